package gwarchod.iom.cohort;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import java.util.List;
import java.util.Objects;

/// What the cohorts bring to the case file.
final class CohortDiscipline implements Discipline<Cohort> {
    /// What a partner who refers must see: whom they refer.
    private static final String PERSON = "person.details";

    private final CohortRules rules;

    CohortDiscipline(Scores scores) {
        this.rules = new CohortRules(scores);
    }

    @Override
    public String name() {
        return "iom";
    }

    @Override
    public List<EventType<?>> events() {
        return CohortEvent.TYPES;
    }

    @Override
    public Cohort empty() {
        return Cohort.NONE;
    }

    @Override
    public Cohort evolve(Cohort state, Fact fact) {
        return state.evolve((CohortEvent) fact.event(), fact);
    }

    /// A referral is the panel's to read, whoever makes it.
    @Override
    public boolean isSaidToOthers(Event event) {
        return event instanceof CohortEvent.Referred;
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Cohort.SECTION_ID;
        return List.of(
                CommandType.of("iom.set-cohort", SetCohort.class, section, rules::set),
                CommandType.of("iom.deselect", Deselect.class, section, rules::deselect),
                CommandType.of("iom.decide-selection", DecideSelection.class, section, rules::decide),
                CommandType.of("iom.refer", ReferToIom.class, PERSON, CohortRules::refer),
                CommandType.of("iom.record-contact", RecordIomContact.class, section, WorkingRules::contact),
                CommandType.of("iom.set-pathway", SetPathway.class, section, WorkingRules::pathway),
                CommandType.of("iom.start-scheme", StartScheme.class, section, WorkingRules::start),
                CommandType.of("iom.end-scheme", EndScheme.class, section, WorkingRules::end),
                CommandType.of("iom.review", ReviewManagement.class, section, WorkingRules::review));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Cohort.SECTION, CohortView::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return CohortAgenda.ALL;
    }

    /// The weekly meeting takes whoever is in a cohort, whoever is proposed, and whoever left one and is still to be followed up.
    @Override
    public void describe(CaseFile file, CardWriter card) {
        var cohort = Cohort.of(file);
        cohort.now().ifPresent(place -> {
            var in = Objects.requireNonNull(place.cohort());
            var tag = "iom-" + Json.kebab(in);
            card.label(Cohort.SECTION_ID, tag, Phrase.of("label." + tag));
            card.keep(Managed.Rated.KEPT, new Managed.Rated(in, Objects.requireNonNull(place.rag()), cohort.selectedOn().orElse(null), place.on()));
        });
        if (!Proposal.open(file, Days.start(card.today())).isEmpty()) {
            card.label(Cohort.SECTION_ID, "iom-proposed", Phrase.of("label.iom-proposed"));
        }
        if (cohort.followUp().isPresent()) {
            card.label(Cohort.SECTION_ID, "iom-follow-up", Phrase.of("label.iom-follow-up"));
        }
    }
}
