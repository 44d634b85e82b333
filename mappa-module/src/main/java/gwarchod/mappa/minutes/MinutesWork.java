package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to be done about the minutes of a case, the latest item first: for those who write and approve them.
public record MinutesWork(List<Line> items) {
    public static final Section<Summary, MinutesWork> SECTION = new Section<>(
            Minutes.WORK_ID, "minutesWork", Basis.PUBLIC_PROTECTION, Summary.class, MinutesWork.class, MinutesWork::summary);

    private static final MinutesRules RULES = new MinutesRules(TemplateRegistry.AREA);

    public MinutesWork {
        items = List.copyOf(items);
    }

    /// @param missing the parts that are still to be written or confirmed
    /// @param dueOn the last day for circulating them
    /// @param dueVerified whether that clock stands in a source that was read
    /// @param overdue whether it ran out before they were first circulated
    /// @param writings how often they were written: approval names the last
    /// @param version as the next reader will know it
    /// @param absent who was invited and neither came nor reported
    /// @param refused how often somebody was about to share them without the chair's approval
    public record Line(
            EntityId item, MeetingId meeting, LocalDate heldOn, int level, String letter, MinutesState state, List<MinutesHeading> missing,
            LocalDate dueOn, boolean dueVerified, boolean overdue, int writings, int version, List<Agency> absent, List<Sent> recipients,
            List<Amendment> amendments, List<Onward> onward, List<Request> requests, int refused) {
        public Line {
            missing = List.copyOf(missing);
            absent = List.copyOf(absent);
            recipients = List.copyOf(recipients);
            amendments = List.copyOf(amendments);
            onward = List.copyOf(onward);
            requests = List.copyOf(requests);
        }

        /// How many questions wait for the chair.
        public int waiting() {
            return (int) (amendments.stream().filter(one -> one.agreed() == null).count() + onward.stream().filter(one -> one.answer() == null).count()
                    + requests.stream().filter(one -> one.answer() == null).count());
        }
    }

    public record Agency(AgencyId agency, String name) {}

    public record Sent(AgencyId agency, String name, Recipient.Ground why) {}

    public record Amendment(EntityId id, String what, String by, String agency, Instant at, @Nullable Boolean agreed, @Nullable String reason) {}

    /// @param shared how often they were
    public record Onward(
            EntityId id, String to, String need, String by, String agency, Instant at, LocalDate dueOn, @Nullable OnwardAnswer answer,
            @Nullable String reason, int shared) {}

    public record Request(
            EntityId id, String requester, RequestCapacity capacity, String basis, LocalDate receivedOn, LocalDate dueOn, boolean overdue,
            @Nullable RequestAnswer answer, @Nullable String reason) {}

    /// @param toDo how many items aren't circulated, or have a question that waits
    public record Summary(int toDo, int overdue) {}

    private Summary summary() {
        return new Summary((int) items.stream().filter(one -> one.state() != MinutesState.CIRCULATED || one.waiting() > 0).count(),
                (int) items.stream().filter(Line::overdue).count());
    }

    static Optional<MinutesWork> of(CaseFile file, Rendering rendering) {
        var lines = HeldItem.all(file).reversed().stream().map(item -> line(file, item, rendering)).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new MinutesWork(lines));
    }

    static Line line(CaseFile file, HeldItem item, Rendering rendering) {
        var all = Minutes.of(file);
        var minutes = all.of(item.item());
        var due = MinutesClock.circulated(file, item);
        var first = minutes.firstCirculated().map(one -> one.circulated().at()).orElse(rendering.now());
        var names = rendering.directory();
        return new Line(item.item(), item.meeting(), item.heldOn(), item.level(), RULES.template(item, minutes).letter(), minutes.state(),
                RULES.missing(item, all), due.lastDay(), due.rule().verified(), due.missedBy(first), minutes.writings().size(),
                minutes.last().map(ItemMinutes.Writing::version).orElse(1),
                item.absent().stream().map(one -> new Agency(one, names.name(one))).sorted((one, other) -> one.name().compareTo(other.name())).toList(),
                minutes.circulated().map(ItemMinutes.Writing::recipients).orElse(List.of()).stream()
                        .map(one -> new Sent(one.agency(), names.name(one.agency()), one.why())).toList(),
                minutes.amendments().stream().map(one -> amendment(one, rendering)).toList(),
                minutes.onward().stream().map(one -> onward(file, one, rendering)).toList(),
                minutes.requests().stream().map(one -> request(file, one, rendering)).toList(), minutes.refusals().size());
    }

    private static Amendment amendment(ItemMinutes.Amendment one, Rendering rendering) {
        return new Amendment(one.id(), rendering.text(one.what()), rendering.directory().name(one.asked().by()),
                rendering.directory().name(one.asked().agency()), one.asked().at(), one.agreed(), rendering.optionalText(one.reason()));
    }

    private static Onward onward(CaseFile file, ItemMinutes.Onward one, Rendering rendering) {
        return new Onward(one.id(), rendering.line(one.to()), rendering.text(one.need()), rendering.directory().name(one.asked().by()),
                rendering.directory().name(one.asked().agency()), one.asked().at(), MinutesClock.onward(file, Days.of(one.asked().at())).lastDay(),
                one.answer(), rendering.optionalText(one.reason()), one.shared().size());
    }

    private static Request request(CaseFile file, ItemMinutes.Request one, Rendering rendering) {
        var due = MinutesClock.request(file, one.said().receivedOn());
        var answered = one.answered();
        return new Request(one.id(), rendering.line(one.said().requester()), one.said().capacity(), rendering.text(one.said().basis()), one.said().receivedOn(),
                due.lastDay(), due.missedBy(answered == null ? rendering.now() : answered.at()), one.answer(), rendering.optionalText(one.reason()));
    }
}
