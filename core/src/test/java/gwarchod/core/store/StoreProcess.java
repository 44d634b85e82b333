package gwarchod.core.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// `./dev store` as a process of its own.
final class StoreProcess implements AutoCloseable {
    private static final long END_S = 60;

    private final Process process;
    private final String uri;

    private StoreProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /// Waits until it serves.
    static StoreProcess start(Path data, int port) throws IOException {
        var process = CrashTest.childJvm(StoreCommand.class, "--data", data.toString(), "--port", Integer.toString(port));
        var output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(StoreCommand.READY)) {
                return new StoreProcess(process, line.substring(StoreCommand.READY.length()));
            }
        }
        throw new IOException("the store ended before it was ready");
    }

    String uri() {
        return uri;
    }

    int port() {
        return Integer.parseInt(uri.replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    void kill9() {
        process.destroyForcibly().onExit().orTimeout(END_S, TimeUnit.SECONDS).join();
    }

    /// Tells it to stop, waits, and returns its exit status.
    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor(END_S, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        kill9();
    }
}
