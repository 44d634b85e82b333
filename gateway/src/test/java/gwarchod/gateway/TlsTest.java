package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final long LOOKED_AT_MS = 100;
    private static final long RENEWED_MS_MAX = 60_000;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Transport.Tls files;
    private EdgeVerticle server;

    @BeforeEach
    void start() throws Exception {
        files = new Transport.Tls(folder.resolve("chain.pem"), folder.resolve("key.pem"));
        Certificates.write(files.certificate(), files.key());
        server = new EdgeVerticle(TestEdge.edge(vertx, new FakeDesk(), true), "127.0.0.1", -1, new Transport(Optional.of(files), false), LOOKED_AT_MS);
        vertx.deployVerticle(server).await(60, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(60, TimeUnit.SECONDS);
    }

    /// Trusts whom it meets, to see who it is.
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private SSLSocket connect(String... protocols) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", server.actualPort());
        socket.setSoTimeout(10_000);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        socket.startHandshake();
        return socket;
    }

    private BigInteger serial() throws Exception {
        try (var socket = connect()) {
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    @Test
    void an_answer_comes_by_the_newest_protocol_and_says_to_come_no_other_way() throws Exception {
        try (var socket = connect()) {
            assertEquals("TLSv1.3", socket.getSession().getProtocol());
            socket.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            assertTrue(answer.contains("Strict-Transport-Security: " + SecurityHeaders.STRICT_TRANSPORT), answer);
        }
    }

    @Test
    void an_older_protocol_is_spoken_only_as_far_as_it_is_safe() throws Exception {
        try (var socket = connect("TLSv1.2")) {
            assertEquals("TLSv1.2", socket.getSession().getProtocol());
            assertTrue(socket.getSession().getCipherSuite().contains("_GCM_") || socket.getSession().getCipherSuite().contains("POLY1305"));
        }
        assertEquals(Set.of("TLSv1.2", "TLSv1.3"), new Transport(Optional.of(files), false).options().getEnabledSecureTransportProtocols());
    }

    @Test
    void plain_http_gets_nothing_here() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertFalse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1).contains("live"));
        }
    }

    @Test
    void a_renewed_certificate_is_served_without_a_restart_and_a_broken_one_never() throws Exception {
        var first = serial();
        Files.writeString(files.certificate(), "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n");
        Thread.sleep(LOOKED_AT_MS * 10);
        assertEquals(first, serial(), "the one before still stands");
        Certificates.write(files.certificate(), files.key());
        long until = System.currentTimeMillis() + RENEWED_MS_MAX;
        while (serial().equals(first) && System.currentTimeMillis() < until) {
            Thread.sleep(LOOKED_AT_MS);
        }
        assertNotEquals(first, serial());
    }
}
