package gwarchod.web;

import gwarchod.clinic.briefing.BriefingsView;
import gwarchod.clinic.concern.ConcernState;
import gwarchod.clinic.concern.ConcernsView;
import gwarchod.clinic.referral.ReferralsSummary;
import gwarchod.clinic.referral.ReferralsView;
import gwarchod.core.casefile.action.ActionList;
import gwarchod.core.casefile.assessment.AssessmentsView;
import gwarchod.core.casefile.attendance.AttendanceRecord;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.considered.ConsideredView;
import gwarchod.core.casefile.contact.ContactsView;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.casefile.crime.SeriesOfficer;
import gwarchod.core.casefile.disclosure.DisclosureView;
import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.casefile.management.ManagementView;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.orderwatch.ClockState;
import gwarchod.core.casefile.orderwatch.OrderClocks;
import gwarchod.core.casefile.orderwatch.OrderReviews;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.casefile.safeguarding.SafeguardingView;
import gwarchod.core.casefile.safety.SafetyView;
import gwarchod.core.casefile.telling.TellingsView;
import gwarchod.core.casefile.thirdparty.ThirdPartyView;
import gwarchod.core.words.Phrase;
import gwarchod.iom.outstanding.OutstandingState;
import gwarchod.iom.outstanding.OutstandingView;
import gwarchod.mappa.pdp.PdpView;
import gwarchod.mappa.plan.MappaPlanView;
import gwarchod.mappa.referral.MappaReferralView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing in a case file that somebody must see before they scroll. It is read off the sections as this viewer is shown them: it
/// decides nothing, and tells nothing that doesn't stand further down the page.
///
/// @param anchor the section where it stands
public record Attention(String anchor, Phrase says, boolean urgent) {
    /// The urgent first, each kind in the order of the sections.
    static List<Attention> of(List<SectionCard> cards) {
        return cards.stream().flatMap(Attention::of).sorted(Comparator.comparing(Attention::urgent).reversed()).toList();
    }

    private static Stream<Attention> of(SectionCard card) {
        var found = new Found(card.anchor(), new ArrayList<>());
        switch (card.content()) {
            case BreachHistory it ->
                found.urgent("breaches", it.breaches().stream().filter(one -> one.considered() == null).count());
            case AttendanceRecord it -> {
                if (!it.sessions().isEmpty() && it.sessions().getFirst().concern() != null) {
                    found.add(true, Phrase.of("web.attention.concern", it.sessions().getFirst().sessionOn()));
                }
                found.count("absences", it.sessions().stream().filter(AttendanceRecord.Line::awaitsJudgement).count());
            }
            case ConcernsView it ->
                found.urgent("concerns", it.concerns().stream().filter(one -> one.state() == ConcernState.NOT_RECEIVED).count());
            case ConcernsView.Summary it -> found.urgent("concerns", it.notReceived());
            case ContactsView it -> found.urgent("contacts", it.agreements().stream().filter(ContactsView.Row::overdue).count());
            case ContactsView.Summary it -> found.urgent("contacts", it.overdue());
            case TellingsView it -> {
                found.urgent("telling-late", it.tellings().stream().filter(TellingsView.Row::late).count());
                found.urgent("telling-nobody", it.tellings().stream().filter(row -> !row.settled() && !row.late() && row.teller() == null).count());
            }
            case TellingsView.Summary it -> {
                found.urgent("telling-late", it.late());
                found.urgent("telling-nobody", it.withoutTeller());
            }
            case SafetyView it -> {
                found.urgent("address-untold", it.people().stream().filter(SafetyView.Row::addressUntold).count());
                found.urgent("safety-missing", it.people().stream().filter(SafetyView.Row::missing).count());
                found.count("safety-review", it.people().stream().filter(SafetyView.Row::reviewOverdue).count());
            }
            case SafetyView.Summary it -> {
                found.urgent("address-untold", it.addressUntold());
                found.urgent("safety-missing", it.missing());
                found.count("safety-review", it.overdue());
            }
            case SafeguardingView it -> found.urgent("marac", it.notReferred().size());
            case SafeguardingView.Summary it -> found.urgent("marac", it.notReferred());
            case DisclosureView it -> found.count("disclosure", it.checks().stream().filter(row -> row.decision() == null).count());
            case DisclosureView.Summary it -> found.count("disclosure", it.undecided());
            case MappaPlanView it -> found.count("level-1-since", it.since().size());
            case ThirdPartyView it -> found.count("third-party", it.summary().overdue());
            case ThirdPartyView.Summary it -> found.count("third-party", it.overdue());
            case ActionList it -> found.count("actions", it.overdue());
            case ActionList.Outline it -> found.count("actions", it.overdue());
            case PlanShown it -> {
                found.since("plan-review", it.reviewOverdue(), it.reviewDueOn());
                found.count("plan-missing", it.missing().size());
            }
            case PlanShown.Outline it -> {
                found.since("plan-review", it.reviewOverdue(), it.reviewDueOn());
                found.count("plan-missing", it.missing().size());
            }
            case LevelShown it -> found.since("level-review", it.reviewOverdue(), it.reviewDueOn());
            case LevelShown.Outline it -> found.since("level-review", it.reviewOverdue(), it.reviewDueOn());
            case OrderRegister it -> found.count("orders-unowned", it.orders().stream().filter(one -> one.binds() && one.unowned()).count());
            case OrderClocks it -> found.urgent("clocks", it.clocks().stream().filter(one -> one.state() == ClockState.MISSED).count());
            case OrderClocks.Outline it -> found.urgent("clocks", it.clocks().stream().filter(one -> one.state() == ClockState.MISSED).count());
            case OrderReviews it -> found.count("order-reviews", it.due().stream().filter(OrderReviews.Next::overdue).count());
            case OrderReviews.Outline it -> found.count("order-reviews", it.due().stream().filter(OrderReviews.Outlined::overdue).count());
            case ManagementView it -> found.unled(it.lead());
            case ManagementView.Summary it -> found.unled(it.lead());
            case PdpView it -> found.pdp(it.summary());
            case PdpView.Summary it -> found.pdp(it);
            case MappaReferralView it ->
                found.count("mappa-waiting", it.referrals().stream().filter(one -> one.answer() == null).count());
            case BriefingsView it -> found.count("briefings", it.summary().unread());
            case BriefingsView.Summary it -> found.count("briefings", it.unread());
            case ReferralsView it -> found.count("consent", it.referrals().stream().filter(ReferralsView.Line::consentOverdue).count());
            case ReferralsSummary it ->
                found.count("consent", it.referrals().stream().filter(ReferralsSummary.Line::consentOverdue).count());
            case AssessmentsView it ->
                found.count("assessments", it.assessments().stream().filter(AssessmentsView.Row::overdue).count());
            case AssessmentsView.Summary it ->
                found.count("assessments", it.assessments().stream().filter(AssessmentsView.Line::overdue).count());
            case OutstandingView it ->
                found.urgent("wanted", it.wanted().stream().filter(one -> one.ended() == null).count());
            case OutstandingView.Summary it -> found.urgent("wanted", it.wanted().stream()
                    .filter(one -> one.state() == OutstandingState.WANTED || one.state() == OutstandingState.LISTED).count());
            case CrimesView it -> {
                found.count("officers-differ", it.crimes().stream().anyMatch(one -> one.investigation().series() == SeriesOfficer.DIFFERENT) ? 1 : 0);
                found.count("relation", it.crimes().stream().filter(one -> !one.investigation().against().isEmpty()).count());
            }
            case CrimesView.Summary it -> {
                found.count("officers-differ", it.officersDiffer() ? 1 : 0);
                found.count("relation", it.relationContradicted() ? 1 : 0);
            }
            case ConsideredView it -> found.considered(it.summary());
            case ConsideredView.Summary it -> found.considered(it);
            case null, default -> { }
        }
        return found.all().stream();
    }

    private record Found(String anchor, List<Attention> all) {
        void add(boolean urgent, Phrase says) {
            all.add(new Attention(anchor, says, urgent));
        }

        void pdp(PdpView.Summary it) {
            count("pdp-review", it.nominations().stream().filter(PdpView.Line::overdue).count());
        }

        void count(String what, long many) {
            if (many > 0) {
                add(false, Phrase.of("web.attention." + what, many));
            }
        }

        void urgent(String what, long many) {
            if (many > 0) {
                add(true, Phrase.of("web.attention." + what, many));
            }
        }

        void since(String what, boolean overdue, @Nullable Object day) {
            if (overdue && day != null) {
                add(false, Phrase.of("web.attention." + what, day));
            }
        }

        void considered(ConsideredView.Summary summary) {
            count("considered", summary.overdue());
            if (summary.reoffended()) {
                add(true, Phrase.of("web.considered.reoffended"));
            }
        }

        void unled(@Nullable Object lead) {
            if (lead == null) {
                add(true, Phrase.of("web.management.no-lead"));
            }
        }
    }
}
