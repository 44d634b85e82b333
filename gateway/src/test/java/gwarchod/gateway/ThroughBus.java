package gwarchod.gateway;

import gwarchod.core.bus.BusDesk;
import gwarchod.core.bus.BusJson;
import gwarchod.core.bus.DeskService;
import gwarchod.core.bus.Faults;
import gwarchod.core.bus.Wire;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Installation;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A server whose edge reaches its desk only by the messages of the bus, in one process: everything said passes through their form. Tests run
/// so where `-Dgwarchod.through.bus=true` says it.
public final class ThroughBus implements Wire {
    private DeskService service;
    private Function<Buffer, Future<Buffer>> edge = _ -> Future.failedFuture("nobody listens yet");

    private ThroughBus() {}

    static Server start(Settings settings) {
        return Boolean.getBoolean("gwarchod.through.bus") ? always(settings) : Server.start(settings);
    }

    static Server serve(Settings settings, Area area) {
        var between = Boolean.getBoolean("gwarchod.through.bus") ? (Server.Between) ThroughBus::between : Server.Between.NOTHING;
        return Server.serve(settings, area, between, InstantSource.system());
    }

    static Server always(Settings settings) {
        return Server.start(settings, ThroughBus::between);
    }

    private static Desk between(Area area, Vertx vertx) {
        var installation = new Installation(Area.modules());
        var json = new BusJson(installation.sections());
        var wire = new ThroughBus();
        var node = area.node();
        wire.service = new DeskService(node.desk(), node.named(), node::command, json,
                new DeskService.Welcoming(new byte[32], List.of(), ""), (_, news) -> wire.edge.apply(news));
        var welcome = new BusDesk.Welcomed(new byte[32], node.desk().elsewhere().map(elsewhere -> elsewhere.issuer()), List.of());
        return new BusDesk(vertx, wire, json, installation::nameOf, welcome);
    }

    @Override
    public List<String> nodes() {
        return List.of("here");
    }

    @Override
    public Optional<String> near(String id) {
        return Optional.empty();
    }

    @Override
    public Future<Buffer> send(String node, Buffer message, long timeoutMs) {
        return service.handle(message.copy()).recover(failure -> {
            failure.printStackTrace();
            return Future.failedFuture(new Failed(node, Faults.isBug(failure)));
        });
    }

    @Override
    public String here() {
        return "edge";
    }

    @Override
    public void hear(Function<Buffer, Future<Buffer>> listener) {
        edge = listener;
    }
}
