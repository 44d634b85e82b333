package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.order.DocumentKind;
import gwarchod.core.desk.Answer;
import gwarchod.core.document.DocumentDeeds;
import gwarchod.core.document.Download;
import gwarchod.core.document.SentFile;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Refusal;
import gwarchod.web.Uploads;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Documents over HTTP: what the edge takes of a form with a file, and how it hands a file out.
class DocumentsTest {
    private static final String PATH = "/api/v1/cases/c1/orders/o1/documents";
    private static final byte[] PDF = "%PDF-1.7 \u00e9\r\n--x\r\n".getBytes(StandardCharsets.UTF_8);
    private static final String FORM = "multipart/form-data; boundary=----b";

    private static final long PATIENCE_NS = 60_000_000_000L;

    private TestEdge edge;

    @BeforeEach
    void start() throws Exception {
        edge = new TestEdge();
    }

    @AfterEach
    void stop() throws Exception {
        edge.close();
    }

    private static byte[] field(String name, String value) {
        return ("------b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name, String fileName, byte[] content) {
        return joined(("------b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8), content, "\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] end() {
        return "------b--\r\n".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private HttpResponse<String> send(byte[]... parts) throws Exception {
        return edge.stream("POST", PATH, HttpRequest.BodyPublishers.ofByteArray(joined(parts)), "Content-Type", FORM, "Idempotency-Key", "k1");
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertEquals(code, TestEdge.json(answer).path("code").asText(), answer.body());
        assertEquals(status, answer.statusCode());
    }

    private List<DocumentDeeds.Attach> brought() {
        return edge.desk.seen.stream().filter(DocumentDeeds.Attach.class::isInstance).map(DocumentDeeds.Attach.class::cast).toList();
    }

    @Test
    void a_form_with_a_file_becomes_the_deed_byte_for_byte() throws Exception {
        var answer = send(field("kind", "proof-of-service"), file("file", "served.pdf", PDF), field("title", "Served on 3 May"), end());
        assertEquals(201, answer.statusCode(), answer.body());
        var attach = brought().getFirst();
        assertEquals(new CaseId("c1"), attach.id());
        assertEquals(new EntityId("o1"), attach.orderId());
        assertEquals(DocumentKind.PROOF_OF_SERVICE, attach.kind());
        assertEquals("Served on 3 May", attach.called().raw());
        assertEquals("served.pdf", attach.file().name());
        assertEquals("application/pdf", attach.file().mediaType());
        assertArrayEquals(PDF, attach.file().content());
        assertEquals("k1", edge.desk.keys.getFirst());
    }

    @Test
    void the_largest_file_is_taken_and_one_byte_more_is_not() throws Exception {
        assertEquals(201, send(field("kind", "other"), file("file", "a.pdf", new byte[SentFile.BYTES_MAX]), end()).statusCode());
        assertEquals(SentFile.BYTES_MAX, brought().getFirst().file().content().length);
        isProblem(send(field("kind", "other"), file("file", "a.pdf", new byte[SentFile.BYTES_MAX + 1]), end()), 413, "document-too-large");
        assertEquals(1, brought().size());
    }

    @Test
    void a_form_that_is_broken_or_brings_something_else_reaches_nobody() throws Exception {
        isProblem(send(field("kind", "other"), end()), 400, "missing-field");
        isProblem(send(field("kind", "other"), file("file", "", new byte[0]), end()), 400, "missing-field");
        isProblem(send(file("file", "a.pdf", PDF), end()), 400, "missing-field");
        isProblem(send(field("kind", "nonsense"), file("file", "a.pdf", PDF), end()), 400, "invalid-value");
        isProblem(send(field("kind", "other"), field("id", "c2"), file("file", "a.pdf", PDF), end()), 400, "unknown-field");
        isProblem(send(field("kind", "other"), file("another", "a.pdf", PDF), end()), 400, "upload-malformed");
        isProblem(send(field("kind", "other"), file("file", "a.pdf", PDF), file("file", "b.pdf", PDF), end()), 400, "upload-malformed");
        isProblem(edge.stream("POST", PATH, HttpRequest.BodyPublishers.ofByteArray(PDF), "Content-Type", "multipart/form-data"), 400, "upload-malformed");
        isProblem(edge.send("POST", PATH, "{}"), 415, "upload-needed");
        isProblem(edge.stream("POST", PATH, HttpRequest.BodyPublishers.ofByteArray(PDF), "Content-Type", "application/pdf"), 415, "upload-needed");
        assertEquals(List.of(), brought());
    }

    @Test
    void without_a_session_nothing_of_a_file_is_read() throws Exception {
        edge.desk.answering = () -> new Answer.Refused<>(new Refusal.SignInNeeded("session-needed"));
        isProblem(send(field("kind", "other"), file("file", "a.pdf", PDF), end()), 401, "session-needed");
        isProblem(edge.stream("POST", PATH, HttpRequest.BodyPublishers.ofByteArray(PDF), "Content-Type", FORM, "Authorization", ""), 401, "session-needed");
        assertEquals(List.of(), brought());
    }

    @Test
    void a_file_that_breaks_off_reaches_nobody_and_leaves_room_for_the_next() throws Exception {
        for (int i = 0; i < 2 * Uploads.AT_ONCE_MAX; i++) {
            breakOff();
        }
        assertEquals(List.of(), brought());
        assertEquals(201, sentUntil(201).statusCode());
    }

    /// The edge hears of each connection in its own time: sent until it answers so, or for good.
    private HttpResponse<String> sentUntil(int status) throws Exception {
        var answer = send(field("kind", "other"), file("file", "a.pdf", PDF), end());
        for (long until = System.nanoTime() + PATIENCE_NS; answer.statusCode() != status && System.nanoTime() < until;) {
            Thread.sleep(20);
            answer = send(field("kind", "other"), file("file", "a.pdf", PDF), end());
        }
        return answer;
    }

    private void breakOff() throws IOException {
        try (var socket = new Socket("127.0.0.1", edge.port())) {
            var body = joined(field("kind", "other"), file("file", "a.pdf", PDF));
            var head = "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer secret\r\nContent-Type: " + FORM
                    + "\r\nContent-Length: " + (body.length + 1_000_000) + "\r\n\r\n";
            socket.getOutputStream().write(joined(head.getBytes(StandardCharsets.US_ASCII), body));
            socket.getOutputStream().flush();
        }
    }

    @Test
    void so_many_are_read_at_once_and_one_more_is_told_to_come_again() throws Exception {
        var open = new ArrayList<Socket>();
        try {
            for (int i = 0; i < Uploads.AT_ONCE_MAX; i++) {
                var socket = new Socket("127.0.0.1", edge.port());
                open.add(socket);
                socket.getOutputStream().write(("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer secret\r\nContent-Type: " + FORM
                        + "\r\nContent-Length: 1000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            var answer = sentUntil(503);
            isProblem(answer, 503, "busy");
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void a_document_is_handed_out_as_a_file_to_keep_and_never_as_a_page() throws Exception {
        edge.desk.answering = () -> new Answer.Found<>(new Download("sealed-order-2026-03-09.pdf", "application/pdf", PDF), new byte[0], "t1", Instant.MAX);
        var answer = edge.send("GET", PATH + "/d1", null);
        assertEquals(200, answer.statusCode());
        assertEquals(new String(PDF, StandardCharsets.UTF_8), answer.body());
        var headers = answer.headers();
        assertEquals("attachment; filename=\"sealed-order-2026-03-09.pdf\"", headers.firstValue("Content-Disposition").orElse(""));
        assertEquals("application/pdf", headers.firstValue("Content-Type").orElse(""));
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
        assertTrue(headers.firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
        var asked = assertInstanceOf(DocumentDeeds.DocumentOf.class, edge.desk.seen.getFirst());
        assertEquals(new DocumentDeeds.DocumentOf(new CaseId("c1"), new EntityId("o1"), new EntityId("d1")), asked);

        edge.desk.answering = () -> new Answer.Refused<>(new Refusal.NotFound());
        isProblem(edge.send("GET", PATH + "/d1", null), 404, "not-found");
    }
}
