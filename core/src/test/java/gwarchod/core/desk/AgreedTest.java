package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.Checkpoint;
import gwarchod.core.lease.Lease;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.core.store.MongoStores;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What several nodes agree on before one serves, and who of them does what one has to do.
class AgreedTest extends SeveralNodes {
    private IllegalStateException refused(NodeSettings settings) {
        return assertThrows(IllegalStateException.class, () -> nodes.add(Node.open(settings, List.of())));
    }

    private NodeSettings withKeyFile(String name) {
        return settings(name, Clock.systemUTC()).sharingKeysIn(Optional.empty());
    }

    @Test
    void a_node_with_other_keys_than_the_stores_is_refused_before_it_writes() throws Exception {
        police(node("one"), "iom-officer");
        var file = refused(withKeyFile("two"));
        assertTrue(file.getMessage().contains("not those of the store"), file::getMessage);
        try (var other = EmbeddedStore.open(data.resolve("other-key-store"))) {
            var elsewhere = refused(settings("three", Clock.systemUTC()).sharingKeysIn(Optional.of(other.connectionString())));
            assertTrue(elsewhere.getMessage().contains("another master key") || elsewhere.getMessage().contains("not those of the store"),
                    elsewhere::getMessage);
        }
        var both = refused(settings("four", Clock.systemUTC()).sharingKeysIn(Optional.of(store.connectionString())));
        assertTrue(both.getMessage().contains("keys must lie elsewhere"), both::getMessage);
        Files.delete(data.resolve("master.key"));
        var lost = refused(settings("five", Clock.systemUTC()));
        assertTrue(lost.getMessage().contains("master.key is missing"), lost::getMessage);
    }

    @Test
    void two_nodes_with_one_key_file_each_do_not_run_together_even_with_the_same_keys() throws Exception {
        nodes.add(Node.open(withKeyFile("one"), List.of()));
        var keys = data.resolve("two/keys");
        Files.createDirectories(keys);
        Files.copy(data.resolve("one/keys/persons.keys"), keys.resolve("persons.keys"));
        Files.copy(data.resolve("one/keys/checkpoint.private"), keys.resolve("checkpoint.private"));
        Files.copy(data.resolve("one/keys/checkpoint.public"), keys.resolve("checkpoint.public"));
        var together = refused(withKeyFile("two"));
        assertTrue(together.getMessage().contains("another node with a key file of its own"), together::getMessage);
        close(nodes.getFirst());
        nodes.add(Node.open(withKeyFile("two"), List.of()));
    }

    @Test
    void one_of_several_keeps_and_the_next_takes_over_when_it_ends() {
        var one = node("one");
        var two = node("two");
        assertTrue(one.keeps());
        assertFalse(two.keeps());
        police(one, "iom-officer");
        var officer = signedIn(two, "iom-officer");
        var first = opened(two, officer, "Enghraifft");
        pause(3_500);
        close(one);
        within(PROMISED, "the other keeps", two::keeps);
        var second = opened(two, officer, "Arall");
        close(two);
        try (var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var chain = stores.checkpoints().after(0, 1_000).await();
            assertEquals(LongStream.rangeClosed(1, chain.size()).boxed().toList(), chain.stream().map(Checkpoint::number).toList());
            Set<String> vouched = chain.stream().flatMap(checkpoint -> checkpoint.heads().stream()).map(head -> head.stream().id()).collect(Collectors.toSet());
            assertTrue(vouched.containsAll(Set.of(first.value(), second.value())), "whoever wrote it");
        }
    }

    @Test
    void a_node_that_is_killed_is_followed_within_seconds() {
        try (var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            assertTrue(new Lease(stores.documents(Lease.COLLECTION), Keeper.LEASE, "killed", Instant::now, System::nanoTime).turn());
            var two = node("two");
            assertFalse(two.keeps());
            within(Lease.LIFE.plus(PROMISED), "its time is over", two::keeps);
        }
    }

    @Test
    void a_format_is_lifted_only_when_every_node_reads_it_and_older_nodes_then_do_not_start() {
        try (var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var older = new Accord(stores, Instant::now, 2);
            var newer = new Accord(stores, Instant::now, 3);
            assertEquals(2, older.level());
            assertEquals(2, newer.level(), "it reads more than it writes");
            older.live("older");
            newer.live("newer");
            assertTrue(assertThrows(IllegalStateException.class, () -> newer.lift(3)).getMessage().contains("from 2 to 3: process "));
            older.leave("older");
            newer.lift(3);
            assertEquals(3, newer.level());
            assertTrue(assertThrows(IllegalStateException.class, older::level).getMessage().contains("written in format 3"));
            assertThrows(IllegalStateException.class, () -> newer.lift(2));
        }
        assertTrue(refused(settings("old", Clock.systemUTC())).getMessage().contains("start a newer one"));
    }
}
