package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of documents promises.
public abstract class DocumentsContract {
    /// An empty one; one for each test.
    protected abstract Documents documents();

    private final JsonObject rich = new JsonObject()
            .put("text", "Siân 😀").put("whole", 3).put("long", 1L << 40).put("part", 2.5).put("yes", true).putNull("nothing")
            .put("list", new JsonArray().add(1).add("two").add(new JsonObject().put("a", 1)))
            .put("object", new JsonObject().put("b", new JsonObject().put("c", "d")));

    @Test
    void a_document_is_read_back_as_it_was() {
        assertEquals(Optional.empty(), await(documents().find("a")));
        assertEquals(true, await(documents().insert("a", rich)));
        assertEquals(rich.encode(), await(documents().find("a")).orElseThrow().encode());
    }

    @Test
    void an_id_is_taken_once() {
        assertEquals(true, await(documents().insert("a", new JsonObject().put("n", 1))));
        assertEquals(false, await(documents().insert("a", new JsonObject().put("n", 2))));
        assertEquals(1, await(documents().find("a")).orElseThrow().getInteger("n"));
    }

    @Test
    void a_conditional_replacement_needs_every_field_as_expected() {
        await(documents().insert("a", new JsonObject().put("state", "open").put("n", 1).put("old", true)));
        assertEquals(false, await(documents().replaceIf("a", new JsonObject().put("state", "open").put("n", 2), new JsonObject())));
        assertEquals(false, await(documents().replaceIf("b", new JsonObject(), new JsonObject())));
        assertEquals(true, await(documents().replaceIf("a", new JsonObject().put("state", "open").put("n", 1L), new JsonObject().put("n", 2))));
        assertEquals(new JsonObject().put("n", 2), await(documents().find("a")).orElseThrow());
    }

    @Test
    void null_is_expected_of_a_field_that_is_absent_or_null() {
        await(documents().insert("a", new JsonObject().put("n", 1)));
        assertEquals(true, await(documents().replaceIf("a", new JsonObject().putNull("revokedAt"), new JsonObject().putNull("revokedAt"))));
        assertEquals(true, await(documents().replaceIf("a", new JsonObject().putNull("revokedAt"), new JsonObject().put("revokedAt", "now"))));
        assertEquals(false, await(documents().replaceIf("a", new JsonObject().putNull("revokedAt"), new JsonObject())));
    }

    @Test
    void a_replacement_by_the_same_matches() {
        await(documents().insert("a", new JsonObject().put("n", 1)));
        assertEquals(true, await(documents().replaceIf("a", new JsonObject().put("n", 1), new JsonObject().put("n", 1))));
    }

    @Test
    void an_index_follows_every_change() {
        await(documents().insert("before", new JsonObject().put("owner", "ann").put("n", 1)));
        await(documents().index(List.of("owner", "n")));
        await(documents().index(List.of("owner", "n")));      // as every start does
        await(documents().insert("after", new JsonObject().put("owner", "ann").put("n", 2)));
        await(documents().insert("nobody", new JsonObject().put("n", "text")));
        assertEquals(2, await(documents().with(new JsonObject().put("owner", "ann"), 10)).size());
        await(documents().replaceIf("before", new JsonObject().put("owner", "ann"), new JsonObject().put("owner", "bob").put("n", 7)));
        assertEquals(1, await(documents().with(new JsonObject().put("owner", "ann"), 10)).size());
        assertEquals(7, await(documents().with(new JsonObject().put("owner", "bob"), 10)).getFirst().getInteger("n"));
        assertEquals(1, await(documents().below("n", 7, 10)).size());
        assertEquals(2, await(documents().below("n", 8, 10)).size());
        await(documents().remove("before"));
        assertEquals(List.of(), await(documents().with(new JsonObject().put("owner", "bob"), 10)));
        assertEquals(1, await(documents().with(new JsonObject().putNull("owner"), 10)).size());
    }

    @Test
    void documents_are_found_by_their_fields_and_below_a_number_so_many_at_the_most() {
        for (int n = 0; n < 5; n++) {
            await(documents().insert("a" + n, new JsonObject().put("n", n).put("owner", n < 3 ? "ann" : "bob")));
        }
        await(documents().replaceIf("a0", new JsonObject(), new JsonObject().put("n", 0).put("owner", "ann").put("ended", true)));
        var anns = await(documents().with(new JsonObject().put("owner", "ann").putNull("ended"), 10));
        assertEquals(Set.of(1, 2), anns.stream().map(doc -> doc.getInteger("n")).collect(Collectors.toSet()));
        assertEquals(2, await(documents().with(new JsonObject().put("owner", "ann"), 2)).size());
        var few = await(documents().below("n", 2, 10));
        assertEquals(Set.of(0, 1), few.stream().map(doc -> doc.getInteger("n")).collect(Collectors.toSet()));
        assertEquals(1, await(documents().below("n", 2, 1)).size());
        assertEquals(List.of(), await(documents().below("owner", 2, 10)));
    }

    @Test
    void of_many_conditional_replacements_one_wins() {
        await(documents().insert("a", new JsonObject().put("n", 0)));
        var race = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> documents().replaceIf("a", new JsonObject().put("n", 0), new JsonObject().put("n", n))).toList();
        await(Future.all(race));
        assertEquals(1, race.stream().filter(Future::result).count());
    }

    @Test
    void put_makes_or_replaces() {
        await(documents().put("a", new JsonObject().put("n", 1)));
        await(documents().put("a", new JsonObject().put("m", 2)));
        assertEquals(new JsonObject().put("m", 2), await(documents().find("a")).orElseThrow());
    }

    @Test
    void all_lists_what_was_not_removed() {
        for (String id : List.of("a", "b", "c")) {
            await(documents().put(id, new JsonObject().put("name", id)));
        }
        await(documents().remove("b"));
        await(documents().remove("never-there"));
        assertEquals(Set.of("a", "c"), await(documents().all()).stream().map(d -> d.getString("name")).collect(Collectors.toSet()));
        assertEquals(Optional.empty(), await(documents().find("b")));
        assertEquals(true, await(documents().insert("b", new JsonObject())));
    }

    @Test
    void what_the_stores_do_not_share_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> documents().put("a", new JsonObject().put("a.b", 1)));
        assertThrows(IllegalArgumentException.class, () -> documents().put("a", new JsonObject().put("$a", 1)));
        assertThrows(IllegalArgumentException.class, () -> documents().put("a", new JsonObject().put("_id", "x")));
        assertThrows(IllegalArgumentException.class,
                () -> documents().replaceIf("a", new JsonObject().put("o", new JsonObject().put("$ne", 1)), new JsonObject()));
    }
}
