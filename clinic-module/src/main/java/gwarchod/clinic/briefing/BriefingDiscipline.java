package gwarchod.clinic.briefing;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What briefings bring to the case file.
final class BriefingDiscipline implements Discipline<Briefings> {
    @Override
    public String name() {
        return "briefing";
    }

    @Override
    public List<EventType<?>> events() {
        return BriefingEvent.TYPES;
    }

    @Override
    public Briefings empty() {
        return Briefings.NONE;
    }

    @Override
    public Briefings evolve(Briefings state, Fact fact) {
        return state.evolve((BriefingEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("briefing.write", WriteBriefing.class, Briefings.SECTION_ID, BriefingRules::write),
                CommandType.of("briefing.confirm", ConfirmBriefing.class, Briefings.SECTION_ID, BriefingRules::confirm));
    }

    /// It is written for the provider's staff.
    @Override
    public boolean isSaidToOthers(Event event) {
        return true;
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Briefings.SECTION, BriefingsView::of));
    }

    /// A briefing is its provider's: another one doesn't learn that there is such.
    @Override
    public Optional<AgencyId> owner(Briefings state, Event event) {
        return state.get(((BriefingEvent) event).referral()).map(one -> one.said().provider());
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(BriefingRules.MISSING, BriefingRules.REVIEW_DUE);
    }
}
