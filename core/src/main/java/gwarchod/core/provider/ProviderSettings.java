package gwarchod.core.provider;

import gwarchod.core.ids.AgencyId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An identity provider, and what its words mean here.
///
/// @param issuer its name, below which it publishes what it can do
/// @param address this server's own, as browsers know it
/// @param agency whose provider it is: it proves nobody of another agency
/// @param userClaim the claim that holds their name there, looked at when they come in for the first time
/// @param rolesClaim the claim whose values are mapped to roles, steps parted by dots; none: a provider says nothing about roles
/// @param roles the roles here that each value of that claim stands for
/// @param needs what of `acr` and `amr` must be said, one of them at least; empty: nothing
public record ProviderSettings(
        URI issuer, String clientId, String clientSecret, URI address, AgencyId agency, String userClaim, Optional<String> rolesClaim,
        Map<String, Set<String>> roles, Set<String> needs) {
    /// Below the address of this server.
    public static final String ARRIVAL = "/sign-in/provider/arrival";

    public ProviderSettings {
        for (URI uri : new URI[] {issuer, address}) {
            if (uri.getHost() == null || !"https".equals(uri.getScheme()) && !isThisMachine(uri)) {
                throw new IllegalArgumentException(uri + " isn't an https address; http is for this machine alone");
            }
        }
        roles = roles.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        needs = Set.copyOf(needs);
    }

    private static boolean isThisMachine(URI uri) {
        return "http".equals(uri.getScheme()) && Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
    }

    URI arrival() {
        return address.resolve(ARRIVAL);
    }

    URI signedOut() {
        return address.resolve("/sign-in");
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";      // the secret is never written anywhere
    }
}
