package gwarchod.mappa.screening;

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

/// What screening brings to the case file.
final class ScreeningDiscipline implements Discipline<Screenings> {
    @Override
    public String name() {
        return "screening";
    }

    @Override
    public List<EventType<?>> events() {
        return ScreeningEvent.TYPES;
    }

    @Override
    public Screenings empty() {
        return Screenings.NONE;
    }

    @Override
    public Screenings evolve(Screenings state, Fact fact) {
        return state.evolve((ScreeningEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Screenings.SECTION_ID;
        return List.of(
                CommandType.of("screening.record-conviction", RecordConviction.class, section, ScreeningRules::record),
                CommandType.of("screening.correct-conviction", CorrectConviction.class, section, ScreeningRules::correct),
                CommandType.of("screening.end-conviction", EndConviction.class, section, ScreeningRules::end),
                CommandType.of("screening.sign", SignScreening.class, section, ScreeningRules::sign),
                CommandType.of("screening.consider-category-three", ConsiderCategoryThree.class, section, ScreeningRules::consider));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Screenings.SECTION, ScreeningView::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return ScreeningAgenda.RULES;
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        if (!ScreeningClocks.running(file, card.today()).isEmpty()) {
            card.label(Screenings.SECTION_ID, "mappa-to-screen", Phrase.of("label.mappa-to-screen"));
        }
        if (CategoryThree.of(file, card.today()).isPresent()) {
            card.label(Screenings.SECTION_ID, "mappa-category-three", Phrase.of("label.mappa-category-three"));
        }
        Categories.nextChange(card.today(), Screenings.of(file).convictions(), new MappaRulesOn(file.settings(), card.today())).ifPresent(card::until);
    }
}
