package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.clinic.ClinicModule;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.json.Json;
import gwarchod.iom.IomModule;
import gwarchod.mappa.MappaModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingWordsTest {
    private static final int PASSWORD_CHARACTERS_MIN = 12;

    /// A number people decide on stands on a page: its key says nothing to them.
    @Test
    void every_setting_says_what_it_is_for_in_both_languages(@TempDir Path data) throws IOException {
        var where = NodeSettings.below(data, Optional.empty(), PASSWORD_CHARACTERS_MIN, InstantSource.system());
        try (var node = Node.open(where, List.of(new ClinicModule(), new IomModule(), new MappaModule()));
                var in = SettingWordsTest.class.getResourceAsStream("/settings.json")) {
            var settings = Json.MAPPER.readTree(in).path("settings");
            assertEquals(List.of(), StreamSupport.stream(settings.spliterator(), false).map(one -> "setting." + one.path("key").asText()).distinct()
                    .filter(key -> !node.words().has(key)).sorted().toList());
        }
    }
}
