package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelPagesTest {
    private static Page at(String path) {
        return new Page(Words.load(List.of("web")), Lang.EN, _ -> "", Phrase.of("web.nav.home"), null, "", path, path, null, Instant.EPOCH, false);
    }

    @Test
    void one_place_of_the_navigation_is_where_the_page_is() {
        assertTrue(at("/mappa").at("/mappa") && at("/mappa/documents").at("/mappa"));
        assertFalse(at("/mappa/performance").at("/mappa"));
        assertTrue(at("/mappa/performance/audit").at("/mappa/performance"));
    }

    @Test
    void a_form_that_is_begun_on_the_page_of_an_item_comes_back_to_it() {
        assertEquals("/cases/c/set-level?back=panel-m", at("/meetings/m/cases/c").form("/cases/c/set-level"));
        assertEquals("/cases/c/leave-empty?pillar=x&back=panel-m", at("/meetings/m/cases/c/part").form("/cases/c/leave-empty?pillar=x"));
        assertEquals("/cases/c/set-level", at("/cases/c").form("/cases/c/set-level"));
        assertEquals("/cases/c/set-level", at("/meetings/m").form("/cases/c/set-level"));
    }
}
