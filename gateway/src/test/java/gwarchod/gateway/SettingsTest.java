package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void without_any_the_area_is_here_and_full() throws Exception {
        var settings = Settings.of(new String[0], Map.of());
        assertEquals(8080, settings.port());
        assertEquals(Path.of(".gwarchod/data"), settings.data());
        assertEquals("127.0.0.1", settings.host());
        assertEquals(Optional.empty(), settings.mongodbUri());
    }

    @Test
    void the_command_line_wins_over_the_environment() throws Exception {
        var environment = Map.of("GWARCHOD_PORT", "1", "GWARCHOD_EMPTY", "true", "GWARCHOD_MONGODB_URI", "mongodb://localhost");
        var settings = Settings.of(new String[] {"--port", "0", "--data=elsewhere"}, environment);
        assertEquals(0, settings.port());
        assertEquals(Path.of("elsewhere"), settings.data());
        assertTrue(settings.empty());
        assertEquals(Optional.of("mongodb://localhost"), settings.mongodbUri());
    }

    @Test
    void keys_lie_with_the_data_unless_somebody_says_otherwise() throws Exception {
        assertTrue(Settings.of(new String[] {"--data=here"}, Map.of()).keysLieWithData());
        var half = Settings.of(new String[] {"--data=here", "--keys=/elsewhere", "--master-key=here/master.key"}, Map.of());
        assertTrue(half.keysLieWithData(), "the master key opens every copy of the others");
        var apart = Settings.of(new String[] {"--data=here"}, Map.of("GWARCHOD_KEYS", "/elsewhere"));
        assertEquals(Path.of("/elsewhere/master.key"), apart.masterKey());
        assertFalse(apart.keysLieWithData());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port|many", "--port|65536", "--port|-1", "--port", "--colour|red", "up", "--mongodb-uri|http://x", "--empty=1",
        "--empty|--demonstration", "--data|"})
    void what_cannot_be_meant_is_refused(String arguments) {
        assertThrows(Settings.Wrong.class, () -> Settings.of(arguments.split("\\|", -1), Map.of()));
    }
}
