package gwarchod.clinic.referral;

import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The referrals of one case, oldest first, and those that wait for a condition.
///
/// @param checks of how people did after a programme, oldest first
/// @param owners who was given such a watch, the latest last
/// @param ends when each end was recorded, and what its provider reports
public record Referrals(List<Referral> all, List<Waiting> waiting, List<Check> checks, List<Check.Owner> owners, Ends ends) {
    public static final String SECTION_ID = "referral.programmes";

    static final Referrals NONE = new Referrals(List.of(), List.of(), List.of(), List.of(), Ends.NONE);

    public static final Section<ReferralsSummary, ReferralsView> SECTION = new Section<>(
            SECTION_ID, "referrals", Basis.PUBLIC_PROTECTION, ReferralsSummary.class, ReferralsView.class, ReferralsView::summary);

    public static final Discipline<Referrals> DISCIPLINE = new ReferralDiscipline();

    public Referrals {
        all = List.copyOf(all);
        waiting = List.copyOf(waiting);
        checks = List.copyOf(checks);
        owners = List.copyOf(owners);
    }

    public Optional<Referral> get(EntityId id) {
        return all.stream().filter(referral -> referral.id().equals(id)).findFirst();
    }

    /// That the person is referred to a clinic, for what brings it in: a question to it.
    public static Event toClinic(EntityId id, AgencyId clinic, Text reason, Deciding with) {
        return new ReferralEvent.Made(id, ReferralKind.CLINIC, clinic, null, null, with.guard().apply(reason), null, null);
    }

    /// A check, by whom and for which agency.
    record Check(ReferralEvent.Checked said, UserId by, AgencyId agency) {
        record Owner(ReferralEvent.MonitoringGiven said, AgencyId agency) {}
    }

    /// Who was given the watch after a referral.
    Optional<UserId> owner(EntityId referral) {
        return owners.reversed().stream().map(Check.Owner::said).filter(one -> one.referral().equals(referral)).map(one -> one.owner()).findFirst();
    }

    Optional<Waiting> waiting(EntityId id) {
        return waiting.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Whether there is an open referral to a programme.
    boolean refers(AgencyId provider, EntityId programme) {
        return all.stream().anyMatch(one -> one.stage().open() && one.provider().equals(provider) && programme.equals(one.programme()));
    }

    /// A provider acts on its own referrals only; whoever provides nothing here (the police, probation) on every one.
    Optional<Referral> of(EntityId id, AgencyId actor) {
        boolean provides = all.stream().anyMatch(referral -> referral.provider().equals(actor));
        return get(id).filter(referral -> !provides || referral.provider().equals(actor));
    }

    Referrals evolve(ReferralEvent event, Fact fact) {
        var next = new ArrayList<Referral>(all);
        var prepared = new ArrayList<Waiting>(waiting);
        prepared.replaceAll(one -> one.id().equals(event.referral()) ? one.after(event) : one);
        if (event instanceof ReferralEvent.Prepared said) {
            prepared.add(Waiting.of(said, fact));
        }
        if (event instanceof ReferralEvent.Made made) {
            next.add(Referral.of(made, fact));
        } else {
            next.replaceAll(referral -> referral.id().equals(event.referral()) ? referral.after(event, fact) : referral);
        }
        var checked = new ArrayList<Check>(checks);
        var given = new ArrayList<Check.Owner>(owners);
        if (event instanceof ReferralEvent.Checked said) {
            checked.add(new Check(said, fact.actor().user(), fact.actor().agency()));
        } else if (event instanceof ReferralEvent.MonitoringGiven said) {
            given.add(new Check.Owner(said, fact.actor().agency()));
        }
        return new Referrals(next, prepared, checked, given, ends.after(event, fact));
    }
}
