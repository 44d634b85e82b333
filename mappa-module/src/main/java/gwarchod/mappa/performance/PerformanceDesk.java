package gwarchod.mappa.performance;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.action.ActionList;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.mappa.arms.Arms;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.performance.PerformanceDeeds.PerformanceOf;
import gwarchod.mappa.performance.PerformanceView.Count;
import gwarchod.mappa.visit.ManagedCard;
import gwarchod.mappa.visit.Visits;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Answers how well it was done, from cards alone.
final class PerformanceDesk {
    private static final int YEARS_MAX = 10;
    private static final List<String> COUNTED = List.of(Panel.ITEM, Visits.SECTION_ID, Arms.SECTION_ID);

    private final Kernel kernel;
    private final AuditDesk audits;

    private PerformanceDesk(Kernel kernel, AuditDesk audits) {
        this.kernel = kernel;
        this.audits = audits;
    }

    static void start(Kernel kernel, Registry registry) {
        var audits = new AuditDesk(kernel);
        audits.register(registry);
        var desk = new PerformanceDesk(kernel, audits);
        registry.answers(PerformanceDeeds.REPORT, desk::report);
    }

    private Reply<PerformanceView> report(Viewer viewer, Lang lang, PerformanceOf what) {
        var rules = kernel.agreement().get();
        boolean named = rules.permits(viewer, PerformanceDeeds.SEE);
        if (!named && !rules.permits(viewer, PerformanceDeeds.SEE_ANONYMOUS)) {
            return Reply.notFound();
        }
        var today = Days.of(kernel.clock().instant());
        var quarter = quarter(today).minusMonths(3);
        var from = what.from() != null ? what.from() : named ? today.minusYears(1).plusDays(1) : quarter;
        var to = what.to() != null ? what.to() : named ? today : quarter.plusMonths(3).minusDays(1);
        if (to.isBefore(from) || from.plusYears(YEARS_MAX).isBefore(to)) {
            return new Reply.Refused<>(Refusal.invalid("period-wrong", "/to", YEARS_MAX));
        }
        boolean whole = from.equals(quarter(from)) && to.equals(from.plusMonths(3).minusDays(1)) && to.isBefore(today);
        if (!named && !whole) {
            return new Reply.Refused<>(Refusal.invalid("period-not-a-quarter", "/from"));
        }
        return Reply.of(report(viewer, lang, from, to, named));
    }

    /// The first day of the quarter a day is in.
    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private PerformanceView report(Viewer viewer, Lang lang, LocalDate from, LocalDate to, boolean named) {
        var today = Days.of(kernel.clock().instant());
        var settings = kernel.settings().get();
        int fewest = settings.at("performance.fewest.count", today).number();
        var hidden = new Few(fewest);
        var facts = new ArrayList<PerformanceFacts>();
        kernel.cases().cards().stream().filter(card -> named ? sees(viewer, card, Panel.ITEM) : !isRestricted(card)).forEach(card -> {
            if (card.kept().get(PerformanceFacts.KEPT) instanceof PerformanceFacts kept) {
                facts.add(named && !sees(viewer, card, ActionList.SECTION.id()) ? kept.withoutActions() : kept);
            }
        });
        var tally = new PerformanceTally(facts, from, to, today, settings, named ? Few.NONE : hidden);
        var now = new ArrayList<>(tally.now());
        if (named && mayKnow(viewer, Visits.SECTION_ID)) {
            now.add(overdue(viewer, Counted.OVERDUE_VISITS, Visits.SECTION_ID, true,
                    one -> one.visitBy() != null && one.visitBy().isBefore(today), hidden));
        }
        if (!named || mayKnow(viewer, Arms.SECTION_ID)) {
            now.add(overdue(viewer, Counted.OVERDUE_ASSESSMENTS, Arms.SECTION_ID, named, one -> one.assessBy().isBefore(today), hidden));
        }
        return new PerformanceView(settings.area(), from, to, !named, fewest, tally.meetings(), tally.measures(),
                tally.attendance(agency -> kernel.directory().name(agency, lang)), now, tally.target("attendance"), audits.between(viewer, from, to));
    }

    /// Whoever sees the section of every case counted is told the number as it is; nobody else a small one.
    private Count overdue(Viewer viewer, Counted what, String section, boolean named, Predicate<ManagedCard> late, Few hidden) {
        var overdue = kernel.cases().cards().stream().filter(card -> !isRestricted(card))
                .filter(card -> ManagedCard.on(card).filter(late).isPresent()).toList();
        boolean all = named && overdue.stream().allMatch(card -> sees(viewer, card, section));
        return new Count(what, (all && !overdue.isEmpty() ? Few.NONE : hidden).told(overdue.size()));
    }

    /// Of no case in particular: that a number is there tells nothing of any. Planned and unannounced visits are known to those who manage people
    /// on the register alone (our domain rule), however many they are.
    private boolean mayKnow(Viewer viewer, String section) {
        return kernel.agreement().get().scope(viewer, CaseFacts.NONE).sees(section, Level.FULL);
    }

    private boolean sees(Viewer viewer, Card card, String section) {
        return kernel.agreement().get().scope(viewer, card.facts()).sees(section, Level.SUMMARY);
    }

    private static boolean isRestricted(Card card) {
        return COUNTED.stream().anyMatch(card.facts().restricted()::contains);
    }
}
