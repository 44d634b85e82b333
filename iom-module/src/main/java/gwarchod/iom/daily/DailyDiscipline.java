package gwarchod.iom.daily;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.DerivedDiscipline;
import java.util.List;

/// What the daily management meeting looks for in a case. It records nothing of its own.
public final class DailyDiscipline implements DerivedDiscipline {
    @Override
    public String name() {
        return "daily";
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(CrimeOvernight.RULE);
    }
}
