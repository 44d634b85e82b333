package gwarchod.mappa.screening;

import gwarchod.mappa.screening.Qualification.Because;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which category the facts show (Criminal Justice Act 2003 s.327): 1 while somebody must notify, 2 while a sentence for a listed offence runs,
/// 4 for terrorism. Category 3 follows from nothing but a judgement, and so never stands here. Somebody has one category at a time; where several
/// hold, 4 and 1 go before 2. Pure.
final class Categories {
    private Categories() {}

    /// Everything that puts somebody in a category on a day; the first is the category that goes before the others.
    static List<Qualification> on(LocalDate day, List<Conviction> convictions, MappaRulesOn rules) {
        return convictions.stream().filter(Conviction::counts).flatMap(one -> of(one, rules))
                .filter(one -> one.holdsOn(day))
                .sorted(Comparator.comparing((Qualification one) -> rules.place(one.category())).thenComparing(Qualification::from))
                .toList();
    }

    /// When time alone next changes what holds after a day.
    static Optional<LocalDate> nextChange(LocalDate day, List<Conviction> convictions, MappaRulesOn rules) {
        return convictions.stream().filter(Conviction::counts).flatMap(one -> of(one, rules))
                .flatMap(one -> Stream.of(Optional.of(one.from()), Optional.ofNullable(one.until()).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream).filter(day::isBefore).min(Comparator.naturalOrder());
    }

    static Stream<Qualification> of(Conviction conviction, MappaRulesOn rules) {
        var said = conviction.said();
        var offence = Offence.of(said.offence());
        var first = said.notification()
                ? Stream.of(new Qualification(1, Because.NOTIFICATION, conviction.id(), said.sentencedOn(), said.notificationUntil()))
                : Stream.<Qualification>empty();
        var second = offence.filter(one -> one.is(OffenceKind.SERIOUS, said.sentencedOn())).map(_ -> because(said, rules)).stream()
                .map(why -> new Qualification(2, why, conviction.id(), said.sentencedOn(), said.endsOn()));
        var fourth = offence.filter(one -> one.is(OffenceKind.TERRORISM, said.sentencedOn()))
                .filter(_ -> said.finding() != CourtFinding.ORDER_ALONE).stream()
                .map(_ -> new Qualification(4, Because.TERRORISM, conviction.id(), said.sentencedOn(), said.endsOn()));
        return Stream.of(first, second, fourth).flatMap(all -> all);
    }

    /// Why a sentence for a listed offence is one of category 2; null where it isn't.
    private static @Nullable Because because(Particulars said, MappaRulesOn rules) {
        return switch (said.finding()) {
            case CONVICTED -> convicted(said, rules);
            case NOT_GUILTY_BY_INSANITY, UNDER_DISABILITY -> isOrder(said.sentence()) ? Because.HOSPITAL_OR_GUARDIANSHIP : null;
            case CAUTIONED, ORDER_ALONE -> null;
        };
    }

    private static @Nullable Because convicted(Particulars said, MappaRulesOn rules) {
        boolean longEnough = said.months() != null && said.months() >= rules.monthsLeast();
        return switch (said.sentence()) {
            case CUSTODY, DETENTION -> longEnough ? Because.TWELVE_MONTHS : null;
            case INDETERMINATE, AT_HIS_MAJESTYS_PLEASURE -> Because.WITHOUT_FIXED_END;
            case SUSPENDED -> longEnough && rules.suspendedCounts() ? Because.SUSPENDED_TWELVE_MONTHS : null;
            case HOSPITAL_ORDER, GUARDIANSHIP_ORDER -> Because.HOSPITAL_OR_GUARDIANSHIP;
            case COMMUNITY, OTHER, NONE -> null;
        };
    }

    private static boolean isOrder(SentenceKind sentence) {
        return sentence == SentenceKind.HOSPITAL_ORDER || sentence == SentenceKind.GUARDIANSHIP_ORDER;
    }
}
