package gwarchod.core.desk;

import gwarchod.core.casefile.Disciplines;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Keys;
import java.util.List;

/// What a node reads and writes commits with, for a benchmark that writes a great many of them itself.
public final class CaseEvents {
    private CaseEvents() {}

    public static EventCodec codec(Keys keys, List<AgencyModule> modules) {
        var disciplines = new Disciplines(Catalogue.disciplines(modules));
        return new EventCodec(keys, Catalogue.events(disciplines, modules), Catalogue.upcasters(disciplines, modules));
    }
}
