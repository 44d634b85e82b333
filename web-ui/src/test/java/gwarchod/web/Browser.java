package gwarchod.web;

import gwarchod.core.ids.NewIds;
import gwarchod.core.words.Words;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The pages on a port of their own, and a browser without JavaScript before them.
final class Browser implements AutoCloseable {
    static final List<String> WORDS = List.of("checks", "sharing", "identity", "meeting", "person", "order", "action", "plan", "attendance",
            "register", "group", "coordinator", "report", "concern", "briefing", "stalking", "panel", "web");

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Vertx vertx = Vertx.vertx();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    Browser(FakeDesk desk, Words words) {
        this(desk, words, 0);
    }

    Browser(FakeDesk desk, Words words, int port) {
        this(desk, words, port, Optional.empty());
    }

    /// @param address as if settings said that browsers find it there
    Browser(FakeDesk desk, Words words, Optional<URI> address) {
        this(desk, words, 0, address);
    }

    private Browser(FakeDesk desk, Words words, int port, Optional<URI> address) {
        var router = Router.router(vertx);
        var demo = List.of(new PageSettings.DemoSignIn("chair", "demo"), new PageSettings.DemoSignIn("facilitator", "demo"));
        var pages = new Pages(vertx, desk, words, new PageSettings(new byte[32], false, demo, address), NewIds.random(), InstantSource.system());
        pages.mountUploads(router);
        router.route().handler(BodyHandler.create(false).setBodyLimit(1 << 20));
        pages.mount(router);
        this.port = vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1").await().actualPort();
    }

    Vertx vertx() {
        return vertx;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Browser signedIn() {
        return cookie("gwarchod", FakeDesk.TOKEN);
    }

    Browser cookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(uri("/"), cookie);
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /// The token of the first form on a page.
    String formToken(String path) {
        var found = FORM_TOKEN.matcher(get(path).body());
        if (!found.find()) {
            throw new AssertionError("no form on " + path);
        }
        return found.group(1);
    }

    /// A form with a file, as browsers send it; without a name where none was chosen.
    HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=b", body.toByteArray());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
