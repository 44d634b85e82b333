package gwarchod.gateway;

import gwarchod.core.desk.Deed;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.function.Consumer;

/// Reads a JSON body into memory, up to a bound. One that is too long is answered at once; what still comes of it is thrown away, up to
/// another bound, so that the sender gets to read the answer.
final class BodyReader {
    static final int BODY_BYTES_MAX = Deed.BYTES_MAX;
    static final int DRAINED_BYTES_MAX = 32 * 1024 * 1024;

    private final Problems problems;
    private final RoutingContext context;
    private final int bytesMax;
    private final Consumer<Buffer> whole;
    private final Buffer body = Buffer.buffer();
    private long seen;
    private boolean refused;

    private BodyReader(Problems problems, RoutingContext context, int bytesMax, Consumer<Buffer> whole) {
        this.bytesMax = bytesMax;
        this.problems = problems;
        this.context = context;
        this.whole = whole;
    }

    /// Gives `whole` the body, or answers what is wrong with it.
    static void read(Problems problems, RoutingContext context, Consumer<Buffer> whole) {
        read(problems, context, BODY_BYTES_MAX, whole);
    }

    /// The same for one that may be longer.
    static void read(Problems problems, RoutingContext context, int bytesMax, Consumer<Buffer> whole) {
        new BodyReader(problems, context, bytesMax, whole).start();
    }

    private void start() {
        var request = context.request();
        request.handler(this::more);
        request.endHandler(_ -> end());
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean nothing = "0".equals(length) || length == null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        if (!nothing && !isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(Problem.of(415, "unsupported-content-type"));
        } else if (length != null && (length.length() > 9 || Integer.parseInt(length) > bytesMax)) {
            refuse(Problem.of(413, "body-too-large", bytesMax / 1024));
        }
        request.resume();
    }

    private void more(Buffer chunk) {
        seen += chunk.length();
        if (refused) {
            if (seen > DRAINED_BYTES_MAX) {
                context.request().connection().close();
            }
        } else if (seen > bytesMax) {
            refuse(Problem.of(413, "body-too-large", bytesMax / 1024));
        } else {
            body.appendBuffer(chunk);
        }
    }

    private void end() {
        if (!refused) {
            whole.accept(body);
        }
    }

    private void refuse(Problem problem) {
        refused = true;
        problems.answer(context, problem);
    }

    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType.toLowerCase(Locale.ROOT).split(";", 2);
        return parts[0].strip().equals("application/json") && (parts.length == 1 || parts[1].replace("\"", "").strip().equals("charset=utf-8"));
    }
}
