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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        try (var _ = DemoMark.begin(data, data.resolve("witness"), false)) {
            var node = Node.open(NodeSettings.below(data, Optional.empty(), 4, InstantSource.system()), List.of());
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
        DemoMark.clear(data, data.resolve("witness"));
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
