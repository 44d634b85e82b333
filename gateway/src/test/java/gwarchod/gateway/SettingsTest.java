package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.gateway.cluster.ClusterSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void the_witness_lies_with_the_data_unless_somebody_says_otherwise() throws Exception {
        var below = Settings.of(new String[] {"--data=here"}, Map.of());
        assertEquals(Path.of("here/witness"), below.witness());
        assertTrue(below.witnessLiesWithData());
        var apart = Settings.of(new String[] {"--data=here"}, Map.of("GWARCHOD_WITNESS", "/elsewhere"));
        assertEquals(Path.of("/elsewhere"), apart.witness());
        assertFalse(apart.witnessLiesWithData());
        assertTrue(Settings.of(new String[] {"--data=here", "--witness", "here/deep/down"}, Map.of()).witnessLiesWithData());
    }

    @Test
    void case_data_travels_in_clear_only_where_somebody_says_so() throws Exception {
        assertEquals(Transport.PLAIN, Settings.of(new String[] {"--host", "localhost"}, Map.of()).transport());
        assertFalse(Settings.of(new String[] {"--host", "0.0.0.0", "--plain-http"}, Map.of()).transport().secure());
        assertTrue(Settings.of(new String[] {"--https"}, Map.of()).transport().secure());
        assertEquals(Set.of("192.0.2.1", "192.0.2.2"),
                Settings.of(new String[] {"--proxy", "192.0.2.1, 192.0.2.2"}, Map.of()).transport().proxies());
        var refused = assertThrows(Settings.Wrong.class, () -> Settings.of(new String[] {"--host", "0.0.0.0"}, Map.of()));
        assertTrue(refused.getMessage().contains("--tls-certificate") && refused.getMessage().contains("--plain-http"), refused.getMessage());
        var bus = assertThrows(Settings.Wrong.class, () -> Settings.of(new String[] {"--cluster"}, Map.of()));
        assertTrue(bus.getMessage().contains("--bus-certificate"), bus.getMessage());
        assertTrue(Settings.of(new String[] {"--cluster", "--plain-bus", "--role", "edge"}, Map.of()).cluster().orElseThrow().tls().isEmpty());
    }

    @Test
    void an_edge_has_no_store_and_case_nodes_share_theirs() throws Exception {
        var store = "mongodb://localhost:27017";
        var cases = Settings.of(new String[] {"--cluster", "--plain-bus", "--mongodb-uri", store, "--keys-uri", "mongodb://localhost:27018",
            "--members", "10.0.0.1, 10.0.0.2:5702", "--cluster-host", "10.0.0.1"}, Map.of()).cluster().orElseThrow();
        assertEquals(ClusterSettings.Role.BOTH, cases.role());
        assertEquals(List.of("10.0.0.1", "10.0.0.2:5702"), cases.members());
        assertEquals(Optional.empty(), Settings.of(new String[] {"--mongodb-uri", store}, Map.of()).cluster());
        for (String wrong : List.of("--role|case", "--mongodb-uri|" + store, "--role|edge|--mongodb-uri|" + store, "--role|edge|--keys-uri|" + store,
                "--role|both", "--role|leader", "--role|edge|--members|a|--members-dns|b", "--role|edge|--cluster-port|70000",
                "--role|edge|--bus-certificate|none.pem|--bus-key|none.pem|--bus-trust|none.pem")) {
            assertThrows(Settings.Wrong.class, () -> Settings.of(("--cluster|--plain-bus|" + wrong).split("\\|"), Map.of()), wrong);
        }
    }

    @Test
    void the_store_is_reached_by_tls_unless_somebody_says_so() throws Exception {
        for (String uri : new String[] {"mongodb://db.example/?tls=true", "mongodb://db.example,localhost:27018/?ssl=true&w=majority",
            "mongodb+srv://db.example", "mongodb://localhost:27017,127.0.0.1:27018/?replicaSet=rs"}) {
            assertEquals(Optional.of(uri), Settings.of(new String[] {"--mongodb-uri", uri}, Map.of()).mongodbUri());
        }
        for (String uri : new String[] {"mongodb://db.example", "mongodb://ann:secret@db.example/?tls=false", "mongodb://localhost,db.example",
            "mongodb+srv://db.example/?tls=false", "mongodb+srv://db.example/?tlsInsecure=true",
            "mongodb://db.example/?tls=true&tlsAllowInvalidHostnames=true"}) {
            var refused = assertThrows(Settings.Wrong.class, () -> Settings.of(new String[] {"--mongodb-uri", uri}, Map.of()), uri);
            assertTrue(refused.getMessage().contains("--plain-store") && !refused.getMessage().contains("secret"), refused.getMessage());
            assertEquals(Optional.of(uri), Settings.of(new String[] {"--mongodb-uri", uri, "--plain-store"}, Map.of()).mongodbUri());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port|many", "--port|65536", "--port|-1", "--port", "--colour|red", "up", "--mongodb-uri|http://x", "--mongodb-uri|mongodb://",
        "--empty=1", "--empty|--demonstration", "--data|", "--tls-key|pom.xml", "--tls-certificate|none.pem|--tls-key|none.pem",
        "--host|0.0.0.0", "--proxy|localhost", "--proxy|192.0.2.1,", "--host|192.0.2.1|--https", "--cluster", "--cluster|--bus-key|x",
        "--cluster|--plain-bus", "--address|http://gwarchod.example", "--address|gwarchod.example", "--address|https://ann@gwarchod.example",
        "--address|https:///x"})
    void what_cannot_be_meant_is_refused(String arguments) {
        assertThrows(Settings.Wrong.class, () -> Settings.of(arguments.split("\\|", -1), Map.of()));
    }
}
