package gwarchod.clinic.referral;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The referrals of one case, oldest first.
public record Referrals(List<Referral> all) {
    public static final String SECTION_ID = "referral.programmes";

    static final Referrals NONE = new Referrals(List.of());

    public static final Section<ReferralsSummary, ReferralsView> SECTION = new Section<>(
            SECTION_ID, "referrals", Basis.PUBLIC_PROTECTION, ReferralsSummary.class, ReferralsView.class, ReferralsView::summary);

    public static final Discipline<Referrals> DISCIPLINE = new ReferralDiscipline();

    public Referrals {
        all = List.copyOf(all);
    }

    public Optional<Referral> get(EntityId id) {
        return all.stream().filter(referral -> referral.id().equals(id)).findFirst();
    }

    /// A provider acts on its own referrals only; whoever provides nothing here (the police, probation) on every one.
    Optional<Referral> of(EntityId id, AgencyId actor) {
        boolean provides = all.stream().anyMatch(referral -> referral.provider().equals(actor));
        return get(id).filter(referral -> !provides || referral.provider().equals(actor));
    }

    Referrals evolve(ReferralEvent event, Fact fact) {
        var next = new ArrayList<Referral>(all);
        if (event instanceof ReferralEvent.Made made) {
            next.add(Referral.of(made, fact));
        } else {
            next.replaceAll(referral -> referral.id().equals(event.referral()) ? referral.after(event, fact) : referral);
        }
        return new Referrals(next);
    }
}
