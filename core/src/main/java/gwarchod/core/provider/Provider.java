package gwarchod.core.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
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
import com.nimbusds.openid.connect.sdk.Prompt;
import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.Sessions;
import gwarchod.core.identity.SignIns;
import gwarchod.core.identity.Ties;
import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Refusal;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One organisation's identity provider: authorisation code with PKCE, and what it signs checked before anything of it is believed.
public final class Provider implements Elsewhere {
    /// How long somebody may take at their organisation.
    public static final Duration AWAY_MAX = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final SignIn REFUSED = new SignIn.Refused(new Refusal.SignInNeeded("sign-in-refused"));

    private final ProviderSettings settings;
    private final Published published;
    private final SignIns signIns;
    private final Ties ties;
    private final Sessions sessions;
    private final Endings endings;
    private final Waiting waiting;
    private final InstantSource clock;
    private final NewIds ids;

    /// Runs what waits where it may.
    public interface Waiting {
        <T> Future<T> call(Callable<T> task);
    }

    /// @param told the sign-outs the provider told of
    public Provider(
            ProviderSettings settings, SignIns signIns, Ties ties, Sessions sessions, Documents told, Waiting waiting, InstantSource clock, NewIds ids) {
        this.settings = settings;
        this.published = new Published(settings, clock);
        this.signIns = signIns;
        this.ties = ties;
        this.sessions = sessions;
        this.endings = new Endings(published, sessions, told, clock);
        this.waiting = waiting;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String issuer() {
        return settings.issuer().toString();
    }

    @Override
    public Future<Departure> depart(boolean again) {
        return waiting.call(() -> {
            var state = ids.secret();
            var nonce = ids.secret();
            var verifier = ids.secret();
            var request = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), published.client(), settings.arrival())
                    .endpointURI(published.metadata().getAuthorizationEndpointURI())
                    .state(new State(state))
                    .nonce(new Nonce(nonce))
                    .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256);
            if (again) {
                request.prompt(Prompt.Type.LOGIN).maxAge(0);        // with this it must say when they did
            }
            return new Departure(request.build().toURI().toString(), state, nonce, verifier, issuer(), clock.instant(), again);
        });
    }

    @Override
    public Future<SignIn> arrive(Departure departure, String code) {
        return waiting.call(() -> proven(departure, code)).compose(proven -> proven
                .map(word -> signIns.begin(word).compose(this::begun))
                .orElse(Future.succeededFuture(REFUSED)));
    }

    /// Whom the provider leaves no role of those the account holds comes in with nothing: it is said at the door.
    private Future<SignIn> begun(SignIn signIn) {
        return signIn instanceof SignIn.Done done && done.user().roles().isEmpty()
                ? sessions.revoke(done.token()).map(REFUSED)
                : Future.succeededFuture(signIn);
    }

    private Optional<SignIns.Proven> proven(Departure departure, String code) throws IOException, GeneralException, JOSEException {
        try {
            if (clock.instant().isAfter(departure.at().plus(AWAY_MAX))) {
                throw new NotBelieved("they were away too long");
            }
            if (!departure.issuer().equals(issuer())) {
                throw new NotBelieved("they set out to another provider");
            }
            var claims = published.identities().validate(identity(departure, code), new Nonce(departure.nonce()));
            return Optional.of(proven(departure, claims.toJSONObject()));
        } catch (NotBelieved notGood) {
            LOG.warn("a sign-in by {} isn't believed: {}", settings.issuer(), notGood.getMessage());
        } catch (BadJOSEException notGood) {        // its message may hold what somebody sent
            LOG.warn("a sign-in by {} isn't believed: {}", settings.issuer(), notGood.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private SignIns.Proven proven(Departure departure, Map<String, Object> said) throws NotBelieved {
        if (!Claims.shown(settings, said)) {
            throw new NotBelieved("neither acr nor amr says what must be said");
        }
        if (departure.again() && !Claims.shownSince(departure.at(), clock.instant(), said)) {
            throw new NotBelieved("auth_time doesn't say that they showed again who they are");
        }
        var there = Claims.there(issuer(), said).orElseThrow(() -> new NotBelieved("it names nobody"));
        var within = Claims.roles(settings, said);
        var user = ties.who(there, Claims.name(settings, said).orElse(""), settings.agency(), within)
                .orElseThrow(() -> new NotBelieved("no account is theirs"));
        return new SignIns.Proven(user, departure.at(), within, Claims.second(settings, said), departure.again(), there);
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
        throw new NotBelieved(response.indicatesSuccess() ? "no identity token" : "the code isn't accepted");
    }

    /// By name alone: an identity token in an address would stand in histories and logs.
    @Override
    public Future<Optional<String>> leave(String token) {
        return sessions.there(token).compose(there -> there.filter(from -> from.issuer().equals(issuer())).isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : waiting.call(() -> Optional.ofNullable(published.metadata().getEndSessionEndpointURI()).map(end ->
                        new LogoutRequest(end, null, there.get().session(), published.client(), settings.signedOut(), null, null).toURI().toString())));
    }

    @Override
    public Future<Boolean> ended(String logoutToken) {
        return waiting.call(() -> endings.told(logoutToken));
    }
}
