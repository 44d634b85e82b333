package gwarchod.clinic.referral;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /// Referring, answering and ending are said to the other side.
    @Override
    public boolean isSaidToOthers(Event event) {
        return true;
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Referrals.SECTION, ReferralsView::of));
    }

    /// A referral is its provider's.
    @Override
    public Optional<AgencyId> owner(Referrals state, Event event) {
        return state.get(((ReferralEvent) event).referral()).map(Referral::provider);
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(ConsentAwaited.RULE);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        var active = file.state(Referrals.DISCIPLINE).all().stream().filter(Referral::active).toList();
        active.forEach(referral -> card.referredTo(referral.provider()));
        var programmes = providers(active, ReferralKind.PROGRAMME);
        if (!programmes.isEmpty()) {
            card.label(Referrals.SECTION_ID, "programme", Phrase.of("label.programme"), programmes);
        }
        providers(active, ReferralKind.CLINIC)
                .forEach(clinic -> card.label(Referrals.SECTION_ID, "clinic-" + clinic, Phrase.of("label.clinic"), Set.of(clinic)));
    }

    private static Set<AgencyId> providers(List<Referral> active, ReferralKind kind) {
        return active.stream()
                .filter(referral -> referral.kind() == kind)
                .map(Referral::provider)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
