package gwarchod.mappa.referral;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Upcaster;
import gwarchod.core.words.Phrase;
import java.util.List;

/// What referrals to formal meetings and transfers to other areas bring to the case file.
final class MappaDiscipline implements Discipline<MappaReferrals> {
    @Override
    public String name() {
        return "mappa";
    }

    @Override
    public List<EventType<?>> events() {
        return MappaEvent.TYPES;
    }

    @Override
    public List<Upcaster> upcasters() {
        return MappaEvent.UPCASTERS;
    }

    @Override
    public MappaReferrals empty() {
        return MappaReferrals.NONE;
    }

    @Override
    public MappaReferrals evolve(MappaReferrals state, Fact fact) {
        return state.evolve((MappaEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = MappaReferrals.SECTION_ID;
        return List.of(
                CommandType.of("mappa.refer", ReferToMappa.class, section, MappaRules::refer),
                CommandType.of("mappa.answer-referral", AnswerMappaReferral.class, section, MappaRules::answer),
                CommandType.of("mappa.ask-transfer", AskTransfer.class, section, TransferRules::ask),
                CommandType.of("mappa.answer-transfer", AnswerTransfer.class, section, TransferRules::answer));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(MappaReferrals.SECTION, MappaReferralView::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return ReferralAgenda.RULES;
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        file.state(MappaReferrals.DISCIPLINE).waiting()
                .ifPresent(_ -> card.label(MappaReferrals.SECTION_ID, "mappa-referred", Phrase.of("label.mappa-referred")));
        file.state(MappaReferrals.DISCIPLINE).unmet(file).ifPresent(one -> card.label(MappaReferrals.SECTION_ID,
                "mappa-first-" + one.said().level(), Phrase.of("label.mappa-first", one.said().level())));
        card.keep(Waits.KEPT, Waits.of(file, card.today()));
    }
}
