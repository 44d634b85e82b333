package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {
    private final AllowedMethods allowed = new AllowedMethods();

    AllowedMethodsTest() {
        allowed.add("/api/v1/cases", "GET, POST");
        allowed.add("/api/v1/cases/:id/plan/review", "POST");
        allowed.add("/api/v1/cases/:id/:section", "GET");
    }

    @Test
    void a_known_path_says_how_it_can_be_asked_whatever_its_ids_are() {
        assertEquals(Optional.of("GET, POST"), allowed.of("/api/v1/cases"));
        assertEquals(Optional.of("GET, POST"), allowed.of("/api/v1/cases/"));
        assertEquals(Optional.of("POST"), allowed.of("/api/v1/cases/c1/plan/review"));
        assertEquals(Optional.of("GET"), allowed.of("/api/v1/cases/c1/plan"));
    }

    @Test
    void an_unknown_one_says_nothing() {
        for (String path : List.of("", "/", "/api/v1", "/api/v1/cases/c1", "/api/v1/cases//plan", "/api/v1/cases/c1/plan/review/more", "/api/v1/:id")) {
            assertEquals(Optional.empty(), allowed.of(path), path);
        }
    }

    @Test
    void a_path_that_another_one_would_take_is_known() {
        assertTrue(Paths.isNarrowed("/cases/search", List.of("/meetings", "/cases/:id")));
        assertTrue(Paths.isNarrowed("/cases/:id/plan", List.of("/cases/:id/:section")));
        assertFalse(Paths.isNarrowed("/cases/search", List.of("/cases", "/meetings/:id", "/cases/:id/plan")));
    }
}
