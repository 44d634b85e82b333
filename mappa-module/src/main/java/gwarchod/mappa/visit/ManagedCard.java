package gwarchod.mappa.visit;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.arms.Arms;
import gwarchod.mappa.arms.ArmsDue;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.mosovo.Mosovo;
import gwarchod.mappa.mosovo.MosovoMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the officers' own page and their supervisor's need of every case they manage. Kept on its card, shown to nobody as it is.
///
/// @param risk absent: nobody has judged it yet
/// @param visitBy absent: managed remotely
/// @param since from when they are managed
/// @param reviewBy by when somebody decides how it goes on after something new was known
/// @param planned the next visit that is planned
/// @param plannedAnnounced whether the person was told of it
/// @param unread how much came to notice that nobody has read
/// @param asked since when a request for remote management waits
/// @param sampled when a supervisor sampled it last
/// @param pattern whether the last visits could be expected
public record ManagedCard(
        UserId officer, MosovoMode mode, @Nullable MosovoRisk risk, @Nullable LocalDate visitBy, LocalDate assessBy, ArmsDue.ArmsCause assessWhy,
        LocalDate since, @Nullable LocalDate reviewBy, @Nullable Instant planned, boolean plannedAnnounced, long unread, @Nullable Instant asked,
        @Nullable Instant sampled, boolean pattern) {
    static final String NAME = "visit";

    /// Of a card; empty for a case that these officers don't manage.
    public static Optional<ManagedCard> on(Card card) {
        return card.kept().get(NAME) instanceof ManagedCard kept ? Optional.of(kept) : Optional.empty();
    }

    static void describe(CaseFile file, CardWriter card) {
        Mosovo.mode(file).ifPresent(mode -> {
            var managed = Mosovo.of(file);
            var visits = Visits.of(file);
            ArmsDue.changes(file, card.today()).forEach(card::until);
            var due = assess(file, managed.since().orElseThrow(), visits, card.today());
            var next = visits.open().stream().map(Visits.Said::said).min(Comparator.comparing(VisitEvent.Planned::at));
            card.keep(NAME, new ManagedCard(managed.officer().orElseThrow(), mode, Arms.of(file).risk().orElse(null),
                    VisitDue.of(file).map(VisitDue::on).orElse(null), due.on(), due.why(), managed.since().orElseThrow(),
                    Mosovo.reviewBy(file).orElse(null), next.map(VisitEvent.Planned::at).orElse(null), next.filter(VisitEvent.Planned::announced).isPresent(),
                    managed.unread(), managed.asked().orElse(null), managed.sampled().orElse(null), Visits.isPattern(file, card.today())));
        });
    }

    /// A visit that calls for an assessment does so here alone: whoever reads of the assessment needn't know of the visit.
    static ArmsDue assess(CaseFile file, LocalDate since, Visits visits, LocalDate today) {
        return Stream.concat(ArmsDue.of(file, since, today).stream(), visits.assessAgain().flatMap(day -> ArmsDue.after(file, day)).stream())
                .min(Comparator.comparing(ArmsDue::on)).orElseThrow();
    }
}
