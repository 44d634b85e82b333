package gwarchod.clinic.referral;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.List;

/// What referrals bring to the case file.
final class ReferralDiscipline implements Discipline<Referrals> {
    @Override
    public String name() {
        return "referral";
    }

    @Override
    public List<EventType<?>> events() {
        return ReferralEvent.TYPES;
    }

    @Override
    public Referrals empty() {
        return Referrals.NONE;
    }

    @Override
    public Referrals evolve(Referrals state, Fact fact) {
        return state.evolve((ReferralEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("referral.refer", Refer.class, Referrals.SECTION_ID, ReferralRules::refer),
                CommandType.of("referral.record-consent", RecordConsent.class, Referrals.SECTION_ID, ReferralRules::consent),
                CommandType.of("referral.require", RequireAttendance.class, Referrals.SECTION_ID, ReferralRules::require),
                CommandType.of("referral.decide", DecideReferral.class, Referrals.SECTION_ID, ReferralRules::decide),
                CommandType.of("referral.start", StartReferral.class, Referrals.SECTION_ID, ReferralRules::start),
                CommandType.of("referral.hold", HoldReferral.class, Referrals.SECTION_ID, ReferralRules::hold),
                CommandType.of("referral.end", EndReferral.class, Referrals.SECTION_ID, ReferralRules::end));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Referrals.SECTION, ReferralsView::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(ConsentAwaited.RULE);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        var active = file.state(Referrals.DISCIPLINE).all().stream().filter(Referral::active).toList();
        active.forEach(referral -> card.referredTo(referral.provider()));
        if (active.stream().anyMatch(referral -> referral.kind() == ReferralKind.PROGRAMME)) {
            card.label(Referrals.SECTION_ID, "programme", Phrase.of("label.programme"));
        }
        active.stream()
                .filter(referral -> referral.kind() == ReferralKind.CLINIC)
                .map(Referral::provider)
                .distinct()
                .forEach(clinic -> card.label(Referrals.SECTION_ID, "clinic-" + clinic, Phrase.of("label.clinic")));
    }
}
