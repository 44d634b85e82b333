package gwarchod.iom.outstanding;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.setting.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That somebody is, or was, wanted, and everything done to find them, oldest first.
///
/// @param recorded the commit that said so
record Wanted(
        EntityId id, @Nullable EntityId crime, Instant since, RiskGrade grade, Text known, CommitRef recorded, List<Tasking> taskings,
        List<Enquiry> enquiries, List<Check> checks, List<Expedite> expedites, @Nullable Ending ending) {
    record Tasking(Instant at, UserId by, @Nullable UserId to, Instant shiftFrom, Text enquiries) {}

    record Enquiry(Instant at, UserId by, EnquiryResult result, Text made) {}

    record Check(Instant at, UserId by, CheckResult result, Text note) {}

    /// @param answer absent while nobody answered
    record Expedite(
            EntityId id, Instant asked, UserId by, @Nullable UserId of, Instant answerBy, Text why, CommitRef commit, @Nullable Answer answer) {}

    record Answer(Instant at, UserId by, Text said) {}

    record Ending(Found how, Instant at, UserId by, Text note) {}

    Wanted {
        taskings = List.copyOf(taskings);
        enquiries = List.copyOf(enquiries);
        checks = List.copyOf(checks);
        expedites = List.copyOf(expedites);
    }

    Instant listedFrom(Settings settings) {
        return OutstandingSettings.HERE.listedFrom(settings, since);
    }

    OutstandingState state(Settings settings, Instant now) {
        if (ending != null) {
            return ending.how().isFound() ? OutstandingState.FOUND : OutstandingState.CANCELLED;
        }
        return now.isBefore(listedFrom(settings)) ? OutstandingState.WANTED : OutstandingState.LISTED;
    }

    boolean isListed(Settings settings, Instant now) {
        return state(settings, now) == OutstandingState.LISTED;
    }

    /// The latest tasking of a shift.
    Optional<Tasking> tasked(Shift shift) {
        return taskings.reversed().stream().filter(one -> one.shiftFrom().equals(shift.from())).findFirst();
    }

    /// The first day on which an inspector's check is due and wasn't made: each day from the one after somebody came on the list.
    Optional<LocalDate> checkDue(Settings settings, Instant now) {
        var last = checks.stream().map(check -> Days.of(check.at())).max(LocalDate::compareTo);
        var first = Days.of(listedFrom(settings));
        var due = last.filter(day -> !day.isBefore(first)).map(day -> day.plusDays(1)).orElse(first);
        return isListed(settings, now) && !due.isAfter(Days.of(now)) ? Optional.of(due) : Optional.empty();
    }

    Optional<Expedite> expedite(EntityId expedite) {
        return expedites.stream().filter(one -> one.id().equals(expedite)).findFirst();
    }

    /// Those nobody answered.
    List<Expedite> unanswered() {
        return ending != null ? List.of() : expedites.stream().filter(one -> one.answer() == null).toList();
    }

    Wanted graded(RiskGrade now) {
        return new Wanted(id, crime, since, now, known, recorded, taskings, enquiries, checks, expedites, ending);
    }

    Wanted with(Tasking one) {
        return new Wanted(id, crime, since, grade, known, recorded, and(taskings, one), enquiries, checks, expedites, ending);
    }

    Wanted with(Enquiry one) {
        return new Wanted(id, crime, since, grade, known, recorded, taskings, and(enquiries, one), checks, expedites, ending);
    }

    Wanted with(Check one) {
        return new Wanted(id, crime, since, grade, known, recorded, taskings, enquiries, and(checks, one), expedites, ending);
    }

    Wanted with(Expedite one) {
        return new Wanted(id, crime, since, grade, known, recorded, taskings, enquiries, checks, and(expedites, one), ending);
    }

    Wanted answered(EntityId expedite, Answer answer) {
        var all = expedites.stream().map(one -> one.id().equals(expedite)
                ? new Expedite(one.id(), one.asked(), one.by(), one.of(), one.answerBy(), one.why(), one.commit(), answer) : one).toList();
        return new Wanted(id, crime, since, grade, known, recorded, taskings, enquiries, checks, all, ending);
    }

    Wanted ended(Ending now) {
        return new Wanted(id, crime, since, grade, known, recorded, taskings, enquiries, checks, expedites, now);
    }

    private static <T> List<T> and(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
