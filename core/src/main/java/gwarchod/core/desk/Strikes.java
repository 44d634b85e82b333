package gwarchod.core.desk;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.Naming;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Commit;
import gwarchod.core.journal.Erases.Cut;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.StreamId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the words that name somebody who is about to be erased, under keys that aren't destroyed with theirs. Until then what reads them hides
/// a protected person in them; once the name is known to nobody, nothing could any more.
///
/// In this case and in whatever else is about it (a session with all its participants, what of that was carried to their case files, a
/// meeting, an opening, an alert, a task) any way of naming them is found; in everything else, their given and family name together. What
/// other cases say of their own accord isn't searched: whoever they know, they know in their own right.
final class Strikes {
    private final Journal journal;
    private final CaseId on;
    private final boolean whole;
    private final Naming naming;
    private final List<Cut> found = new ArrayList<>();
    private final Set<StreamId> about = new HashSet<>();
    private final Set<CaseId> beside = new LinkedHashSet<>();

    private Strikes(Journal journal, CaseFile file, @Nullable PersonId person) {
        this.journal = journal;
        this.on = file.id();
        this.whole = person == null;
        this.naming = Naming.of(file, person);
    }

    /// Slow: it reads everything but case files.
    ///
    /// @param person somebody the case protects; null for the person it is about, with whoever it protects
    static List<Cut> of(Journal journal, CaseFile file, @Nullable PersonId person) {
        var strikes = new Strikes(journal, file, person);
        if (!strikes.whole) {       // else all of it goes with its key
            strikes.commits(Disciplines.stream(file.id())).forEach(commit -> commit.facts().forEach(fact -> strikes.look(fact, strikes.naming.near())));
        }
        Catalogue.KINDS.stream().filter(kind -> !kind.equals("case")).flatMap(kind -> journal.heads(kind).stream())
                .forEach(head -> strikes.look(head.stream()));
        strikes.beside.forEach(strikes::carried);
        return List.copyOf(strikes.found);
    }

    private void look(StreamId stream) {
        var facts = commits(stream).stream().flatMap(commit -> commit.facts().stream()).toList();
        var cases = facts.stream().flatMap(Strikes::cases).toList();
        boolean near = cases.contains(on);
        if (near) {
            about.add(stream);
            beside.addAll(cases);
        }
        facts.forEach(fact -> look(fact, near ? naming.near() : naming.far()));
    }

    /// What was carried to a case file of others from something that is about this case too.
    private void carried(CaseId other) {
        if (!other.equals(on)) {
            commits(Disciplines.stream(other)).stream()
                    .filter(commit -> commit.cause() != null && about.contains(commit.cause().stream()))
                    .flatMap(commit -> commit.facts().stream())
                    .forEach(fact -> look(fact, naming.near()));
        }
    }

    private List<Commit> commits(StreamId stream) {
        var all = new ArrayList<Commit>();
        for (var next = journal.uncut(stream, 0); !next.isEmpty(); next = journal.uncut(stream, next.getLast().ref().number())) {
            all.addAll(next);
        }
        return all;
    }

    private static Stream<CaseId> cases(Fact fact) {
        return cases(fact.event());
    }

    /// Those it names, in whatever it is made of: a link of two crimes names each with its case.
    private static Stream<CaseId> cases(@Nullable Object value) {
        return switch (value) {
            case CaseId id -> Stream.of(id);
            case Collection<?> all -> all.stream().flatMap(Strikes::cases);
            case Record record -> Stream.of(record.getClass().getRecordComponents()).flatMap(component -> cases(value(record, component)));
            case null, default -> Stream.empty();
        };
    }

    private void look(Fact fact, UnaryOperator<Text> guard) {
        words(fact.event(), fact.ref() + "#" + fact.index(), "", guard);
    }

    private void words(@Nullable Object value, String place, String pointer, UnaryOperator<Text> guard) {
        switch (value) {
            case null -> { }
            case Text text -> found.addAll(Cuts.between(place, pointer, text, guard.apply(text)));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    words(list.get(i), place, pointer + "/" + i, guard);
                }
            }
            case Record record -> components(record, place, pointer, guard);
            default -> { }
        }
    }

    private void components(Record record, String place, String pointer, UnaryOperator<Text> guard) {
        var together = new TreeMap<String, Map<String, Object>>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            var value = value(record, component);
            var at = pointer + "/" + component.getName();
            var free = component.getAnnotation(FreeWords.class);
            if (free == null) {
                words(value, place, at, guard);
            } else if (!free.of().isEmpty() && value != null) {
                together.computeIfAbsent(free.of(), _ -> new LinkedHashMap<>()).put(at, value);
            } else {
                typed(value, place, at, guard);
            }
        }
        together.values().forEach(one -> described(one, place));
    }

    private void typed(@Nullable Object value, String place, String pointer, UnaryOperator<Text> guard) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                typed(list.get(i), place, pointer + "/" + i, guard);
            }
        } else if (value instanceof String text) {
            words(new Text(text.substring(0, Math.min(text.length(), Text.CHARACTERS_MAX))), place, pointer, guard);
        }
    }

    /// One person in several components: given and family name first.
    private void described(Map<String, Object> one, String place) {
        var name = new Text(String.join(" ", one.values().stream().limit(2).map(Object::toString).toList()));
        if (!naming.far().apply(name).equals(name)) {
            one.forEach((pointer, value) -> found.add(value instanceof String text
                    ? new Cut(place, pointer, 0, text.length(), Cut.GONE)
                    : new Cut(place, pointer, 0, 0, "")));
        }
    }

    private static @Nullable Object value(Object record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
