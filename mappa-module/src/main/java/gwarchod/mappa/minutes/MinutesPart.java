package gwarchod.mappa.minutes;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings the minutes of formal meetings.
public final class MinutesPart implements AgencyModule {
    private static final String ITEM = "/cases/:id/minutes/:item";

    @Override
    public String name() {
        return "mappa-minutes";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Minutes.DISCIPLINE);
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        MinutesDesk.start(kernel, registry);
        MeetingWork.register(kernel, registry);
    }

    @Override
    public List<String> words() {
        return List.of("minutes");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.Get("/mappa/documents", MinutesDesk.DOCUMENTS),
                new Route.Get("/mappa/meeting-work", MeetingWork.QUESTION),
                new Route.Get(ITEM, MinutesDesk.READ),
                new Route.Get(ITEM + "/onward/:onward/copy", MinutesDesk.COPY),
                new Route.Get(ITEM + "/requests/:request/summary", MinutesDesk.SUMMARY),
                new Route.Post(ITEM + "/onward/:onward/copy", MinutesDesk.SHARE, 201),
                new Route.OnCase(ITEM, "minutes.draft"),
                new Route.OnCase(ITEM + "/approval", "minutes.approve"),
                new Route.OnCase(ITEM + "/circulation", "minutes.circulate"),
                new Route.OnCase(ITEM + "/amendments", "minutes.ask-amendment"),
                new Route.OnCase(ITEM + "/amendments/:amendment/answer", "minutes.answer-amendment"),
                new Route.OnCase(ITEM + "/onward", "minutes.ask-onward"),
                new Route.OnCase(ITEM + "/onward/:onward/answer", "minutes.answer-onward"),
                new Route.OnCase(ITEM + "/requests", "minutes.record-request"),
                new Route.OnCase(ITEM + "/requests/:request/answer", "minutes.answer-request"));
    }
}
