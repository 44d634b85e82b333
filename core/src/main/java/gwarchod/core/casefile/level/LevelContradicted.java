package gwarchod.core.casefile.level;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.Objects;

/// A national system or another area says another category or level than was decided here: other services act by what stands there.
final class LevelContradicted {
    static final String ID = "level-contradicted";

    static final AgendaRule RULE = new AgendaRule(ID, LevelContradicted::find);

    private LevelContradicted() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(MappaLevel.DISCIPLINE).contradiction().map(said -> Findings.of(new AgendaItem(
                ID + ":level", ID, MappaLevel.SECTION,
                Phrase.of("agenda.level-contradicted.title", said.category(), Objects.requireNonNull(said.level())),
                new Cause(ID, said.recorded(), said.ref()), Urgency.ROUTINE, Phrase.of("agenda.level-contradicted.asks"))))
                .orElse(Findings.NONE);
    }
}
