package gwarchod.mappa.pdp;

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

/// What potentially dangerous persons bring to the case file.
final class PdpDiscipline implements Discipline<Pdp> {
    @Override
    public String name() {
        return "pdp";
    }

    @Override
    public List<EventType<?>> events() {
        return PdpEvent.TYPES;
    }

    @Override
    public Pdp empty() {
        return Pdp.NONE;
    }

    @Override
    public Pdp evolve(Pdp state, Fact fact) {
        return state.evolve((PdpEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("pdp.nominate", NominatePdp.class, Pdp.SECTION_ID, PdpRules::nominate),
                CommandType.of("pdp.decide-threshold", DecideThreshold.class, Pdp.SECTION_ID, PdpRules::threshold),
                CommandType.of("pdp.decide-panel", DecidePanel.class, Pdp.SECTION_ID, PdpRules::panel),
                CommandType.of("pdp.review", ReviewPdp.class, Pdp.SECTION_ID, PdpRules::review),
                CommandType.of("pdp.share", SharePdp.class, Pdp.SECTION_ID, PdpRules::share));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Pdp.SECTION, PdpView::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return PdpDue.ALL;
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        file.state(this).open().ifPresent(one -> {
            boolean managed = one.status() == PdpStatus.MANAGED;
            card.label(Pdp.SECTION_ID, managed ? "pdp-managed" : "pdp-nominated", Phrase.of(managed ? "label.pdp-managed" : "label.pdp-nominated"));
        });
    }
}
