package gwarchod.iom.outstanding;

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

/// What outstanding suspects bring to the case file.
final class OutstandingDiscipline implements Discipline<Outstanding> {
    /// The label of who is wanted, before and after they come on the list.
    static final String TAG = "wanted";

    @Override
    public String name() {
        return "outstanding";
    }

    @Override
    public List<EventType<?>> events() {
        return OutstandingEvent.TYPES;
    }

    @Override
    public Outstanding empty() {
        return Outstanding.NONE;
    }

    @Override
    public Outstanding evolve(Outstanding state, Fact fact) {
        return state.evolve((OutstandingEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Outstanding.SECTION_ID;
        return List.of(
                CommandType.of("outstanding.want", WantSuspect.class, section, OutstandingRules::want),
                CommandType.of("outstanding.grade", GradeRisk.class, section, OutstandingRules::grade),
                CommandType.of("outstanding.task", TaskEnquiries.class, section, OutstandingRules::task),
                CommandType.of("outstanding.enquire", RecordEnquiry.class, section, OutstandingRules::enquire),
                CommandType.of("outstanding.check", CheckLog.class, section, OutstandingRules::check),
                CommandType.of("outstanding.ask-to-expedite", AskToExpedite.class, section, OutstandingRules::ask),
                CommandType.of("outstanding.answer-expedite", AnswerExpedite.class, section, OutstandingRules::answer),
                CommandType.of("outstanding.end", EndWanted.class, section, OutstandingRules::end));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Outstanding.VIEW);
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return OutstandingAgenda.ALL;
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        if (Outstanding.of(file).isOpen()) {
            card.label(Outstanding.SECTION_ID, TAG, Phrase.of("label.wanted"));
        }
    }
}
