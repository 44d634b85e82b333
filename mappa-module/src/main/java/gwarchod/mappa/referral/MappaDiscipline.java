package gwarchod.mappa.referral;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.List;

/// What referrals to formal meetings bring to the case file.
final class MappaDiscipline implements Discipline<MappaReferrals> {
    /// A referral to a formal meeting that nobody has answered.
    private static final AgendaRule WAITING = new AgendaRule("mappa-referral-waiting", MappaDiscipline::waiting);

    @Override
    public String name() {
        return "mappa";
    }

    @Override
    public List<EventType<?>> events() {
        return MappaEvent.TYPES;
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
        return List.of(
                CommandType.of("mappa.refer", ReferToMappa.class, MappaReferrals.SECTION_ID, MappaRules::refer),
                CommandType.of("mappa.answer-referral", AnswerMappaReferral.class, MappaReferrals.SECTION_ID, MappaRules::answer));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(MappaReferrals.SECTION, MappaReferralView::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(WAITING);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        file.state(MappaReferrals.DISCIPLINE).waiting()
                .ifPresent(_ -> card.label(MappaReferrals.SECTION_ID, "mappa-referred", Phrase.of("label.mappa-referred")));
    }

    private static Findings waiting(CaseFile file, Instant now) {
        return file.state(MappaReferrals.DISCIPLINE).waiting().map(MappaDiscipline::item).map(Findings::of).orElse(Findings.NONE);
    }

    private static AgendaItem item(MappaReferrals.One one) {
        return new AgendaItem(WAITING.id() + ":" + one.said().referral(), WAITING.id(), MappaReferrals.SECTION_ID,
                Phrase.of("agenda.mappa-referral-waiting.title", one.said().level(), one.at()),
                new Cause(WAITING.id(), one.at(), one.commit()), one.said().level() == 3 ? Urgency.HIGH : Urgency.ROUTINE,
                Phrase.of("agenda.mappa-referral-waiting.asks"));
    }
}
