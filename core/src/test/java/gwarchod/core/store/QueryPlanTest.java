package gwarchod.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryPlanTest {
    private final UniqueOrderedIndex id = new UniqueOrderedIndex("_id_", List.of(new IndexKey("_id", true)), false);
    private final SecondaryIndex stream = new SecondaryIndex("stream", List.of(new IndexKey("stream", true), new IndexKey("number", true)));
    private final UniqueOrderedIndex commitId = new UniqueOrderedIndex("commitId", List.of(new IndexKey("commitId", true)), true);
    private final List<Index<Integer>> indexes = List.of(id, stream, commitId);

    @BeforeEach
    @SuppressWarnings("unchecked")
    void fill() {
        var database = new MemoryBackend().resolveDatabase("db");
        var collection = (de.bwaldvogel.mongo.MongoCollection<Integer>)
                database.createCollectionOrThrowIfExists("c", de.bwaldvogel.mongo.backend.CollectionOptions.withDefaults());
        for (int i = 0; i < 100; i++) {
            var document = new Document("_id", i).append("stream", "s" + i % 5).append("number", (long) i);
            if (i % 2 == 0) {
                document.append("commitId", "c" + i);
            }
            for (Index<Integer> index : indexes) {
                index.add(document, i, collection);
            }
        }
    }

    private void assertPlan(String filter, String order, int looksAt, boolean sorted) {
        var plan = QueryPlan.best(indexes, parse(filter), parse(order)).orElseThrow();
        assertEquals(looksAt, (int) plan.positions().count(), filter);
        assertEquals(sorted, plan.sorted(), order);
    }

    private static Document parse(String json) {
        return convert(org.bson.Document.parse(json));
    }

    private static Document convert(org.bson.Document from) {
        var to = new Document();
        from.forEach((name, value) -> to.put(name, switch (value) {
            case org.bson.Document document -> convert(document);
            case List<?> list -> list.stream().map(item -> convert((org.bson.Document) item)).toList();
            default -> value;
        }));
        return to;
    }

    @Test
    void an_index_is_used_for_what_a_filter_says_in_any_form() {
        assertPlan("{_id: 7}", "{}", 1, false);
        assertPlan("{_id: 7, version: 3}", "{}", 1, false);
        assertPlan("{$and: [{_id: {$eq: 7}}, {version: 3}]}", "{}", 1, false);
        assertPlan("{commitId: 'c4'}", "{}", 1, false);
        assertPlan("{_id: {$gte: 90}}", "{}", 10, false);
        assertPlan("{_id: {$gt: 90, $lt: 90}}", "{}", 0, false);
    }

    @Test
    void a_stream_is_walked_in_order_from_a_number() {
        assertPlan("{stream: 's1'}", "{number: 1}", 20, true);
        assertPlan("{$and: [{stream: 's1'}, {number: {$gt: 50}}, {number: {$lte: 60}}]}", "{number: 1}", 2, true);
        assertPlan("{stream: {$gte: 's1', $lt: 's3'}}", "{stream: -1, number: -1}", 40, true);
        assertPlan("{stream: 's1'}", "{number: 1, other: 1}", 20, false);
        assertPlan("{stream: {$gte: 's1', $lt: 's3'}}", "{stream: 1, number: -1}", 40, false);
    }

    @Test
    void whose_it_is_and_what_ended_is_looked_up_and_not_searched_for() {
        var stream = new Document("stream", "s1").append("revokedAt", null);
        assertEquals(20, QueryPlan.best(indexes, stream, new Document()).orElseThrow().positions().count());
        assertPlan("{_id: {$lt: 10}}", "{}", 10, false);
    }

    @Test
    void order_alone_needs_an_index_that_leaves_nothing_out() {
        assertPlan("{}", "{_id: -1}", 100, true);
        assertTrue(QueryPlan.best(indexes, new Document(), new Document("commitId", 1)).isEmpty());
        assertTrue(QueryPlan.best(indexes, new Document("body", "x"), null).isEmpty());
    }
}
