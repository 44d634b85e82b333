package gwarchod.core.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Sha256;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/// Passkeys (Web Authentication, level 2), checked by WebAuthn4J. A challenge counts once and for a few minutes; whoever uses a passkey
/// has unlocked it, so it stands for both factors. Attestations aren't asked for: any maker's key will do.
final class Passkeys {
    private static final int ES256 = -7;
    private static final int EDDSA = -8;
    private static final int RS256 = -257;
    private static final long TIMEOUT_MS = Tickets.LASTS.toMillis();

    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter credentials;
    private final Tickets adding;
    private final Challenges entering;
    private final Counters counters;

    /// What a passkey's answer is worth.
    sealed interface Entered {
        /// @param at when it was asked
        record Shown(Instant at) implements Entered {}

        /// Rightly signed, but its counter fell back: there may be two of it.
        record Copied() implements Entered {}

        record Wrong() implements Entered {}
    }

    /// A passkey somebody made.
    ///
    /// @param id of the credential, in base 64 for addresses
    /// @param credential its public key and what belongs to it, in the same
    record Made(String id, String credential) {}

    /// @param adding challenges for making one
    /// @param entering challenges for signing in with one
    /// @param counters how often each signed
    Passkeys(Tickets adding, Challenges entering, Counters counters) {
        var converter = new ObjectConverter();
        this.manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.credentials = new AttestedCredentialDataConverter(converter);
        this.adding = adding;
        this.entering = entering;
        this.counters = counters;
    }

    /// What the browser is given to make one.
    Future<String> toAdd(Viewer viewer, Collection<Factors.Passkey> known, String origin, Instant now) {
        return adding.give(viewer.user(), now).map(challenge -> {
            var options = Json.MAPPER.createObjectNode();
            options.putObject("rp").put("id", site(origin)).put("name", "Gwarchod");
            options.putObject("user").put("id", text(handle(viewer.user()))).put("name", viewer.user().value()).put("displayName", viewer.name());
            var kinds = options.putArray("pubKeyCredParams");
            for (int kind : new int[] {EDDSA, ES256, RS256}) {
                kinds.addObject().put("type", "public-key").put("alg", kind);
            }
            var excluded = options.putArray("excludeCredentials");
            known.forEach(passkey -> excluded.addObject().put("type", "public-key").put("id", passkey.id()));
            options.putObject("authenticatorSelection").put("residentKey", "required").put("requireResidentKey", true).put("userVerification", "required");
            return json(options.put("attestation", "none"), challenge);
        });
    }

    /// What the browser is given to sign in with one.
    Future<String> toEnter(String origin, Instant now) {
        return Future.succeededFuture(
                json(Json.MAPPER.createObjectNode().put("rpId", site(origin)).put("userVerification", "required"), entering.give(now)));
    }

    private static String json(ObjectNode options, String challenge) {
        return Json.write(options.put("challenge", text(challenge.getBytes(StandardCharsets.US_ASCII))).put("timeout", TIMEOUT_MS));
    }

    /// The passkey that was made; empty when the answer isn't one to our challenge to this user at this place.
    Future<Optional<Made>> made(UserId user, String answer, String origin) {
        try {
            var data = manager.parseRegistrationResponseJSON(answer);
            var attested = data.getAttestationObject() == null ? null : data.getAttestationObject().getAuthenticatorData().getAttestedCredentialData();
            if (data.getCollectedClientData() == null || attested == null) {
                return Future.succeededFuture(Optional.empty());
            }
            var challenge = challenge(data.getCollectedClientData().getChallenge().getValue());
            manager.verify(data, new RegistrationParameters(server(origin, challenge), null, true, true));
            var made = new Made(text(attested.getCredentialId()), text(credentials.convert(attested)));
            return adding.look(challenge).compose(found -> found.filter(ticket -> ticket.user().equals(user)).isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : adding.use(challenge).compose(first -> first
                            ? counters.begin(made.id(), data.getAttestationObject().getAuthenticatorData().getSignCount()).map(Optional.of(made))
                            : Future.succeededFuture(Optional.empty())));
        } catch (WebAuthnException | IllegalArgumentException _) {
            return Future.succeededFuture(Optional.empty());
        }
    }

    /// Which passkey an answer names; nothing is proven by it.
    Optional<String> named(String answer) {
        try {
            return Optional.ofNullable(manager.parseAuthenticationResponseJSON(answer).getCredentialId()).map(Passkeys::text);
        } catch (WebAuthnException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether an answer to a challenge of ours was signed by this passkey here. The challenge counts once.
    Future<Entered> entered(Factors.Passkey passkey, String answer, String origin) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            if (data.getCollectedClientData() == null || data.getAuthenticatorData() == null) {
                return Future.succeededFuture(new Entered.Wrong());
            }
            var challenge = challenge(data.getCollectedClientData().getChallenge().getValue());
            var credential = credentials.convert(Base64.getUrlDecoder().decode(passkey.credential()));
            var known = new CredentialRecordImpl(new NoneAttestationStatement(), null, null, null, 0, credential, null, null, null, null);
            manager.verify(data, new AuthenticationParameters(server(origin, challenge), known, null, true, true));
            return entered(passkey, challenge, data.getAuthenticatorData().getSignCount());
        } catch (WebAuthnException | IllegalArgumentException _) {
            return Future.succeededFuture(new Entered.Wrong());
        }
    }

    private Future<Entered> entered(Factors.Passkey passkey, String challenge, long counter) {
        var given = entering.look(challenge);
        if (given.isEmpty()) {
            return Future.succeededFuture(new Entered.Wrong());
        }
        return entering.use(challenge, given.get()).compose(first -> first
                ? counters.on(passkey.id(), counter).map(on -> on ? new Entered.Shown(given.get()) : new Entered.Copied())
                : Future.succeededFuture(new Entered.Wrong()));
    }

    Future<Void> prepare() {
        return adding.prepare().compose(_ -> entering.prepare());
    }

    Future<Void> sweep() {
        return adding.sweep().compose(_ -> entering.sweep());
    }

    private static ServerProperty server(String origin, String challenge) {
        return new ServerProperty(new Origin(origin), site(origin), new DefaultChallenge(challenge.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String challenge(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static String site(String origin) {
        var host = URI.create(origin).getHost();
        if (host == null) {
            throw new IllegalArgumentException("not an origin");
        }
        return host;
    }

    /// Names a user to their authenticator without saying who it is.
    private static byte[] handle(UserId user) {
        return Sha256.hex("passkey " + user.value()).substring(0, 32).getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
