package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.web.Place;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    private String place(Set<String> proxies, String... forwarded) {
        var router = Router.router(vertx);
        router.route().handler(new Place(proxies));
        router.route().handler(context -> context.end(Place.of(context)));
        var server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
        var client = vertx.createHttpClient();
        return client.request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
                .map(request -> {
                    List.of(forwarded).forEach(one -> request.headers().add("X-Forwarded-For", one));
                    return request;
                })
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .await().toString();
    }

    @Test
    void only_a_proxy_the_settings_name_says_where_a_request_comes_from() {
        assertEquals("127.0.0.1", place(Set.of(), "192.0.2.7"));
        assertEquals("127.0.0.1", place(Set.of("192.0.2.1"), "192.0.2.7"));
        assertEquals("192.0.2.7", place(Set.of("127.0.0.1"), "192.0.2.7"));
    }

    @Test
    void of_what_it_says_only_the_last_is_believed() {
        assertEquals("192.0.2.7", place(Set.of("127.0.0.1"), "198.51.100.1, 192.0.2.7"));
        assertEquals("192.0.2.7", place(Set.of("127.0.0.1"), "198.51.100.1", "192.0.2.7"));
        assertEquals("2001:db8:0:0:0:0:0:1", place(Set.of("127.0.0.1"), "198.51.100.1,2001:db8::1"));
        assertEquals("127.0.0.1", place(Set.of("127.0.0.1"), "192.0.2.7, somebody"));
    }
}
