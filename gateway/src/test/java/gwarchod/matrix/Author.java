package gwarchod.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gets requests accepted by making them up until the product takes them, and remembers what is written where and who may read it.
final class Author {
    private static final int ATTEMPTS_MAX = 600;
    private static final int AGAIN_MAX = 60;
    private static final int HOPELESS_AFTER = 3;

    private final Node node;
    private final People people;
    private final Table table;
    private final Marks marks;
    private final Hints hints = Hints.read();
    private final Map<String, Set<Long>> lucky = new TreeMap<>();
    private final Map<String, Set<String>> planted = new TreeMap<>();
    private final Map<String, String> turnedDown = new TreeMap<>();
    private final Map<String, ObjectNode> accepted = new TreeMap<>();
    private final Map<String, Deed<?>> deeds = new TreeMap<>();
    private final Map<String, Integer> inVain = new TreeMap<>();
    private long keys;

    Author(Node node, People people, Table table, Marks marks) {
        this.node = node;
        this.people = people;
        this.table = table;
        this.marks = marks;
        node.routes().stream().<Deed<?>>mapMulti((route, deeds) -> {
            switch (route) {
                case Route.Post post -> deeds.accept(post.deed());
                case Route.Upload upload -> deeds.accept(upload.deed());
                case Route.Get _, Route.File _, Route.Search _, Route.OnCase _ -> { }
            }
        }).forEach(deed -> deeds.put(deed.name(), deed));
    }

    /// What is written into a case, or of no case.
    ///
    /// @param owner the agency whose rows of a section with rows this is
    /// @param need of whatever is written here, where it isn't the command's
    record Page(Folder on, Ids ids, @Nullable AgencyId owner, @Nullable Need need) {}

    boolean skips(String command) {
        return hints.of(command).equals("skip");
    }

    /// Whether it is given to this case: what takes sight away is to one alone.
    boolean isFor(String command, Folder folder) {
        return !hints.of(command).startsWith("aside") || folder.key().equals(Folder.ASIDE);
    }

    Set<String> deeds() {
        return deeds.keySet();
    }

    Class<?> type(String command) {
        return deeds.containsKey(command) ? deeds.get(command).type() : node.command(command);
    }

    /// Gives `command` until every field of it that can hold a mark holds one, or it is hopeless.
    void write(String command, Page page) {
        write(command, page, fields(command));
    }

    /// Gives `command` once, whatever its fields hold.
    void writeOnce(String command, Page page) {
        write(command, page, Set.of());
    }

    private void write(String command, Page page, Set<String> wanted) {
        var seeds = new LinkedHashSet<>(lucky.getOrDefault(command, Set.of()));
        boolean few = !seeds.isEmpty() || inVain.getOrDefault(command, 0) >= HOPELESS_AFTER;
        for (long seed = 0; seed < (few ? AGAIN_MAX : ATTEMPTS_MAX); seed++) {
            seeds.add(seed);
        }
        var here = new HashSet<String>();
        boolean once = false;
        for (long seed : seeds) {
            if (once && here.containsAll(wanted)) {
                break;
            }
            boolean first = !once;
            once |= marks.attempt(() -> give(command, page, seed, first, here));
        }
        if (!once) {
            inVain.merge(command, 1, Integer::sum);
        }
        planted.computeIfAbsent(command, _ -> new TreeSet<>()).addAll(here);
    }

    /// @param here the fields that hold a mark already: another request must add to them, unless it is the first
    private boolean give(String command, Page page, long seed, boolean first, Set<String> here) {
        var guess = new Guess(command, new Random(seed * 31 + command.hashCode()), seed % 4 < 2, marks, page.ids(), hints);
        var body = guess.of(type(command));
        if (!first && here.containsAll(guess.planted().values())) {
            return false;
        }
        try {
            var record = Json.MAPPER.treeToValue(body, type(command));
            var writer = writer(command, page, seed);
            var outcome = act(writer, command, page.on(), (Record) record);
            if (outcome instanceof Outcome.Done done) {
                done.ids().forEach(page.ids()::add);
                guess.planted().forEach((mark, field) -> marks.needs(mark, need(command, field, page)));
                lucky.computeIfAbsent(command, _ -> new LinkedHashSet<>()).add(seed);
                accepted.put(command, body);
                here.addAll(guess.planted().values());
                return true;
            }
            turnedDown.put(command, outcome + " to " + body);
        } catch (JsonProcessingException unreadable) {
            turnedDown.put(command, unreadable.getOriginalMessage() + " of " + body);
        }
        return false;
    }

    /// Whoever owns what is written, or writes for everybody; for what takes a second person, another one. What is the row of whose agency wrote it, the
    /// owner writes.
    private People.Reader writer(String command, Page page, long seed) {
        if (hints.of(command).contains("second")) {
            return people.writer(People.ELSEWHERE);
        }
        boolean owns = hints.of(command).contains("owner");
        return people.writer(page.owner() == null || !owns && (seed & 1) == 1 ? People.APART : page.owner());
    }

    private Outcome act(People.Reader writer, String command, Folder on, Record record) {
        var key = "author-" + keys++;
        return deeds.containsKey(command)
                ? deed(writer, key, deeds.get(command), record)
                : node.desk().act(People.asking(writer), key, null, opens(command) ? null : on.caseId(), (CaseCommand) record).await();
    }

    private <C extends Record> Outcome deed(People.Reader writer, String key, Deed<C> deed, Record record) {
        return node.desk().act(People.asking(writer), key, deed, deed.type().cast(record)).await();
    }

    private static boolean opens(String command) {
        return command.equals("person.open");
    }

    private Need need(String command, String field, Page page) {
        if (page.need() != null) {
            return page.need();
        }
        return need(command, hints.need(field), page);
    }

    private Need need(String command, List<String> said, Page page) {
        int or = said.indexOf("or");
        if (or > 0) {
            return new Need.AnyOf(List.of(need(command, said.subList(0, or), page), need(command, said.subList(or + 1, said.size()), page)));
        }
        var first = said.isEmpty() ? "" : said.getFirst();
        return switch (first) {
            case "signed-in" -> new Need.SignedIn();
            case "permitted" -> new Need.OfPermitted(said.get(1));
            case "session" -> new Need.OfSession(page.owner());
            case "own-session" -> new Need.OfOwnSession(page.owner());
            case "nobody" -> new Need.Nobody();
            default -> {
                if (deeds.containsKey(command) && said.size() < 2) {
                    yield new Need.Nobody();
                }
                var section = said.size() > 1 ? said.get(1) : node.sectionOf(command);
                var level = Hints.level(first).orElse(Level.FULL);
                yield new Need.InSection(page.on(), section, level, table.withRows().contains(section) ? page.owner() : null);
            }
        };
    }

    Hints hints() {
        return hints;
    }

    /// Every field of a command that can hold a mark.
    Set<String> fields(String command) {
        return Fields.of(type(command), command, hints);
    }

    /// What no request with a mark in it was accepted for, and the last that was turned down.
    List<String> forgotten(Set<String> commands) {
        var told = marks.planted().stream().map(Marks.Mark::field).collect(Collectors.toSet());
        return commands.stream().filter(command -> !skips(command)).flatMap(command -> fields(command).stream()
                        .filter(field -> !planted.getOrDefault(command, Set.of()).contains(field) && !told.contains(field))
                        .map(field -> field + " (last: " + turnedDown.getOrDefault(command, "-") + ")"))
                .toList();
    }

    /// A request of each command that was accepted once.
    Map<String, ObjectNode> accepted() {
        return accepted;
    }
}
