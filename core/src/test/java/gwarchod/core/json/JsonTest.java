package gwarchod.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
    record Named(String family, @Nullable String given, List<String> aliases, boolean known) {
        Named {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
        }
    }

    @Test
    void what_may_be_absent_may_be_absent_and_a_list_then_is_empty() throws Exception {
        assertEquals(new Named("Rees", null, List.of(), true), read("{'family':'Rees','known':true}"));
        assertEquals(new Named("Rees", null, List.of(), true), read("{'family':'Rees','given':null,'known':true}"));
    }

    @Test
    void a_component_that_is_not_nullable_must_be_there_and_not_null() {
        refused("{'known':true}");
        refused("{'family':null,'known':true}");
        refused("{'family':'Rees'}");
    }

    @Test
    void nothing_unknown_and_nothing_of_another_type_is_read() {
        refused("{'family':'Rees','known':true,'age':3}");
        refused("{'family':7,'known':true}");
        refused("{'family':'Rees','known':'true'}");
    }

    private static void refused(String json) {
        assertThrows(JsonMappingException.class, () -> read(json));
    }

    private static Named read(String json) throws JsonProcessingException {
        return Json.MAPPER.readValue(json.replace('\'', '"'), Named.class);
    }
}
