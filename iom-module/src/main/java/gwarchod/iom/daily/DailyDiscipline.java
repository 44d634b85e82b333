package gwarchod.iom.daily;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// What the daily management meeting looks for in a case. It records nothing of its own.
public final class DailyDiscipline implements Discipline<DailyDiscipline.Nothing> {
    public record Nothing() {}

    @Override
    public String name() {
        return "daily";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of();
    }

    @Override
    public Nothing empty() {
        return new Nothing();
    }

    @Override
    public Nothing evolve(Nothing state, Fact fact) {
        throw new IllegalStateException("it has no events");
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(CrimeOvernight.RULE);
    }
}
