package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.CaseQuestions.Entry;
import gwarchod.core.desk.CaseQuestions.Timeline;
import gwarchod.core.desk.CaseQuestions.TimelineOf;
import gwarchod.core.ids.CaseId;
import gwarchod.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A timeline is read from its newest entry on, however long it is.
class TimelineTest extends DeskArea {
    private static final int BREACHES = 250;

    private CaseId file;

    @BeforeEach
    void a_case_with_many_breaches() {
        account("iom", POLICE, "iom-officer");
        account("coordinator", POLICE, "mappa-coordinator");
        file = opened("coordinator", OpenCase.of("Example", "Person", null));
        for (int i = 0; i < BREACHES; i++) {
            done(act("iom", file, new RecordBreach(null, NOW.minusSeconds(BREACHES - i), new Text("Breach " + i), null)));
        }
    }

    @Test
    void pages_of_any_length_hold_every_entry_once_the_newest_first() {
        var all = pages(200);
        assertTrue(all.size() > BREACHES, "fewer entries than were recorded: " + all.size());
        assertEquals(all.size(), all.stream().map(Entry::id).distinct().count());
        var breaches = all.stream().filter(entry -> entry.occurred().isBefore(NOW)).map(Entry::occurred).toList();
        assertEquals(BREACHES, breaches.size());
        assertEquals(breaches.stream().sorted((one, other) -> other.compareTo(one)).toList(), breaches);
        assertEquals(all, pages(7));
    }

    @Test
    void a_cursor_that_is_no_entry_of_the_case_is_refused() {
        assertTrue(read("iom", CaseQuestions.TIMELINE, new TimelineOf(file, 10, "nothing")).contains("cursor-unknown"));
    }

    private List<Entry> pages(int limit) {
        var all = new ArrayList<Entry>();
        String cursor = null;
        do {
            var page = page(limit, cursor);
            assertTrue(page.items().size() <= limit);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private Timeline page(int limit, @Nullable String cursor) {
        return Json.read(read("iom", CaseQuestions.TIMELINE, new TimelineOf(file, limit, cursor)), Timeline.class);
    }
}
