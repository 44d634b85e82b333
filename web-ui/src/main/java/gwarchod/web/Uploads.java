package gwarchod.web;

import gwarchod.core.document.SentFile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads forms that hold a file (`multipart/form-data`) into memory, never onto a disk, and never more of a file than is taken: what comes of
/// a longer one is thrown away, up to a bound, so that its sender gets to read the answer.
public final class Uploads {
    /// Read at once, of the whole process.
    public static final int AT_ONCE_MAX = 8;

    /// How long a sender may take.
    static final long READ_MS_MAX = 120_000;

    private static final int DRAINED_BYTES_MAX = 32 * 1024 * 1024;

    private final AtomicInteger underWay = new AtomicInteger();

    /// What came.
    public sealed interface Sent {
        /// All of it.
        record Whole(SentFile file) implements Sent {}

        /// The form, and no file was chosen.
        record NoFile() implements Sent {}

        /// The file is longer than it may be; the other fields are there.
        record TooLarge() implements Sent {}

        /// Not what it says it is.
        record Malformed() implements Sent {}

        /// Too many are on their way.
        record Busy() implements Sent {}
    }

    /// Whether a request says that it brings such a form.
    public static boolean brings(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("multipart/form-data");
    }

    /// Whatever still comes is passed over: nobody waits for it.
    public static void letGo(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.request().resume();
        }
    }

    /// Gives `then` what came, once. One that breaks off before its end is never given to anybody. The request must be paused.
    ///
    /// @param bytesMax of the file
    public void read(RoutingContext context, int bytesMax, Consumer<Sent> then) {
        if (underWay.incrementAndGet() > AT_ONCE_MAX) {
            underWay.decrementAndGet();
            then.accept(new Sent.Busy());
            letGo(context);
            return;
        }
        new Reading(context, bytesMax, then).start();
    }

    private final class Reading {
        private final RoutingContext context;
        private final int bytesMax;
        private final Consumer<Sent> then;
        private final Buffer content = Buffer.buffer();
        private @Nullable HttpServerFileUpload file;
        private long seen;
        private boolean malformed;
        private boolean done;
        private long timer;

        Reading(RoutingContext context, int bytesMax, Consumer<Sent> then) {
            this.context = context;
            this.bytesMax = bytesMax;
            this.then = then;
        }

        void start() {
            var request = context.request();
            timer = context.vertx().setTimer(READ_MS_MAX, _ -> request.connection().close());
            request.exceptionHandler(_ -> broken());
            request.endHandler(_ -> end());
            try {
                request.setExpectMultipart(true);
                request.uploadHandler(this::begins);
            } catch (RuntimeException noBoundary) {
                malformed = true;
            }
            request.resume();
        }

        private void begins(HttpServerFileUpload upload) {
            if (file != null || !upload.name().equals("file")) {
                malformed = true;
            }
            file = upload;
            upload.handler(this::more);
        }

        private void more(Buffer chunk) {
            seen += chunk.length();
            if (seen > DRAINED_BYTES_MAX) {
                context.request().connection().close();
            } else if (seen <= bytesMax) {
                content.appendBuffer(chunk);
            }
        }

        private void end() {
            if (finished()) {
                then.accept(malformed ? new Sent.Malformed() : seen > bytesMax ? new Sent.TooLarge() : sent());
            }
        }

        private Sent sent() {
            var upload = file;
            return upload == null || upload.filename() == null || upload.filename().isEmpty() && seen == 0 ? new Sent.NoFile()
                    : new Sent.Whole(new SentFile(upload.filename(), type(upload), content.getBytes()));
        }

        private static String type(HttpServerFileUpload upload) {
            return upload.contentType() == null ? "" : upload.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }

        /// Either nobody is there any more, or what comes makes no sense.
        private void broken() {
            if (finished() && !context.response().closed()) {
                then.accept(new Sent.Malformed());
                letGo(context);
            }
        }

        private boolean finished() {
            if (done) {
                return false;
            }
            done = true;
            context.vertx().cancelTimer(timer);
            underWay.decrementAndGet();
            return true;
        }
    }
}
