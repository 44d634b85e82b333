package gwarchod.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.advice.Adviser;
import gwarchod.core.casefile.advice.AskAdvice;
import gwarchod.core.casefile.advice.AskedAbout;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.json.Json;
import gwarchod.core.looking.WhoLooked;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.opening.Purpose;
import gwarchod.core.sharing.Level;
import gwarchod.gateway.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A running server with a generated area behind it: a case for everything that can hold between it and a reader, marked values in
/// every field of each.
final class World {
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);

    private static final Pattern SEARCHED = Pattern.compile("name|alias|identifier|called|address|reference|dateOfBirth", Pattern.CASE_INSENSITIVE);
    private static final int OTHERS_ONE_OF = 100;
    private static final String LAWYERS = "legal-services";

    final Path data;
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
            Folder.of(Folder.INVITED, Set.of(), Set.of(), false, false),
            Folder.of("team", Set.of(), Set.of(), true, false),
            Folder.of("everything", Set.of(People.NORTH), Set.of(People.NORTH, People.SOUTH), true, false),
            Folder.of(Folder.ASIDE, Set.of(), Set.of(), false, false),
            Folder.of("excluded", Set.of(People.NORTH, People.SOUTH), Set.of(People.NORTH, People.SOUTH), true, true));

    final Map<Folder, Ids> of = new LinkedHashMap<>();
    final List<Instant> moments = new ArrayList<>();
    final Oracle oracle = new Oracle(this);

    private static @Nullable World shared;

    /// The one that the tests of this package share: making it takes a while.
    static synchronized World shared() {
        if (shared == null) {
            try {
                var made = new World(Files.createTempDirectory("gwarchod-matrix").resolve("area"));
                Runtime.getRuntime().addShutdownHook(new Thread(made::close));
                shared = made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    boolean isWord(Marks.Mark mark) {
        return mark.text().toLowerCase(Locale.ROOT).startsWith(Marks.PREFIX);
    }

    private World(Path data) {
        this.data = data;
        server = RunningServer.empty(data);
        server.node().demonstrate();        // or roles that need a second factor would be read as nobody
        people = new People(server.node(), table);
        author = new Author(server.node(), people, table, marks);
        ids.add("agency", People.APART.value());
        ids.add("key", "report.due-days");
        ids.add("spare", People.SPARE.value());
        ids.add("user", "worker");
        ids.add("worker", "worker");
        ids.add("outsider", "outsider");
        new Story(this).tell();
        people.readers().forEach(this::actsInTheirRoles);
    }

    private void actsInTheirRoles(People.Reader reader) {
        var roles = StreamSupport.stream(get(reader, "/api/v1/me").at("/roles").spliterator(), false).map(JsonNode::asText).toList();
        if (!roles.equals(reader.roles())) {
            throw new IllegalStateException(reader + " acts as " + roles);
        }
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
            holding.add("own");
        }
        if (folder.referred().contains(reader.agency())) {
            holding.add("referred");
        }
        if (folder.team()) {
            holding.add("team");
        }
        if (folder.key().equals(Folder.INVITED) && reader.agency().equals(People.NORTH)) {
            holding.add("invited");     // see Panels
        }
        holding.add("asked");           // of every kind of adviser, see relate
        holding.add("review");          // its days are so long ago that somebody has to decide about every case
        return holding;
    }

    void relate(Folder folder) {
        var loader = server.node().loader();
        var writer = people.writer(People.APART).user();
        folder.partners().forEach(agency -> loader.act(writer, folder.caseId(), new JoinPartner(agency)));
        ask(folder);
        for (People.Reader reader : people.readers()) {
            if (folder.team()) {
                loader.act(writer, folder.caseId(), new JoinTeam(reader.user()));
            }
            if (folder.excluded()) {
                loader.act(writer, folder.caseId(), new ExcludeUser(reader.user(), new Text("Family")));
            }
        }
    }

    /// A question of every kind of adviser: what is asked of lawyers is privileged.
    ///
    /// @return the lawyers'
    String ask(Folder folder) {
        Adviser.codes().stream().filter(adviser -> !adviser.equals(LAWYERS)).forEach(adviser -> ask(folder, adviser, "advice.asked"));
        return ask(folder, LAWYERS, "advice.privileged");
    }

    private String ask(Folder folder, String adviser, String section) {
        var question = marks.word("advice.ask/question");
        marks.needs(question, new Need.InSection(folder, section, Level.FULL, null));
        return server.node().loader().act(people.writer(People.APART).user(), folder.caseId(),
                new AskAdvice(adviser, AskedAbout.CASE, null, new Text(question), null)).get("advice");
    }

    /// What is worth searching for: what cards can be found by, and some of the rest.
    List<Marks.Mark> searched() {
        return marks.planted().stream()
                .filter(mark -> marks.need(mark) instanceof Need.InSection)
                .filter(mark -> SEARCHED.matcher(mark.field()).find() || mark.text().hashCode() % OTHERS_ONE_OF == 0)
                .sorted(Comparator.comparing(Marks.Mark::text))
                .toList();
    }

    /// Signs somebody in again, for what asks for it.
    void confirm(People.Reader reader) {
        try (var wire = new Wire(server.port())) {
            var got = wire.send("POST", "/api/v1/sessions/current/confirmation",
                    Map.of("Authorization", "Bearer " + reader.token(), "Content-Type", "application/json"),
                    ("{\"password\":\"" + People.PASSWORD + "\"}").getBytes(StandardCharsets.UTF_8));
            if (got.status() >= 300) {
                throw new IllegalStateException(reader + " isn't confirmed: " + got.status() + " " + got.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever must say why they look at a case that isn't theirs says so.
    void reasons() {
        for (Folder folder : folders) {
            var why = marks.word("opening.give-reason/why");
            marks.needs(why, new Need.OfPermitted(WhoLooked.OF_USERS));
            for (People.Reader reader : people.readers()) {
                server.node().desk().act(People.asking(reader), "why-" + folder + reader, OpeningDeeds.GIVE_REASON,
                        new OpeningDeeds.GiveReason(folder.caseId(), Purpose.REQUEST, new Text(why))).await();
            }
        }
    }

    void settle() {
        if (!server.node().settled(SETTLED_WITHIN)) {
            throw new IllegalStateException("what was registered wasn't carried");
        }
    }

    private void close() {
        server.close();
    }
}
