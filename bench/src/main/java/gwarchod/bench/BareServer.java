package gwarchod.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// The ceiling: a Vert.x server that answers every request with the same bytes.
public final class BareServer extends VerticleBase {
    private final Buffer answer;
    private final String type;
    private volatile int port;

    private BareServer(Buffer answer, String type) {
        this.answer = answer;
        this.type = type;
    }

    @Override
    public Future<?> start() {
        return vertx.createHttpServer()
                .requestHandler(request -> request.response().putHeader("content-type", type).end(answer))
                .listen(-1, "127.0.0.1")
                .onSuccess(server -> port = server.actualPort());
    }

    /// @param args a file with the bytes, and their type
    public static void main(String[] args) throws Exception {
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        var first = new BareServer(Buffer.buffer(Files.readAllBytes(Path.of(args[0]))), args[1]);
        vertx.deployVerticle(first).await();
        for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
            vertx.deployVerticle(new BareServer(first.answer, first.type), new DeploymentOptions()).await();
        }
        System.out.println("bare: ready http://127.0.0.1:" + first.port);
    }
}
