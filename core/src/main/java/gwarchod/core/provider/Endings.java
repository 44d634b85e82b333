package gwarchod.core.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import gwarchod.core.identity.Sessions;
import gwarchod.core.journal.Sha256;
import gwarchod.core.store.Documents;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// That somebody signed out at the provider, as the provider itself tells. Sessions are found in the store, so it doesn't matter which node
/// began them or whether it still runs. Each telling counts once and for a few minutes: one that was kept ends nobody's session later.
final class Endings {
    static final Duration COUNTS = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);
    private static final String AT = "at";
    private static final int SWEPT_MAX = 100;

    private final Published published;
    private final Sessions sessions;
    private final Documents told;
    private final InstantSource clock;

    /// @param told which tellings there were, by their hash
    Endings(Published published, Sessions sessions, Documents told, InstantSource clock) {
        this.published = published;
        this.sessions = sessions;
        this.told = told;
        this.clock = clock;
    }

    /// Whether it was one, and those sessions have ended. Waits.
    boolean told(String token) throws IOException, GeneralException, JOSEException {
        try {
            return told(published.endings().validate(JWTParser.parse(token)));
        } catch (ParseException | BadJOSEException notGood) {       // its message may hold what somebody sent
            LOG.warn("a sign-out by {} isn't believed: {}", published.issuer(), notGood.getClass().getSimpleName());
            return false;
        }
    }

    private boolean told(LogoutTokenClaimsSet claims) {
        var now = clock.instant();
        var issued = claims.getIssueTime().toInstant();
        if (issued.isBefore(now.minus(COUNTS)) || issued.isAfter(now.plus(Published.SKEW))) {
            LOG.warn("a sign-out by {} isn't believed: it is too old, or of time to come", published.issuer());
            return false;
        }
        var id = Sha256.hex(published.issuer().getValue() + " " + claims.getJWTID().getValue());
        if (told.find(id).await().isPresent()) {
            LOG.warn("a sign-out by {} isn't believed: it was told before", published.issuer());
            return false;
        }
        sessions.endThere(published.issuer().getValue(), text(claims.getSubject()), text(claims.getSessionID())).await();
        told.insert(id, new JsonObject().put("id", id).put(AT, now.toEpochMilli())).await();     // only now: what failed is told again
        sweep(now.minus(COUNTS).minus(Published.SKEW).toEpochMilli());
        return true;
    }

    private static @Nullable String text(@Nullable Identifier identifier) {
        return Optional.ofNullable(identifier).map(Identifier::getValue).orElse(null);
    }

    private void sweep(long before) {
        told.below(AT, before, SWEPT_MAX).await().forEach(old -> told.remove(old.getString("id")).await());
    }
}
