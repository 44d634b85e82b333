package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.ids.NewIds;
import gwarchod.core.words.Words;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PermissionTest {
    @Test
    void every_route_declares_who_may_come_through_it() {
        var vertx = Vertx.vertx();
        try {
            var served = new Edge.Served(new FakeDesk(), Words.load(List.of("gateway")), TestEdge.ROUTES, TestEdge.COMMANDS::get, NewIds.random(),
                    new Measuring(Optional.empty(), true), Map::of, false, Optional.empty());
            assertEquals(List.of(), undeclared(new Edge(vertx, served).router()));
        } finally {
            vertx.close();
        }
    }

    static List<String> undeclared(Router router) {
        return router.getRoutes().stream()
                .filter(route -> !(route.getMetadata(Permission.KEY) instanceof String declared) || declared.isBlank())
                .map(route -> route.methods() + " " + route.getPath())
                .toList();
    }
}
