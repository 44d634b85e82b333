package gwarchod.core.meeting;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Gathering;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The meetings of a case node: put together once, at its start.
public final class MeetingsPart {
    /// Also the name of its words.
    public static final String NAME = "meeting";

    private final Agendas agendas;
    private final Gathering gathering;

    private MeetingsPart(Agendas agendas, Gathering gathering) {
        this.agendas = agendas;
        this.gathering = gathering;
    }

    /// The events of its streams, for the codec.
    public static List<EventType<?>> streamEvents() {
        return MeetingEvent.TYPES;
    }

    public static List<Route> routes() {
        return Meetings.routes();
    }

    /// Loads every meeting (waits), and registers what can be asked and done.
    ///
    /// @param agreementAsOf the agreement that was in force at a time
    /// @param guard what keeps protected people's names out of a case's free text
    /// @param addresses what puts words in the place of where they live
    public static MeetingsPart start(
            Kernel kernel, Registry registry, Function<Instant, Agreement> agreementAsOf,
            Function<CaseFile, UnaryOperator<Text>> guard, BiFunction<CaseFile, String, UnaryOperator<Text>> addresses) {
        var live = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Meeting.TYPE);
        var area = new KernelArea(kernel, live, agreementAsOf, guard, addresses);
        var kinds = MeetingKinds.load();
        var agendas = new Agendas(area, kinds, kernel.words(), kernel.clock(), kernel.work(), kernel.ids().secret());
        agendas.listen();
        var desk = new MeetingDesk(kernel, live, area, kinds, agendas, guard);
        registry.answers(Meetings.LIST, desk::list);
        registry.answers(Meetings.AGENDA, desk::agenda);
        var decided = new DecidedHere(kernel, area, agendas);
        registry.answers(Meetings.DECIDING, decided::deciding);
        registry.does(Meetings.SCHEDULE, desk::schedule);
        registry.does(Meetings.PIN, desk::pin);
        registry.does(Meetings.DEFER, desk::defer);
        registry.does(Meetings.REMOVE, desk::remove);
        return new MeetingsPart(agendas, decided);
    }

    /// Of what kind a meeting is; empty for one of a kind somebody takes no part in. Waits.
    public static Optional<String> kind(Kernel kernel, Viewer viewer, MeetingId id) {
        return kernel.journal().load(Meeting.TYPE, Meeting.stream(id)).state() instanceof Meeting.Scheduled held
                ? Optional.of(held.kind()).filter(kernel.agreement().get().meetingKinds(viewer)::contains)
                : Optional.empty();
    }

    /// Where decisions on cases are made together.
    public Gathering gathering() {
        return gathering;
    }

    /// Where agendas are followed.
    public Agendas agendas() {
        return agendas;
    }
}
