package gwarchod.core.desk;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Commit;
import gwarchod.core.journal.Erases.Struck;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.StreamId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Finds the texts that name a protected person although nothing in them says so: written before anybody knew that the name in them
/// is theirs, and hidden since whenever they are read. Once the name is known to nobody, nothing could hide it any more.
final class Strikes {
    /// The kinds of stream, beside the case's own, that hold texts about a case.
    private static final List<String> KINDS = List.of("session", "meeting", "opening");

    private final Journal journal;
    private final CaseId on;
    private final PersonId person;
    private final UnaryOperator<Text> guard;
    private final List<Struck> found = new ArrayList<>();

    private Strikes(Journal journal, CaseFile file, PersonId person) {
        this.journal = journal;
        this.on = file.id();
        this.person = person;
        this.guard = People.guard(file.whole());
    }

    /// Slow: it reads every session and every meeting.
    static List<Struck> of(Journal journal, CaseFile file, PersonId person) {
        var strikes = new Strikes(journal, file, person);
        strikes.look(Disciplines.stream(file.id()));
        KINDS.stream().flatMap(kind -> journal.heads(kind).stream()).forEach(head -> strikes.look(head.stream()));
        return strikes.found;
    }

    private void look(StreamId stream) {
        boolean own = stream.equals(Disciplines.stream(on));
        List<Commit> next = journal.commits(stream, 0);
        while (!next.isEmpty()) {
            next.stream().flatMap(commit -> commit.facts().stream()).filter(fact -> own || names(fact)).forEach(this::look);
            next = journal.commits(stream, next.getLast().ref().number());
        }
    }

    private boolean names(Fact fact) {
        return Stream.of(fact.event().getClass().getRecordComponents()).anyMatch(component -> on.equals(value(fact.event(), component)));
    }

    private void look(Fact fact) {
        texts(fact.event(), fact.ref() + "#" + fact.index(), "");
    }

    private void texts(Object value, String place, String pointer) {
        switch (value) {
            case null -> { }
            case Text text -> {
                var guarded = guard.apply(text);
                if (!guarded.equals(text) && guarded.raw().contains(Text.reference(person))) {
                    found.add(new Struck(place, pointer, guarded.raw()));
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    texts(list.get(i), place, pointer + "/" + i);
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    texts(value(record, component), place, pointer + "/" + component.getName());
                }
            }
            default -> { }
        }
    }

    private static Object value(Object record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
