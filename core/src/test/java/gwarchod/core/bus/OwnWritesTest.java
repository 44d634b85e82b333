package gwarchod.core.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.Asking;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.StreamId;
import gwarchod.core.words.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a session did, and that it came from another edge, is said with each of its questions for a while: they may go to different case nodes.
class OwnWritesTest {
    private static final Asking SAM = new Asking("sam", Lang.EN, null);
    private static final Asking KIM = new Asking("kim", Lang.EN, null);

    private final OwnWrites writes = new OwnWrites();

    @Test
    void a_session_s_writes_are_said_with_what_it_asks_next() {
        var ref = new CommitRef(new StreamId("case", "c1"), 7);
        writes.did("sam", ref);
        assertEquals(List.of(ref), writes.after(SAM).seen());
        assertEquals(List.of(), writes.after(KIM).seen());
    }

    @Test
    void who_came_from_another_edge_is_answered_after_what_they_saw_there_not_only_the_first_time() {
        assertTrue(writes.after(SAM.moved()).elsewhere());
        assertTrue(writes.after(SAM).elsewhere());
        assertFalse(writes.after(KIM).elsewhere());
        assertFalse(writes.after(new Asking("", Lang.EN, null).moved()).seen().iterator().hasNext());
    }
}
