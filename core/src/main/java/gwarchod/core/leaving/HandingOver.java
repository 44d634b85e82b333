package gwarchod.core.leaving;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Duty;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.HandOverAction;

import gwarchod.core.casefile.contact.HandOverContact;
import gwarchod.core.casefile.crime.AssignOfficer;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.management.LeaveTeam;
import gwarchod.core.casefile.order.HandOverOrder;
import gwarchod.core.casefile.plan.HandOverMeasure;
import gwarchod.core.casefile.retention.ReviewOutcome;
import gwarchod.core.casefile.retention.ReviewRetention;
import gwarchod.core.casefile.safety.HandOverSafetyPlan;
import gwarchod.core.casefile.telling.HandOverTelling;
import gwarchod.core.casefile.thirdparty.HandOverThirdParty;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// By which commands each kind of thing is given to somebody else: the same that anybody gives who may. Pure.
final class HandingOver {
    private HandingOver() {}

    /// The name under which the agreement permits it.
    static String command(DutyKind kind) {
        return switch (kind) {
            case LEAD -> "management.assign-lead";
            case TEAM -> "management.join-team";
            case ACTION -> "action.hand-over";
            case MEASURE -> "plan.hand-over";
            case ORDER -> "order.hand-over";
            case CONTACT -> "contact.hand-over";
            case REVIEW -> "retention.review";
            case SAFETY_PLAN -> "safety.hand-over";
            case TELLING -> "telling.hand-over";
            case INVESTIGATION -> "crime.assign-officer";
            case DISCLOSURE -> "thirdparty.hand-over";
        };
    }

    /// How much of its section whoever gets it has to see: on a team are those, too, who see no more than who is on it.
    static Level needed(DutyKind kind) {
        return switch (kind) {
            case TEAM -> Level.SUMMARY;
            case LEAD, ACTION, MEASURE, ORDER, CONTACT, REVIEW, SAFETY_PLAN, TELLING, INVESTIGATION, DISCLOSURE -> Level.FULL;
        };
    }

    /// What whoever gets it has to be permitted, or they couldn't do it.
    static Optional<String> deed(DutyKind kind) {
        return switch (kind) {
            case LEAD, TEAM -> Optional.empty();
            case ACTION -> Optional.of("action.complete");
            case MEASURE -> Optional.of("plan.progress-measure");
            case ORDER -> Optional.of("order.change");
            case CONTACT -> Optional.of("contact.record-contact");
            case REVIEW -> Optional.of("retention.propose-erasure");
            case SAFETY_PLAN -> Optional.of("safety.review-plan");
            case TELLING -> Optional.of("telling.record-told");
            case INVESTIGATION -> Optional.of("crime.record-outcome");
            case DISCLOSURE -> Optional.of("thirdparty.make");
        };
    }

    static List<CaseCommand> commands(Duty duty, Viewer to, Text why) {
        return switch (duty.kind()) {
            case LEAD -> List.of(new AssignLead(to.user(), to.agency(), why, duty.owner()));
            case TEAM -> List.of(new JoinTeam(to.user(), duty.owner()), new LeaveTeam(duty.owner()));
            case ACTION -> List.of(new HandOverAction(new EntityId(duty.item()), to.user(), to.agency(), why, duty.owner()));
            case MEASURE -> List.of(new HandOverMeasure(new EntityId(duty.item()), to.user(), to.agency(), why, duty.owner()));
            case ORDER -> List.of(new HandOverOrder(new EntityId(duty.item()), duty.owner(), to.user(), why));
            case CONTACT -> List.of(new HandOverContact(new PersonId(duty.item()), duty.owner(), to.user()));
            case REVIEW -> List.of(new ReviewRetention(ReviewOutcome.REFER, null, to.user(), why, duty.owner()));
            case SAFETY_PLAN -> List.of(new HandOverSafetyPlan(new PersonId(duty.item()), duty.owner(), to.user()));
            case TELLING -> List.of(telling(duty.item().split("\\."), duty.owner(), to.user()));
            case INVESTIGATION -> List.of(new AssignOfficer(new EntityId(duty.item()), to.user(), duty.owner()));
            case DISCLOSURE -> List.of(new HandOverThirdParty(new EntityId(duty.item()), duty.owner(), to.user()));
        };
    }

    private static HandOverTelling telling(String[] named, UserId from, UserId to) {
        var kind = DevelopmentKind.valueOf(named[0].replace('-', '_').toUpperCase(Locale.ROOT));
        return new HandOverTelling(kind, new EntityId(named[1]), new PersonId(named[2]), from, to);
    }

    /// What will be known of a case once somebody is on its team.
    ///
    /// @param leads whether their agency becomes a partner too
    static CaseFacts with(CaseFacts facts, Viewer one, boolean joins, boolean leads) {
        var team = new HashSet<UserId>(facts.team());
        var partners = new HashSet<AgencyId>(facts.partners());
        if (joins) {
            team.add(one.user());
        }
        if (leads) {
            partners.add(one.agency());
        }
        return new CaseFacts(partners, team, facts.referredTo(), facts.excluded()).withReview(facts.review()).withRestricted(facts.restricted());
    }
}
