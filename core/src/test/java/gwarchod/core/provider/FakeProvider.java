package gwarchod.core.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An identity provider on this machine that says whatever a test tells it to, rightly signed. What a real one says is looked at by
/// `KeycloakTest`; what a bad one might say, here.
public final class FakeProvider implements AutoCloseable {
    private static final String CLIENT = "us";

    private final HttpServer server;
    private final ECKey key;
    private final Map<String, Map<String, Object>> codes = new ConcurrentHashMap<>();

    public FakeProvider() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, Json.write(metadata())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, Object> metadata() {
        return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys", "end_session_endpoint", issuer() + "/end", "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"), "id_token_signing_alg_values_supported", List.of("ES256"));
    }

    /// From now on this code stands for somebody of whom the provider says all this.
    public String code(String code, Map<String, Object> claims) {
        codes.put(code, claims);
        return code;
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var code = form.replaceFirst("(?s).*\\bcode=([^&]*).*", "$1");
        var claims = codes.remove(code);
        if (claims == null) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var error = "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, error.length);
            exchange.getResponseBody().write(error);
            exchange.close();
            return;
        }
        answer(exchange, Json.write(Map.of("access_token", "unused", "token_type", "Bearer", "expires_in", 60, "id_token", signed("JWT", claims))));
    }

    /// A telling that somebody signed out.
    public String signOut(Map<String, Object> claims) {
        var all = new HashMap<String, Object>(claims);
        all.putIfAbsent("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return signed("logout+jwt", all);
    }

    private String signed(String type, Map<String, Object> claims) {
        try {
            var builder = new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT)
                    .issueTime(Date.from(Instant.now())).expirationTime(Date.from(Instant.now().plusSeconds(600)));
            claims.forEach(builder::claim);
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").type(new JOSEObjectType(type)).build(), builder.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
