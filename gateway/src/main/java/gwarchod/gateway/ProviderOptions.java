package gwarchod.gateway;

import com.fasterxml.jackson.core.type.TypeReference;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.json.Json;
import gwarchod.core.provider.ProviderSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An identity provider as the settings name it.
final class ProviderOptions {
    /// Those that take a value; the secret comes from a file or the environment alone, as command lines are read by everybody on a machine.
    static final Set<String> NAMES = Set.of("address", "provider-issuer", "provider-client", "provider-secret-file", "provider-agency", "provider-user-claim",
            "provider-roles-claim", "provider-roles", "provider-needs");

    private static final String SECRET = "GWARCHOD_PROVIDER_SECRET";

    private ProviderOptions() {}

    static Optional<ProviderSettings> of(Map<String, String> given, Map<String, String> environment) throws Settings.Wrong {
        if (!given.containsKey("provider-issuer")) {
            return Optional.empty();
        }
        if (given.containsKey("provider-roles-claim") != given.containsKey("provider-roles")) {
            throw new Settings.Wrong("--provider-roles-claim and --provider-roles go together: the claim, and a JSON file {\"its value\": [\"role\", …]}");
        }
        try {
            return Optional.of(new ProviderSettings(URI.create(needed(given, "provider-issuer")), needed(given, "provider-client"), secret(given, environment),
                    URI.create(needed(given, "address")), new AgencyId(needed(given, "provider-agency")),
                    given.getOrDefault("provider-user-claim", "preferred_username"),
                    Optional.ofNullable(given.get("provider-roles-claim")), roles(given.get("provider-roles")), needs(given.get("provider-needs"))));
        } catch (IllegalArgumentException wrong) {
            throw new Settings.Wrong("the identity provider: " + wrong.getMessage());
        }
    }

    private static String needed(Map<String, String> given, String name) throws Settings.Wrong {
        var value = given.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new Settings.Wrong("--provider-issuer needs --" + name + " as well");
        }
        return value;
    }

    private static String secret(Map<String, String> given, Map<String, String> environment) throws Settings.Wrong {
        try {
            var secret = given.containsKey("provider-secret-file")
                    ? Files.readString(Path.of(given.get("provider-secret-file"))).strip()
                    : environment.getOrDefault(SECRET, "");
            if (!secret.isBlank()) {
                return secret;
            }
        } catch (IOException unreadable) {
            throw new Settings.Wrong(given.get("provider-secret-file") + " can't be read");
        }
        throw new Settings.Wrong("--provider-issuer needs --provider-secret-file or " + SECRET + " as well");
    }

    private static Map<String, Set<String>> roles(@Nullable String file) throws Settings.Wrong {
        try {
            return file == null ? Map.of() : Json.MAPPER.readValue(Files.readString(Path.of(file)), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new Settings.Wrong(file + " isn't a JSON file {\"value of the claim\": [\"role\", …]}");
        }
    }

    private static Set<String> needs(@Nullable String list) {
        return list == null ? Set.of() : Arrays.stream(list.split(",")).map(String::strip).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
    }
}
