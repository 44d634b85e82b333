package gwarchod.core.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.fuzz.Fuzz;
import gwarchod.core.fuzz.Mutations;
import gwarchod.core.identity.There;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.json.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final AgencyId POLICE = new AgencyId("police");
    private static final ProviderSettings SETTINGS = settings("https://organisation.example/realm", Set.of("mfa", "otp"));
    private static final Map<String, Object> ANN = Map.of(
            "sub", "123", "preferred_username", "Ann", "organisation", Map.of("roles", List.of("duty", "canteen")), "amr", List.of("pwd", "otp"));

    private static ProviderSettings settings(String issuer, Set<String> needs) {
        return new ProviderSettings(URI.create(issuer), "us", "secret", URI.create("https://gwarchod.example"), POLICE, "preferred_username",
                Optional.of("organisation.roles"), Map.of("duty", Set.of("reader", "writer")), needs);
    }

    @Test
    void a_name_is_a_text_and_whom_it_means_is_the_subject() {
        assertEquals(Optional.of("Ann"), Claims.name(SETTINGS, ANN));
        assertEquals(Optional.empty(), Claims.name(SETTINGS, Map.of()));
        assertEquals(Optional.empty(), Claims.name(SETTINGS, Map.of("preferred_username", " ")));
        assertEquals(Optional.empty(), Claims.name(SETTINGS, Map.of("preferred_username", List.of("ann"))));
        assertEquals(Optional.of(new There("i", "123", null)), Claims.there("i", ANN));
        assertEquals(Optional.of(new There("i", "1", "s")), Claims.there("i", Map.of("sub", "1", "sid", "s")));
        for (Object sub : List.of("", 1, "x".repeat(256))) {
            assertEquals(Optional.empty(), Claims.there("i", Map.of("sub", sub)));
        }
    }

    @Test
    void signing_in_again_counts_when_it_was_done_after_setting_out_clocks_a_minute_apart_at_the_most() {
        var departed = Instant.parse("2026-01-01T12:00:00Z");
        var now = departed.plusSeconds(30);
        assertFalse(Claims.shownSince(departed, now, Map.of()), "a provider that doesn't say when");
        assertFalse(Claims.shownSince(departed, now, Map.of("auth_time", "now")));
        assertTrue(Claims.shownSince(departed, now, Map.of("auth_time", departed.getEpochSecond() + 10)));
        assertTrue(Claims.shownSince(departed, now, Map.of("auth_time", departed.getEpochSecond() - 60)));
        assertFalse(Claims.shownSince(departed, now, Map.of("auth_time", departed.getEpochSecond() - 61)));
        assertFalse(Claims.shownSince(departed, now, Map.of("auth_time", now.getEpochSecond() + 61)));
    }

    @Test
    void what_is_not_mapped_means_nothing() {
        assertEquals(Set.of("reader", "writer"), Claims.roles(SETTINGS, ANN));
        assertEquals(Set.of(), Claims.roles(SETTINGS, Map.of("organisation", Map.of("roles", List.of("canteen", "reader")))));
        assertEquals(Set.of(), Claims.roles(SETTINGS, Map.of("organisation", "duty")));
        assertEquals(Set.of("reader", "writer"), Claims.roles(SETTINGS, Map.of("organisation", Map.of("roles", "duty"))));
        var silent = new ProviderSettings(SETTINGS.issuer(), "us", "secret", SETTINGS.address(), POLICE, "sub", Optional.empty(), Map.of(), Set.of());
        assertNull(Claims.roles(silent, ANN), "a provider that says nothing about roles limits none");
    }

    @Test
    void a_second_factor_must_be_said_where_it_is_asked_for() {
        assertTrue(Claims.shown(SETTINGS, ANN));
        assertTrue(Claims.shown(SETTINGS, Map.of("acr", "mfa")));
        assertFalse(Claims.shown(SETTINGS, Map.of("amr", List.of("pwd"), "acr", "1")));
        assertFalse(Claims.shown(SETTINGS, Map.of()));
        var lax = settings("https://organisation.example", Set.of());
        assertTrue(Claims.shown(lax, Map.of()));
        assertTrue(Claims.second(lax, ANN));
        assertFalse(Claims.second(lax, Map.of("amr", List.of("pwd"), "acr", "1")));
    }

    @Test
    void a_provider_speaks_https_except_on_this_machine() {
        assertEquals("localhost", settings("http://localhost:8080/realm", Set.of()).issuer().getHost());
        for (String issuer : List.of("http://organisation.example", "ftp://localhost", "localhost", "https:///realm", "mailto:x")) {
            assertThrows(IllegalArgumentException.class, () -> settings(issuer, Set.of()), issuer);
        }
    }

    @Test
    void any_claims_are_understood_or_mean_nothing() {
        JsonNode claims = Json.MAPPER.valueToTree(ANN);
        Fuzz.run("claims of a provider", 0.01, 20_000, (random, _) -> {
            var changed = new Mutations(random, List.of("duty", "mfa")).json(claims);
            if (changed.isObject()) {
                Map<String, Object> said = Json.MAPPER.convertValue(changed, new TypeReference<>() {});
                Claims.name(SETTINGS, said);
                Claims.there("i", said);
                Claims.shownSince(Instant.EPOCH, Instant.EPOCH, said);
                assertTrue(Set.of("reader", "writer").containsAll(Claims.roles(SETTINGS, said)));
                Claims.shown(SETTINGS, said);
            }
        });
    }
}
