package gwarchod.mappa.plan;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.plan.PlanCompleteness;
import gwarchod.core.words.Phrase;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.PanelItem;
import gwarchod.mappa.referral.MappaReferrals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What is due on the plan of somebody managed under MAPPA. Only for whoever reads the layer in full: that a formal meeting was held, or what
/// happened since, is nothing for anybody else. Each cause is when the fact was recorded.
final class MappaPlanAgenda {
    /// How long after a formal meeting the plan is reviewed in time, and after a change signed off.
    private static final String REVIEW_DAYS = "plan.review-after-meeting-days";
    private static final String SIGN_DAYS = "plan.sign-off-days";

    static final List<AgendaRule> RULES = List.of(
            rule("level-1-trigger", LightTriggers::find),
            rule("level-1-to-refer", MappaPlanAgenda::toRefer), rule("plan-review-after-meeting", MappaPlanAgenda::afterMeeting),
            rule("plan-unsigned", MappaPlanAgenda::unsigned), rule("plan-incomplete", MappaPlanAgenda::incomplete),
            rule("plan-not-shared", MappaPlanAgenda::notShared), rule("licence-condition-unwatched", MappaPlanAgenda::unwatched));

    private MappaPlanAgenda() {}

    private static AgendaRule rule(String id, BiFunction<CaseFile, Instant, Findings> find) {
        return new AgendaRule(id, find);
    }

    /// It was decided to refer, and nobody has.
    private static Findings toRefer(CaseFile file, Instant now) {
        var reviews = MappaPlan.of(file).reviews();
        if (reviews.isEmpty() || MappaLevel.standing(file).filter(held -> held.level() == 1).isEmpty()) {
            return Findings.NONE;
        }
        var last = reviews.getLast();
        return last.said().step() != LightStep.REFER_TO_FORMAL_MEETING || MappaReferrals.referredAfter(file, last.ref()) ? Findings.NONE
                : Findings.of(item("level-1-to-refer", "refer", new Cause("level-1-to-refer", last.recorded(), last.ref()), Urgency.HIGH));
    }

    private static Findings afterMeeting(CaseFile file, Instant now) {
        return Panel.of(file).items().stream().filter(PanelItem::wasHeld).reduce((_, later) -> later).flatMap(held -> {
            var ending = held.ending();
            return ending == null || Plan.of(file).reviewedAfter(ending.ref()) ? Optional.<Findings>empty()
                    : Optional.of(pressing(day(file, REVIEW_DAYS, ending.at()), now, urgency -> item("plan-review-after-meeting",
                            held.id().value(), new Cause("plan-review-after-meeting", ending.at(), ending.ref()), urgency)));
        }).orElse(Findings.NONE);
    }

    private static LocalDate day(CaseFile file, String key, Instant from) {
        var day = Days.of(from);
        return day.plusDays(file.settings().at(key, day).number());
    }

    private static Findings unsigned(CaseFile file, Instant now) {
        return MappaLevel.standing(file).flatMap(_ -> Plan.of(file).unsigned()).map(changed -> pressing(day(file, SIGN_DAYS, changed.at()), now,
                urgency -> item("plan-unsigned", "plan", new Cause("plan-unsigned", changed.at(), changed.ref()), urgency))).orElse(Findings.NONE);
    }

    private static Findings incomplete(CaseFile file, Instant now) {
        var missing = PlanCompleteness.missing(file);
        return missing.isEmpty() ? Findings.NONE : LightTriggers.managedSince(file, "plan-incomplete").map(cause -> Findings.of(
                item("plan-incomplete", "plan", cause, Urgency.ROUTINE))).orElse(Findings.NONE);
    }

    /// An agency that is involved can't see the plan until it is a partner on the case (MAPPA guidance 12.2: shared with all who are, at level
    /// 1 too).
    private static Findings notShared(CaseFile file, Instant now) {
        var reviews = MappaPlan.of(file).reviews();
        return reviews.isEmpty() || Management.of(file).partners().containsAll(reviews.getLast().said().involved()) ? Findings.NONE
                : Findings.of(item("plan-not-shared", "plan",
                        new Cause("plan-not-shared", reviews.getLast().recorded(), reviews.getLast().ref()), Urgency.ROUTINE));
    }

    private static Findings unwatched(CaseFile file, Instant now) {
        var plan = MappaPlan.of(file);
        var until = plan.licence().map(one -> one.said().until());
        var found = plan.licence().filter(_ -> !MappaPlan.unwatched(file, Days.of(now)).isEmpty()).map(one -> Findings.of(item("licence-condition-unwatched",
                "licence", new Cause("licence-condition-unwatched", one.recorded(), one.ref()), Urgency.ROUTINE))).orElse(Findings.NONE);
        return found.items().isEmpty() || until.isEmpty() ? found : found.until(Days.start(until.get().plusDays(1)));
    }

    private static Findings pressing(LocalDate due, Instant now, Function<Urgency, AgendaItem> item) {
        var late = Days.start(due.plusDays(1));
        var found = Findings.of(item.apply(now.isBefore(late) ? Urgency.ROUTINE : Urgency.HIGH));
        return now.isBefore(late) ? found.until(late) : found;
    }

    static AgendaItem item(String rule, String about, Cause cause, Urgency urgency, Object... args) {
        return new AgendaItem(rule + ":" + about, rule, MappaPlan.SECTION_ID, Phrase.of("agenda." + rule + ".title", args), cause, urgency,
                Phrase.of("agenda." + rule + ".asks")).inFull();
    }
}
