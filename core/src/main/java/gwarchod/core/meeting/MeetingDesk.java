package gwarchod.core.meeting;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Meetings at the desk. A meeting of a kind the viewer takes no part in, a case they may not know and an item they may not see are
/// answered like ones there aren't.
final class MeetingDesk {
    private final Kernel kernel;
    private final Live<Meeting> live;
    private final Area area;
    private final MeetingKinds kinds;
    private final Agendas agendas;
    private final Function<CaseFile, UnaryOperator<Text>> guard;

    MeetingDesk(Kernel kernel, Live<Meeting> live, Area area, MeetingKinds kinds, Agendas agendas,
            Function<CaseFile, UnaryOperator<Text>> guard) {
        this.kernel = kernel;
        this.live = live;
        this.area = area;
        this.kinds = kinds;
        this.agendas = agendas;
        this.guard = guard;
    }

    Reply<Meetings.MeetingList> list(Viewer viewer, Lang lang, Meetings.MeetingsBetween what) {
        var mine = kernel.agreement().get().meetingKinds(viewer);
        var found = area.meetings().stream()
                .filter(meeting -> mine.contains(meeting.kind()))
                .filter(meeting -> what.kind() == null || meeting.kind().equals(what.kind()))
                .filter(meeting -> what.from() == null || !meeting.date().isBefore(what.from()))
                .filter(meeting -> what.to() == null || !meeting.date().isAfter(what.to()))
                .sorted(Comparator.comparing(Meeting.Scheduled::startsAt).thenComparing(meeting -> meeting.id().value()))
                .toList();
        var rows = found.stream()
                .skip(Math.max(0, found.size() - Meetings.LIST_MAX))
                .map(meeting -> new Meetings.Row(
                        meeting.id(), meeting.kind(), agendas.title(meeting, lang), meeting.startsAt(), MeetingState.SCHEDULED))
                .toList();
        return Reply.of(new Meetings.MeetingList(rows, null));
    }

    Reply<AgendaView> agenda(Viewer viewer, Lang lang, Meetings.AgendaOf what) {
        var now = kernel.clock().instant();
        if (what.asOf() == null) {
            return agendas.agenda(viewer, lang, what.meeting())
                    .<Reply<AgendaView>>map(view -> new Reply.View<>(view, now))        // any case may change it at any time
                    .orElseGet(Reply::notFound);
        }
        if (what.asOf().isAfter(now)) {
            return agendas.meeting(viewer, what.meeting()).isEmpty()
                    ? Reply.notFound()
                    : new Reply.Refused<>(Refusal.invalid("time-ahead", "/asOf"));
        }
        return agendas.agendaAsOf(viewer, lang, what.meeting(), what.asOf()).map(Reply::of).orElseGet(Reply::notFound);
    }

    Outcome schedule(Viewer viewer, String key, Meetings.Schedule command) {
        var id = new MeetingId(kernel.ids().next());
        var actor = viewer.actor(Basis.PUBLIC_PROTECTION);
        var request = new Request(actor, key, Meetings.SCHEDULE.name(), Json.write(command), null);
        var mine = kernel.agreement().get().meetingKinds(viewer);
        boolean agencyKnown = command.agency() == null || kernel.directory().knows(command.agency());
        return live.act(Meeting.stream(id), request, loaded ->
                MeetingRules.schedule(loaded.state(), command, kinds, mine, agencyKnown, deciding(actor, UnaryOperator.identity())));
    }

    Outcome pin(Viewer viewer, String key, Meetings.Pin command) {
        return onItem(viewer, key, Meetings.PIN.name(), command, command.meeting(), command.caseId(), command.item(),
                (meeting, _) -> MeetingRules.pin(meeting, command));
    }

    Outcome defer(Viewer viewer, String key, Meetings.Defer command) {
        return onItem(viewer, key, Meetings.DEFER.name(), command, command.meeting(), command.caseId(), command.item(),
                (meeting, with) -> MeetingRules.defer(meeting, command, with));
    }

    Outcome remove(Viewer viewer, String key, Meetings.Remove command) {
        return onItem(viewer, key, Meetings.REMOVE.name(), command, command.meeting(), command.caseId(), command.item(),
                (meeting, with) -> MeetingRules.remove(meeting, command, with));
    }

    /// Order of checks: may the viewer know the meeting; and the item; the rule.
    private Outcome onItem(Viewer viewer, String key, String name, Record command, MeetingId id, CaseId on, String item,
            BiFunction<Meeting, Deciding, Decision> rule) {
        if (agendas.meeting(viewer, id).isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        var asked = viewer.actor(Basis.PUBLIC_PROTECTION);
        var actor = new Actor(asked.user(), asked.agency(), asked.capacity(), asked.basis(), id);
        var request = new Request(actor, key, name, Json.write(command), null);
        return live.act(Meeting.stream(id), request, loaded ->
                offered(viewer, loaded.state(), on, item)
                        ? rule.apply(loaded.state(), deciding(actor, guarding(on)))
                        : new Decision.Refused(new Refusal.NotFound()));
    }

    private boolean offered(Viewer viewer, Meeting meeting, CaseId on, String item) {
        return switch (meeting) {
            case Meeting.None _ -> false;
            case Meeting.Scheduled held -> agendas.offers(viewer, held, on, item);
        };
    }

    private UnaryOperator<Text> guarding(CaseId on) {
        return kernel.cases().file(on).map(loaded -> guard.apply(loaded.state())).orElseThrow();
    }

    private Deciding deciding(Actor actor, UnaryOperator<Text> guarding) {
        return new Deciding(kernel.clock().instant(), kernel.ids(), actor, guarding);
    }
}
