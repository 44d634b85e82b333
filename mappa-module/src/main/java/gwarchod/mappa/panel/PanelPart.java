package gwarchod.mappa.panel;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.level.LeaveMappa;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Refusal;
import gwarchod.mappa.panel.Invitable.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings the items of formal meetings.
public final class PanelPart implements AgencyModule {
    private static final String ITEM = "/cases/:id/panel-items/:item/";

    @Override
    public String name() {
        return "mappa-panel";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Panel.DISCIPLINE);
    }

    @Override
    public List<String> words() {
        return List.of("panel");
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        registry.checks(SetLevel.class, (_, on, command) -> elsewhere(kernel, on, command.meeting()));
        registry.checks(LeaveMappa.class, (_, on, command) -> elsewhere(kernel, on, command.meeting()));
        registry.answers(Invitable.QUESTION, (_, lang, _) -> Reply.of(new Invitable.Agencies(Stream.of(AgencyKind.values())
                .flatMap(kind -> kernel.directory().all(kind).stream().map(agency -> new Row(agency, kernel.directory().name(agency, lang), kind)))
                .sorted(Comparator.comparing(Row::name)).toList())));
    }

    /// A meeting decides on whom it speaks about: the case has, or had, its item there. One that was never put on a formal meeting here was decided on
    /// where no items were kept.
    private static Optional<Refusal> elsewhere(Kernel kernel, @Nullable CaseId on, @Nullable MeetingId meeting) {
        return on == null || meeting == null || kernel.cases().file(on).filter(one -> speaksOf(Panel.of(one.state()), meeting)).isPresent()
                ? Optional.empty() : Optional.of(Refusal.invalid("meeting-not-about-case", "/meeting"));
    }

    private static boolean speaksOf(Panel panel, MeetingId meeting) {
        return panel.items().isEmpty() || panel.at(meeting).isPresent();
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                Stream.of(new Route.Get("/invitable-agencies", Invitable.QUESTION),
                        new Route.OnCase("/cases/:id/panel-items", "panel.open"),
                        new Route.OnCase(ITEM + "invitations", "panel.invite"),
                        new Route.OnCase(ITEM + "invitations/:invitation/end", "panel.uninvite"),
                        new Route.OnCase(ITEM + "invitations/:invitation/answer", "panel.answer-invitation"),
                        new Route.OnCase(ITEM + "attendance", "panel.attend"),
                        new Route.OnCase(ITEM + "acknowledgements", "panel.acknowledge"),
                        new Route.OnCase(ITEM + "paragraphs/:paragraph/end", "panel.take-back"),
                        new Route.OnCase(ITEM + "risk", "panel.sum-up-risk"),
                        new Route.OnCase(ITEM + "topics", "panel.cover-topic"),
                        new Route.OnCase(ITEM + "critical", "panel.consider-critical"),
                        new Route.OnCase(ITEM + "dissents", "panel.dissent"),
                        new Route.OnCase(ITEM + "review", "panel.set-review"),
                        new Route.OnCase(ITEM + "close", "panel.close")),
                Stream.of("standard", "victim", "third-party", "intelligence", "health", "child")
                        .map(kind -> new Route.OnCase(ITEM + "paragraphs/" + kind, "panel.say-" + kind)))
                .<Route>map(one -> one).toList();
    }
}
