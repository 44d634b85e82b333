package gwarchod.core.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.SignIns;
import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One organisation's identity provider: authorisation code with PKCE, and what it signs checked before anything of it is believed.
public final class Provider implements Elsewhere {
    /// How long somebody may take at their organisation.
    public static final Duration AWAY_MAX = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final SignIn REFUSED = new SignIn.Refused(new Refusal.SignInNeeded("sign-in-refused"));
    private static final int SESSIONS_MAX = 100_000;
    private static final Duration SESSION_MAX = Duration.ofHours(12);

    private final ProviderSettings settings;
    private final Published published;
    private final SignIns signIns;
    private final Function<String, Future<Void>> signOut;
    private final Waiting waiting;
    private final InstantSource clock;
    private final NewIds ids;

    /// Sessions that began at the provider, by their tokens. In memory alone: after a restart one only signs out here.
    private final Cache<String, Begun> begun = Caffeine.newBuilder().maximumSize(SESSIONS_MAX).expireAfterWrite(SESSION_MAX).build();

    private record Begun(JWT identity, String subject, Optional<String> session) {}

    /// Runs what waits where it may.
    public interface Waiting {
        <T> Future<T> call(Callable<T> task);
    }

    /// The provider's word wasn't good: expected, and so without a stack trace. What it says stays in the log.
    private static final class NotBelieved extends Exception {
        private static final long serialVersionUID = 1L;

        NotBelieved(String why) {
            super(why, null, false, false);
        }
    }

    public Provider(
            ProviderSettings settings, SignIns signIns, Function<String, Future<Void>> signOut, Waiting waiting, InstantSource clock, NewIds ids) {
        this.settings = settings;
        this.published = new Published(settings, clock);
        this.signIns = signIns;
        this.signOut = signOut;
        this.waiting = waiting;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Future<Departure> depart() {
        return waiting.call(() -> {
            var state = ids.secret();
            var nonce = ids.secret();
            var verifier = ids.secret();
            var request = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), published.client(), settings.arrival())
                    .endpointURI(published.metadata().getAuthorizationEndpointURI())
                    .state(new State(state))
                    .nonce(new Nonce(nonce))
                    .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                    .build();
            return new Departure(request.toURI().toString(), state, nonce, verifier, settings.issuer().toString(), clock.instant());
        });
    }

    @Override
    public Future<SignIn> arrive(Departure departure, String code) {
        return waiting.call(() -> proven(departure, code)).compose(proven -> proven
                .map(word -> signIns.begin(word.who()).compose(signIn -> begun(signIn, word.begun())))
                .orElse(Future.succeededFuture(REFUSED)));
    }

    /// Whom the provider leaves no role of those the account holds comes in with nothing: it is said at the door.
    private Future<SignIn> begun(SignIn signIn, Begun at) {
        return switch (signIn) {
            case SignIn.Done done when done.user().roles().isEmpty() -> signOut.apply(done.token()).map(REFUSED);
            case SignIn.Done done -> {
                begun.put(done.token(), at);
                yield Future.succeededFuture(done);
            }
            case SignIn.CodeNeeded _, SignIn.Refused _ -> Future.succeededFuture(signIn);
        };
    }

    private record Word(SignIns.Proven who, Begun begun) {}

    private Optional<Word> proven(Departure departure, String code) throws IOException, GeneralException, JOSEException {
        try {
            if (clock.instant().isAfter(departure.at().plus(AWAY_MAX))) {
                throw new NotBelieved("they were away too long");
            }
            var identity = identity(departure, code);
            var claims = published.identities().validate(identity, new Nonce(departure.nonce()));
            var said = claims.toJSONObject();
            if (!Claims.shown(settings, said)) {
                throw new NotBelieved("neither acr nor amr says what must be said");
            }
            var user = Claims.user(settings, said).orElseThrow(() -> new NotBelieved("no username in " + settings.userClaim()));
            var session = Optional.ofNullable(claims.getSessionID()).map(sid -> sid.getValue());
            return Optional.of(new Word(new SignIns.Proven(user, departure.at(), Claims.roles(settings, said), Claims.second(settings, said)),
                    new Begun(identity, claims.getSubject().getValue(), session)));
        } catch (NotBelieved | BadJOSEException notGood) {
            LOG.warn("a sign-in by {} isn't believed: {}", settings.issuer(), notGood.getMessage());
            return Optional.empty();
        }
    }

    private JWT identity(Departure departure, String code) throws IOException, GeneralException, NotBelieved {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), settings.arrival(), new CodeVerifier(departure.verifier()));
        var request = new TokenRequest.Builder(published.metadata().getTokenEndpointURI(),
                new ClientSecretBasic(published.client(), new Secret(settings.clientSecret())), grant).build().toHTTPRequest();
        request.setConnectTimeout(Published.CONNECT_MS_MAX);
        request.setReadTimeout(Published.READ_MS_MAX);
        request.setFollowRedirects(false);
        var response = OIDCTokenResponseParser.parse(request.send());
        if (response instanceof OIDCTokenResponse tokens && tokens.getOIDCTokens().getIDToken() != null) {
            return tokens.getOIDCTokens().getIDToken();
        }
        var error = response.indicatesSuccess() ? "no identity token" : String.valueOf(response.toErrorResponse().getErrorObject().getCode());
        throw new NotBelieved(error);
    }

    @Override
    public Future<Optional<String>> leave(String token) {
        var session = begun.getIfPresent(token);
        if (session == null) {
            return Future.succeededFuture(Optional.empty());
        }
        begun.invalidate(token);
        return waiting.call(() -> Optional.ofNullable(published.metadata().getEndSessionEndpointURI()).map(end ->
                new LogoutRequest(end, session.identity(), null, published.client(), settings.signedOut(), null, null).toURI().toString()));
    }

    @Override
    public Future<Boolean> ended(String logoutToken) {
        return waiting.call(() -> endedThere(logoutToken)).compose(tokens -> tokens
                .map(ended -> Future.all(ended.stream().map(signOut).toList()).map(true))
                .orElse(Future.succeededFuture(false)));
    }

    private Optional<List<String>> endedThere(String logoutToken) throws IOException, GeneralException, JOSEException {
        try {
            var claims = published.endings().validate(JWTParser.parse(logoutToken));
            var subject = Optional.ofNullable(claims.getSubject()).map(sub -> sub.getValue());
            var session = Optional.ofNullable(claims.getSessionID()).map(sid -> sid.getValue());
            var ended = begun.asMap().entrySet().stream()
                    .filter(one -> session.isPresent()
                            ? one.getValue().session().equals(session)
                            : subject.filter(one.getValue().subject()::equals).isPresent())
                    .map(Map.Entry::getKey)
                    .toList();
            begun.invalidateAll(ended);
            return Optional.of(ended);
        } catch (java.text.ParseException | BadJOSEException notGood) {
            LOG.warn("a sign-out by {} isn't believed: {}", settings.issuer(), notGood.getMessage());
            return Optional.empty();
        }
    }
}
