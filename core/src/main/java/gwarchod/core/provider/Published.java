package gwarchod.core.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a provider publishes of itself: where to go, and the keys it signs with, which it may change. Asked for when first needed, and
/// again every hour. Its methods wait.
final class Published {
    static final int CONNECT_MS_MAX = 5_000;
    static final int READ_MS_MAX = 5_000;
    private static final int KEYS_BYTES_MAX = 512 * 1024;
    private static final Duration BELIEVED = Duration.ofHours(1);

    /// How far apart two clocks may be.
    static final Duration SKEW = Duration.ofSeconds(60);

    /// By public key only: a secret two know proves nothing to a third, and `none` nothing at all.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512,
            JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512, JWSAlgorithm.EdDSA);

    private final ProviderSettings settings;
    private final InstantSource clock;
    private @Nullable Known known;

    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    Published(ProviderSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    OIDCProviderMetadata metadata() throws IOException, GeneralException {
        return known().metadata();
    }

    private synchronized Known known() throws IOException, GeneralException {
        var now = clock.instant();
        if (known == null || !now.isBefore(known.until())) {
            var metadata = OIDCProviderMetadata.resolve(issuer(), CONNECT_MS_MAX, READ_MS_MAX);     // refuses one that calls itself otherwise
            var retriever = new DefaultResourceRetriever(CONNECT_MS_MAX, READ_MS_MAX, KEYS_BYTES_MAX);
            var keys = JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever).retrying(true).build();
            known = new Known(metadata, keys, now.plus(BELIEVED));
        }
        return known;
    }

    Issuer issuer() {
        return new Issuer(settings.issuer());
    }

    ClientID client() {
        return new ClientID(settings.clientId());
    }

    IDTokenValidator identities() throws IOException, GeneralException {
        var validator = new IDTokenValidator(issuer(), client(), new JWSVerificationKeySelector<>(ALGORITHMS, known().keys()), null);
        validator.setMaxClockSkew((int) SKEW.toSeconds());
        return validator;
    }

    LogoutTokenValidator endings() throws IOException, GeneralException {
        return new LogoutTokenValidator(issuer(), client(), true, new JWSVerificationKeySelector<>(ALGORITHMS, known().keys()), null);
    }
}
