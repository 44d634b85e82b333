package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.web.Hops;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HopsTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        vertx.close().await();
    }

    private int node(Optional<String> name) {
        var router = Router.router(vertx);
        router.route().handler(new Hops(name, false));
        router.route().handler(context -> {
            var asking = Caller.asking(context);
            context.response().end(asking.elsewhere() ? "from elsewhere" : "from here");
        });
        return vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
    }

    private HttpResponse<String> ask(int port, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"));
        return http.send((cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").map(set -> set.split(";")[0]).orElse("");
    }

    @Test
    void whoever_comes_from_another_node_is_said_to_and_is_from_here_from_then_on() throws Exception {
        int one = node(Optional.of("one"));
        int two = node(Optional.of("two"));
        var first = ask(one, "");
        assertEquals("from here", first.body());
        assertTrue(first.headers().firstValue("Set-Cookie").orElse("").contains("HTTPOnly"), first.headers().toString());
        var again = ask(one, cookie(first));
        assertEquals("from here", again.body());
        assertEquals("", cookie(again));
        var there = ask(two, cookie(first));
        assertEquals("from elsewhere", there.body());
        assertEquals("from here", ask(two, cookie(there)).body());
        assertEquals("from elsewhere", ask(one, cookie(there)).body());
    }

    @Test
    void a_node_alone_keeps_no_cookie_and_believes_none() throws Exception {
        var answer = ask(node(Optional.empty()), "gwarchod-at=another");
        assertEquals("from here", answer.body());
        assertEquals("", cookie(answer));
    }
}
