package gwarchod.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process of the product with a heap of our choice, started as a user starts it, and how much it holds.
final class Started implements AutoCloseable {
    private static final String READY = "ready ";

    private final Process process;
    private final String address;
    private final double startMs;

    private Started(Process process, String address, double startMs) {
        this.process = process;
        this.address = address;
        this.startMs = startMs;
    }

    /// Starts a node or a store and waits for its ready line. What it says else is added to `said`.
    static Started node(Path said, int heapMb, List<String> arguments) throws IOException {
        return start(said, heapMb, "gwarchod.gateway.Main", arguments);
    }

    static Started store(Path said, int heapMb, Path data) throws IOException {
        return start(said, heapMb, "gwarchod.core.store.StoreCommand", List.of("--data", data.toString(), "--port", "0"));
    }

    private static Started start(Path said, int heapMb, String main, List<String> arguments) throws IOException {
        var command = jvm(heapMb);
        command.add(main);
        command.addAll(arguments);
        Files.createDirectories(said.toAbsolutePath().getParent());
        long began = System.nanoTime();
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(said.toFile())).start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            int ready = line.indexOf(READY);
            if (line.startsWith("gwarchod: ") && ready >= 0) {
                double ms = (System.nanoTime() - began) / 1e6;
                Thread.ofVirtual().start(() -> readOn(out));
                return new Started(process, line.substring(ready + READY.length()).strip(), ms);
            }
        }
        throw new IOException("it ended without being ready; see " + said);
    }

    /// Whatever it says: it must not wait for a reader.
    private static void readOn(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                // read is enough
            }
        } catch (IOException _) {
            // it ended
        }
    }

    /// As `./dev` starts it, or without that, for a test, as one that is soon warm.
    private static List<String> jvm(int heapMb) {
        var app = System.getProperty("gwarchod.app");
        var command = new ArrayList<String>();
        if (app == null) {
            command.addAll(List.of(Running.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow", "-Xmx" + heapMb + "m", "-cp", System.getProperty("java.class.path")));
        } else {
            for (String flag : app.split(" ")) {
                command.add(flag.startsWith("-Xmx") ? "-Xmx" + heapMb + "m" : flag.equals("-jar") ? "-cp" : flag);
            }
        }
        return command;
    }

    double startMs() {
        return startMs;
    }

    /// What stood after `ready` in its line.
    String address() {
        return address;
    }

    /// What lives in its heap after a full collection, in megabytes.
    double heapMb() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram").redirectErrorStream(true).start();
        String total = "";
        try (var out = asked.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                total = line.startsWith("Total") ? line : total;
            }
        }
        var columns = total.strip().split("\\s+");
        return columns.length < 3 ? Double.NaN : Double.parseDouble(columns[2]) / (1 << 20);
    }

    /// What the process holds in memory, in megabytes; where the system tells.
    double residentMb() throws IOException {
        return Running.residentMb(process.pid());
    }

    @Override
    public void close() {
        Running.end(process);
    }
}
