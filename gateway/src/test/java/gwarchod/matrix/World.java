package gwarchod.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.json.Json;
import gwarchod.gateway.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A running server with a generated area behind it: a case for everything that can hold between it and a reader, marked values in
/// every field of each.
final class World implements AutoCloseable {
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);

    private static final Pattern SEARCHED = Pattern.compile("name|alias|identifier|called|address|reference|dateOfBirth", Pattern.CASE_INSENSITIVE);
    private static final int OTHERS_ONE_OF = 100;

    final RunningServer server;
    final Table table = Table.read();
    final Marks marks = new Marks();
    final People people;
    final Author author;
    final Ids ids = new Ids();
    final List<Folder> folders = List.of(
            Folder.of("none", Set.of(), Set.of(), false, false),
            Folder.of("partner", Set.of(People.NORTH), Set.of(), false, false),
            Folder.of("referred", Set.of(), Set.of(People.NORTH), false, false),
            Folder.of("referred-both", Set.of(), Set.of(People.NORTH, People.SOUTH), false, false),
            Folder.of("team", Set.of(), Set.of(), true, false),
            Folder.of("everything", Set.of(People.NORTH), Set.of(People.NORTH, People.SOUTH), true, false),
            Folder.of("excluded", Set.of(People.NORTH, People.SOUTH), Set.of(People.NORTH, People.SOUTH), true, true));

    final Map<Folder, Ids> of = new LinkedHashMap<>();
    final List<Instant> moments = new ArrayList<>();
    final Oracle oracle = new Oracle(this);

    World(Path data) {
        server = RunningServer.empty(data);
        long t0=System.nanoTime();
        people = new People(server.node(), table);
        System.out.println("people " + (System.nanoTime()-t0)/1000000);
        author = new Author(server.node(), people, table, marks);
        ids.add("agency", People.APART.value());
        ids.add("spare", People.SPARE.value());
        ids.add("user", "worker");
        ids.add("worker", "worker");
        ids.add("outsider", "outsider");
        new Story(this).tell();
        System.out.println("story " + (System.nanoTime()-t0)/1000000);
    }

    /// What a reader gets from a call that is theirs to make.
    JsonNode get(People.Reader reader, String path) {
        try (var wire = new Wire(server.port())) {
            var got = wire.get(path, Map.of("Authorization", "Bearer " + reader.token()));
            if (got.status() != 200) {
                throw new IllegalStateException(reader + " GET " + path + ": " + got.status() + " " + got.text());
            }
            return Json.read(got.text(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What holds between a reader and a case, in the words of the table.
    Set<String> holding(People.Reader reader, Folder folder) {
        var holding = new TreeSet<String>();
        if (folder.partners().contains(reader.agency())) {
            holding.add("partner");
        }
        if (folder.referred().contains(reader.agency())) {
            holding.add("referred");
        }
        if (folder.team()) {
            holding.add("team");
        }
        return holding;
    }

    void relate(Folder folder) {
        var loader = server.node().loader();
        var writer = people.writer(People.APART).user();
        folder.partners().forEach(agency -> loader.act(writer, folder.caseId(), new JoinPartner(agency)));
        for (People.Reader reader : people.readers()) {
            if (folder.team()) {
                loader.act(writer, folder.caseId(), new JoinTeam(reader.user()));
            }
            if (folder.excluded()) {
                loader.act(writer, folder.caseId(), new ExcludeUser(reader.user(), new Text("Family")));
            }
        }
    }

    /// What is worth searching for: what cards can be found by, and some of the rest.
    List<Marks.Mark> searched() {
        return marks.planted().stream()
                .filter(mark -> marks.need(mark) instanceof Need.InSection)
                .filter(mark -> SEARCHED.matcher(mark.field()).find() || mark.text().hashCode() % OTHERS_ONE_OF == 0)
                .sorted(Comparator.comparing(Marks.Mark::text))
                .toList();
    }

    void settle() {
        if (!server.node().settled(SETTLED_WITHIN)) {
            throw new IllegalStateException("what was registered wasn't carried");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
