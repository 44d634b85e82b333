package gwarchod.clinic.programme;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Keeps protected people's names out of what is written about a participant, and out of what was written before they were known.
final class TextGuard {
    private final Cases cases;
    private final Function<CaseFile, UnaryOperator<Text>> guard;

    TextGuard(Cases cases, Function<CaseFile, UnaryOperator<Text>> guard) {
        this.cases = cases;
        this.guard = guard;
    }

    Text guarded(CaseId on, Text text) {
        return cases.file(on).map(file -> guard.apply(file.state()).apply(text)).orElse(text);
    }

    /// A text about one participant of a group, in which nobody is named whom another participant's case protects: people who sit in one
    /// room talk about each other's partners.
    Text guarded(Session group, CaseId on, Text text) {
        var guarded = guarded(on, text);
        for (Session.Participant other : group.participants()) {
            guarded = other.caseId().equals(on) ? guarded : guarded(other.caseId(), guarded);
        }
        return guarded;
    }
}
