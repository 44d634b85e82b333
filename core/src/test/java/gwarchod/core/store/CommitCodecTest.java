package gwarchod.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gwarchod.core.journal.StoredCommit;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.codecs.DecoderContext;
import org.junit.jupiter.api.Test;

/// What somebody changed in the store by hand blocks the stream it is in, not whoever reads it among others.
class CommitCodecTest {
    private static StoredCommit read(String json) {
        return new CommitCodec().decode(new BsonDocumentReader(BsonDocument.parse(json)), DecoderContext.builder().build());
    }

    @Test
    void a_commit_is_read_as_it_was_written_whatever_stands_beside_it() {
        var commit = Commits.commit("case/a", 3, "id", 77, "{}");
        assertEquals(commit, read("{'_id': 'case/a/3', 'stream': 'case/a', 'number': {'$numberLong': '3'}, 'commitId': 'id', 'slot': {'$numberLong': '77'},"
                + " 'more': [1, {}], 'body': '{}', 'previous': '" + commit.previous() + "', 'hash': '" + commit.hash() + "'}"));
    }

    @Test
    void a_shorter_number_is_a_number_and_what_is_null_is_for_the_reader_of_the_commit_to_find() {
        var read = read("{'stream': 'case/a', 'number': 3, 'commitId': null, 'slot': 77, 'body': null, 'previous': null, 'hash': null}");
        assertEquals("case/a/3", read.ref().toString());
        assertEquals(77, read.slot());
        assertNull(read.body());
    }
}
