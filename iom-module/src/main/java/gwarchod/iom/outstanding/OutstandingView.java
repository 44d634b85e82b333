package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.identity.Directory;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `outstanding.suspect` in full: who is wanted still first, then the latest.
public record OutstandingView(List<Row> wanted) {
    public OutstandingView {
        wanted = List.copyOf(wanted);
    }

    /// @param crime its id; `crimeReference` is how the police call it
    /// @param listedFrom when it comes, or came, on the list
    /// @param shift the one that is on, where it is on the list
    /// @param taskedThisShift what that shift was given to do
    /// @param checkDue the first day of which an inspector's check is due and not made
    public record Row(
            EntityId id, OutstandingState state, RiskGrade grade, @Nullable EntityId crime, @Nullable String crimeReference, Instant since,
            Instant listedFrom, @Nullable String shift, @Nullable Tasked taskedThisShift, @Nullable LocalDate checkDue, String known,
            List<Tasked> taskings, List<Made> enquiries, List<Checked> checks, List<Expedited> expedites, @Nullable EndedBy ended) {
        public Row {
            taskings = List.copyOf(taskings);
            enquiries = List.copyOf(enquiries);
            checks = List.copyOf(checks);
            expedites = List.copyOf(expedites);
        }
    }

    /// @param to who makes them; absent: the shift as a whole
    public record Tasked(Instant at, String by, @Nullable UserId toId, @Nullable String to, Instant shiftFrom, String enquiries) {}

    public record Made(Instant at, String by, EnquiryResult result, String made) {}

    public record Checked(Instant at, String by, CheckResult result, String note) {}

    public record Expedited(
            EntityId id, Instant asked, String by, @Nullable String of, Instant answerBy, boolean late, String why,
            @Nullable Instant answered, @Nullable String answeredBy, @Nullable String answer) {}

    public record EndedBy(Found how, Instant at, String by, String note) {}

    /// That somebody is wanted, since when and how great the risk is; nothing of what is done to find them but whether it is.
    public record Summary(List<Line> wanted) {
        public Summary {
            wanted = List.copyOf(wanted);
        }
    }

    public record Line(OutstandingState state, RiskGrade grade, Instant since, boolean taskedThisShift, @Nullable LocalDate checkDue, boolean expediteLate) {}

    static Optional<OutstandingView> of(CaseFile file, Rendering rendering) {
        var all = Outstanding.of(file).all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new OutstandingView(all.reversed().stream()
                .sorted(Comparator.comparing((Wanted one) -> one.ending() != null))
                .map(one -> row(file, one, rendering))
                .toList()));
    }

    static Row row(CaseFile file, Wanted one, Rendering rendering) {
        var now = rendering.now();
        var crime = one.crime();
        var shift = OutstandingSettings.HERE.shift(now);
        var reference = crime == null ? null : Crimes.of(file).find(crime).map(found -> found.reference()).orElse(null);
        var names = rendering.directory();
        return new Row(one.id(), one.state(file.settings(), now), one.grade(), crime, reference, one.since(), one.listedFrom(file.settings()),
                one.isListed(file.settings(), now) ? shift.name() : null,
                one.isListed(file.settings(), now) ? one.tasked(shift).map(tasking -> tasked(tasking, rendering)).orElse(null) : null,
                one.checkDue(file.settings(), now).orElse(null), rendering.text(one.known()),
                one.taskings().reversed().stream().map(tasking -> tasked(tasking, rendering)).toList(),
                one.enquiries().reversed().stream()
                        .map(made -> new Made(made.at(), names.name(made.by()), made.result(), rendering.text(made.made()))).toList(),
                one.checks().reversed().stream()
                        .map(check -> new Checked(check.at(), names.name(check.by()), check.result(), rendering.text(check.note()))).toList(),
                one.expedites().reversed().stream().map(asked -> expedited(one, asked, rendering)).toList(), ended(one, rendering));
    }

    private static Tasked tasked(Wanted.Tasking one, Rendering rendering) {
        return new Tasked(one.at(), rendering.directory().name(one.by()), one.to(), name(one.to(), rendering.directory()), one.shiftFrom(),
                rendering.text(one.enquiries()));
    }

    private static Expedited expedited(Wanted wanted, Wanted.Expedite one, Rendering rendering) {
        var names = rendering.directory();
        var answer = one.answer();
        boolean late = answer == null && wanted.ending() == null && !rendering.now().isBefore(one.answerBy());
        return new Expedited(one.id(), one.asked(), names.name(one.by()), name(one.of(), names), one.answerBy(), late, rendering.text(one.why()),
                answer == null ? null : answer.at(), answer == null ? null : names.name(answer.by()),
                answer == null ? null : rendering.text(answer.said()));
    }

    private static @Nullable EndedBy ended(Wanted one, Rendering rendering) {
        var end = one.ending();
        return end == null ? null : new EndedBy(end.how(), end.at(), rendering.directory().name(end.by()), rendering.text(end.note()));
    }

    private static @Nullable String name(@Nullable UserId user, Directory names) {
        return user == null ? null : names.name(user);
    }

    Summary summary() {
        return new Summary(wanted.stream().map(row -> new Line(row.state(), row.grade(), row.since(), row.taskedThisShift() != null, row.checkDue(),
                row.expedites().stream().anyMatch(Expedited::late))).toList());
    }
}
