package gwarchod.clinic.referral;

import gwarchod.clinic.referral.ReferralEvent.AttendanceRequired;
import gwarchod.clinic.referral.ReferralEvent.ConsentRecorded;
import gwarchod.clinic.referral.Readiness.Eligibility;
import gwarchod.clinic.referral.Readiness.Hold;
import gwarchod.clinic.referral.Readiness.Telling;
import gwarchod.clinic.referral.ReferralEvent.EligibilityChecked;
import gwarchod.clinic.referral.ReferralEvent.Ended;
import gwarchod.clinic.referral.ReferralEvent.Held;
import gwarchod.clinic.referral.ReferralEvent.Made;
import gwarchod.clinic.referral.ReferralEvent.Placed;
import gwarchod.clinic.referral.ReferralEvent.Resumed;
import gwarchod.clinic.referral.ReferralEvent.Started;
import gwarchod.clinic.referral.ReferralEvent.SuitabilityDecided;
import gwarchod.clinic.referral.ReferralEvent.Told;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One referral as it stands.
///
/// @param programmeName empty for a clinic
/// @param order what requires the person to attend; none: they come of their own accord
/// @param asked when consent was last asked for, and in which commit
/// @param consentOn when they answered
/// @param steps what became of it, oldest first
/// @param ready what is recorded of it beside its stages
/// @param over since when the provider has nothing to do with the person any more; none: it still has
public record Referral(
        EntityId id, ReferralKind kind, AgencyId provider, @Nullable EntityId programme, String programmeName, Text reason,
        @Nullable EntityId order, ReferralStage stage, ReferralConsent consent, @Nullable LocalDate consentOn, Asked asked,
        List<Step> steps, @Nullable Instant over, Readiness ready) {
    public Referral {
        steps = List.copyOf(steps);
    }

    public record Asked(Instant at, CommitRef commit) {}

    /// @param why empty where nobody said
    record Step(ReferralStage stage, LocalDate on, Text why) {}

    static Referral of(Made made, Fact fact) {
        var consent = made.kind() == ReferralKind.CLINIC ? ReferralConsent.NOT_ASKED : ReferralConsent.AWAITED;
        var name = made.programmeName() == null ? "" : made.programmeName();
        var step = new Step(ReferralStage.REFERRED, date(fact.occurred()), made.reason());
        return new Referral(made.referral(), made.kind(), made.provider(), made.programme(), name, made.reason(), made.order(),
                ReferralStage.REFERRED, consent, null, new Asked(fact.occurred(), fact.ref()), List.of(step), null, Readiness.NONE);
    }

    Referral after(ReferralEvent event, Fact fact) {
        var next = changed(event, fact);
        if (next.active()) {
            return next.over(null);
        }
        return next.over == null ? next.over(overSince(fact)) : next;
    }

    /// Of something said to have happened on a day nobody knows the time: the provider had to do with the person all that day.
    private static Instant overSince(Fact fact) {
        return fact.event().occurred() == null
                ? fact.recorded()
                : date(fact.occurred()).plusDays(1).atStartOfDay(Words.ZONE).toInstant();
    }

    private Referral over(@Nullable Instant since) {
        return new Referral(id, kind, provider, programme, programmeName, reason, order, stage, consent, consentOn, asked, steps, since, ready);
    }

    private Referral changed(ReferralEvent event, Fact fact) {
        return switch (event) {
            case Made _, ReferralEvent.Prepared _, ReferralEvent.ConditionMet _, ReferralEvent.WaitCancelled _,
                    ReferralEvent.Checked _, ReferralEvent.MonitoringGiven _,
                    ReferralEvent.ReportGiven _, ReferralEvent.EndDecided _ -> this;
            case ConsentRecorded(_, var answer, _, _) -> consent(answer, fact);
            case AttendanceRequired(_, var by, _) ->
                new Referral(id, kind, provider, programme, programmeName, reason, by, stage, consent, consentOn, asked, steps, over, ready);
            case SuitabilityDecided(_, var found, var rationale, _) -> step(switch (found) {
                case SUITABLE -> ReferralStage.SUITABLE;
                case UNSUITABLE -> ReferralStage.UNSUITABLE;
            }, rationale, fact);
            case Started _ -> ready(ready.with((Hold) null)).step(ReferralStage.STARTED, Text.NONE, fact);
            case Held held -> ready(ready.with(hold(held, fact))).step(ReferralStage.ON_HOLD, held.reason(), fact);
            case Resumed(_, var note, _) -> ready(ready.with((Hold) null)).step(before(), note, fact);
            case Placed(_, var waits, var why, _) -> step(waits.stage(), why, fact);
            case Ended(_, var how, var why, _) -> ready(ready.with((Hold) null)).step(how.stage(), why, fact);
            case ReferralEvent.ProviderChosen(_, var because) -> ready(ready.with(because));
            case EligibilityChecked(_, var met, var note, _) ->
                ready(ready.with(new Eligibility(date(fact.occurred()), met, note, fact.actor().user())));
            case Told(_, var items, var by, var language, var interpreter, _) ->
                ready(ready.with(new Telling(date(fact.occurred()), items, by, fact.actor().user(), language, interpreter)));
        };
    }

    private Hold hold(Held held, Fact fact) {
        return new Hold(held.kind(), held.until(), held.reviewOn(), held.reason(), before(), fact.recorded(), fact.ref());
    }

    /// The stage to which it goes back from a hold, or which it has.
    ReferralStage before() {
        return steps.reversed().stream().map(Step::stage).filter(one -> one != ReferralStage.ON_HOLD).findFirst().orElse(ReferralStage.REFERRED);
    }

    private Referral ready(Readiness now) {
        return new Referral(id, kind, provider, programme, programmeName, reason, order, stage, consent, consentOn, asked, steps, over, now);
    }

    private Referral consent(ReferralConsent answer, Fact fact) {
        boolean asking = answer == ReferralConsent.AWAITED;
        return new Referral(id, kind, provider, programme, programmeName, reason, order, stage, answer,
                asking ? null : date(fact.occurred()), asking ? new Asked(fact.occurred(), fact.ref()) : asked, steps, over, ready);
    }

    private Referral step(ReferralStage next, Text why, Fact fact) {
        var all = new ArrayList<>(steps);
        all.add(new Step(next, date(fact.occurred()), why));
        return new Referral(id, kind, provider, programme, programmeName, reason, order, next, consent, consentOn, asked, all, over, ready);
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, Words.ZONE);
    }

    /// Whether an order requires the person to attend.
    public boolean required() {
        return order != null;
    }

    /// Whether they were ever taken on.
    boolean begun() {
        return steps.stream().anyMatch(step -> step.stage() == ReferralStage.STARTED);
    }

    /// Whether the provider has to do with this person now, and so may know them: a refusal nobody overrules closes the door again.
    public boolean active() {
        return stage.open() && (consent != ReferralConsent.REFUSED || required());
    }

    /// Whether the provider had not ceased to have to do with this person by `time`: what it did with them by then is its own to record.
    public boolean covers(Instant time) {
        return over == null || time.isBefore(over);
    }

    /// Whether the person may be put on a group's list.
    public boolean takesPart() {
        return active() && stage == ReferralStage.STARTED;
    }

    /// Where it stands, in the words of those who work with it.
    public ReferralStanding standing() {
        return ReferralStanding.of(this);
    }

    public LocalDate referredOn() {
        return steps.getFirst().on();
    }

    LocalDate since() {
        return steps.getLast().on();
    }
}
