package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Lang;
import gwarchod.gateway.demo.DemoArea;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a start makes of what it finds. That a demonstration cut short is loaded anew shows in [RealServerTest], which begins with one.
class AreaTest {
    @TempDir
    Path data;

    private Settings settings(boolean empty) {
        return new Settings(
                "127.0.0.1", 0, data, data.resolve("keys"), data.resolve("keys/master.key"), data.resolve("witness"),
                empty, false, Optional.empty(), Optional.empty(), Transport.PLAIN, Optional.empty(), false);
    }

    /// As kill -9 leaves it: some of it is there, and nobody said that it is all.
    static void cutShort(Path data) throws IOException {
        cutShort(data, data.resolve("witness"));
    }

    private static void cutShort(Path data, Path witness) throws IOException {
        try (var _ = DemoMark.begin(data, witness, false)) {
            var node = Node.open(NodeSettings.below(data, Optional.empty(), 4, InstantSource.system()).witnessedIn(witness), List.of());
            node.loader().register(new RegisterAgency(new AgencyId("police"), "Police", "Heddlu", AgencyKind.POLICE));
            node.close();
        }
    }

    @Test
    void nothing_of_a_demonstration_cut_short_is_left_in_an_empty_area() throws IOException {
        cutShort(data);
        var area = Area.open(settings(true));
        area.node().close();
        assertEquals(2, area.first().size(), "giving a role takes two people");
    }

    @Test
    void an_area_that_no_demonstration_was_cut_short_in_stays() {
        var first = Area.open(settings(true));
        first.node().close();
        var again = Area.open(settings(false));
        again.node().close();
        assertEquals(2, first.first().size());
        assertTrue(again.first().isEmpty());
        assertTrue(again.demonstration().isEmpty());
    }

    @Test
    void what_isnt_a_trial_gets_no_demonstration_that_nobody_asked_for() throws Exception {
        for (String[] more : new String[][] {{"--https"}, {"--host", "0.0.0.0", "--plain-http"}}) {
            var arguments = Stream.concat(Stream.of("--data", data.toString()), Stream.of(more)).toArray(String[]::new);
            var why = assertThrows(IllegalStateException.class, () -> Area.open(Settings.of(arguments, Map.of())));
            assertTrue(why.getMessage().contains("--demonstration"), why.getMessage());
            assertTrue(DemoMark.isNew(data, data.resolve("witness")));
        }
    }

    @Test
    void an_account_named_like_one_of_the_demonstration_makes_none() {
        var area = Area.open(settings(true));
        var node = area.node();
        var chair = new UserId(DemoArea.accounts().getFirst().username());
        node.demonstrate();       // so that the password alone does
        var first = node.desk().signIn("admin", area.first().getFirst().password(), "here").await();
        var asking = new Asking(assertInstanceOf(SignIn.Done.class, first).token(), Lang.EN, null);
        assertInstanceOf(Outcome.Done.class, node.desk().act(asking, "key", AccountDeeds.OPEN,
                new AccountDeeds.NewAccount(chair, "A chair", new AgencyId("police"), List.of())).await());
        node.close();
        var again = Area.open(settings(false));
        again.node().close();
        assertTrue(again.demonstration().isEmpty());
    }

    @Test
    void folders_on_disks_of_their_own_hold_nothing_yet_and_stay() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        assertTrue(DemoMark.isNew(data, data.resolve("witness")));
        cutShort(data);
        assertFalse(DemoMark.isNew(data, data.resolve("witness")));
        DemoMark.clear(data);
        assertTrue(DemoMark.isNew(data, data.resolve("witness")) && Files.exists(data.resolve("keys")));
    }

    @Test
    void the_second_copy_of_the_checkpoints_goes_where_the_settings_say_and_stops_a_store_put_back() throws Exception {
        var elsewhere = data.resolveSibling(data.getFileName() + "-witness");
        var settings = Settings.of(new String[] {"--data", data.toString(), "--witness", elsewhere.toString(), "--empty"}, Map.of());
        Area.open(settings).node().close();
        assertTrue(Files.size(elsewhere.resolve("checkpoints.jsonl")) > 0);
        assertFalse(Files.exists(data.resolve("witness")));
        Files.delete(data.resolve("store/journal"));
        var why = assertThrows(IllegalStateException.class, () -> Area.open(settings));
        assertTrue(why.getMessage().contains("put back to an earlier state"), why.getMessage());
    }

    private Settings settings(Path witness) throws Exception {
        return Settings.of(new String[] {"--data", data.toString(), "--witness", witness.toString(), "--empty"}, Map.of());
    }

    /// Everything below a folder and what it says.
    private static Map<String, String> all(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            var said = new TreeMap<String, String>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                said.put(folder.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
            return said;
        }
    }

    private static Path anotherArea(Path witness) throws IOException {
        Files.createDirectories(witness.resolve("deep"));
        Files.writeString(witness.resolve("checkpoints.jsonl"), "{\"body\":\"{\\\"number\\\":7}\"}\n");
        Files.writeString(witness.resolve("destroyed.keys"), "person/somebody\n");
        Files.writeString(witness.resolve("deep/down"), "anything else\n");
        return witness;
    }

    @Test
    void a_witness_named_after_a_demonstration_was_cut_short_is_left_alone_and_the_one_it_had_is_cleared() throws IOException {
        var first = data.resolve("first");
        cutShort(data.resolve("area"), first);
        assertTrue(Files.size(first.resolve("checkpoints.jsonl")) > 0);
        var another = anotherArea(data.resolve("another"));
        var before = all(another);
        DemoMark.clear(data.resolve("area"));
        assertEquals(before, all(another));
        assertEquals(Map.of(), all(first));
        assertTrue(DemoMark.isNew(data.resolve("area"), first));
    }

    @Test
    void the_next_start_takes_nothing_of_another_area_away() throws Exception {
        cutShort(data, data.resolveSibling(data.getFileName() + "-first"));
        var another = anotherArea(data.resolveSibling(data.getFileName() + "-another"));
        var before = all(another);
        assertThrows(IllegalStateException.class, () -> Area.open(settings(another)));
        assertEquals(before, all(another));
    }

    @Test
    void another_areas_disk_at_the_place_of_the_witness_is_left_alone() throws IOException {
        var witness = data.resolve("witness");
        cutShort(data, witness);
        Files.move(witness, data.resolve("taken-out"));
        var before = all(anotherArea(witness));
        DemoMark.clear(data);
        assertEquals(before, all(witness));
    }

    @Test
    void what_no_node_wrote_is_not_taken_away_with_a_demonstration_cut_short() throws IOException {
        cutShort(data);
        Files.writeString(data.resolve("store/notes"), "somebody's");
        Files.writeString(data.resolve("witness/notes"), "somebody's");
        var before = all(data);
        var why = assertThrows(IllegalStateException.class, () -> DemoMark.clear(data));
        assertTrue(why.getMessage().contains("notes"), why.getMessage());
        assertEquals(before, all(data));
        Files.delete(data.resolve("store/notes"));
        DemoMark.clear(data);
        assertEquals(Map.of("notes", "somebody's"), all(data.resolve("witness")));
    }

    @Test
    void a_mark_that_was_cut_short_itself_takes_nothing_away() throws IOException {
        var another = anotherArea(data.resolve("another"));
        var before = all(another);
        Files.writeString(data.resolve(DemoMark.FILE_NAME), "loading\nname\n" + another);
        Files.writeString(another.resolve(DemoMark.WITNESS_FILE_NAME), "name");
        DemoMark.clear(data);
        Files.delete(another.resolve(DemoMark.WITNESS_FILE_NAME));
        assertEquals(before, all(another));
    }

    @Test
    void what_another_process_is_still_loading_is_left_alone() throws IOException {
        try (var _ = DemoMark.begin(data, data.resolve("witness"), false)) {
            Files.createDirectories(data.resolve("store"));
            assertThrows(IllegalStateException.class, () -> Area.open(settings(false)));
            assertTrue(Files.exists(data.resolve("store")));
        }
    }

    @Test
    void a_demonstration_cut_short_in_a_mongodb_is_taken_away_by_people() throws IOException {
        try (var _ = DemoMark.begin(data, data.resolve("witness"), true)) {
            Files.createDirectories(data.resolve("keys"));
        }
        var why = assertThrows(IllegalStateException.class, () -> Area.open(settings(false)));
        assertTrue(why.getMessage().contains("MongoDB"), why.getMessage());
        assertTrue(Files.exists(data.resolve("keys")));
    }
}
