package gwarchod.mappa.caseload;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Sha256;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which cases of an officer a supervisor looks at in a month: chosen by chance, the same for whoever asks, so that nobody picks the good ones or
/// the bad. Pure.
final class Sampling {
    private Sampling() {}

    static List<CaseId> pick(UserId officer, YearMonth month, Collection<CaseId> cases, int count) {
        return cases.stream().sorted(Comparator.comparing((CaseId one) -> Sha256.hex(month + "\n" + officer + "\n" + one)).thenComparing(CaseId::value))
                .limit(count).toList();
    }
}
