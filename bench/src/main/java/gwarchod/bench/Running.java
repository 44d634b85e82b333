package gwarchod.bench;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The product as a process of its own, started as a user starts it, and talked to as others talk to it.
final class Running implements AutoCloseable {
    private static final long STOP_S_MAX = 60;

    private final Process process;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final double startMs;

    private Running(Process process, URI address, double startMs) {
        this.process = process;
        this.address = address;
        this.startMs = startMs;
    }

    /// Starts it on `data` and waits for its ready line.
    static Running start(Path data) throws IOException {
        return start(command(data));
    }

    private static List<String> command(Path data) {
        var app = System.getProperty("gwarchod.app");
        var command = new ArrayList<String>();
        if (app == null) {
            command.addAll(List.of(java(), "-cp", System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow", "gwarchod.gateway.Main"));
        } else {
            command.addAll(List.of(app.split(" ")));
        }
        command.addAll(List.of("--port", "0", "--data", data.toString()));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Starts anything that says `…: ready http://…`.
    static Running start(List<String> command) throws IOException {
        long began = System.nanoTime();
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            int ready = line.indexOf(": ready http://");
            if (ready >= 0) {
                return new Running(process, URI.create(line.substring(ready + ": ready ".length())), (System.nanoTime() - began) / 1e6);
            }
        }
        throw new IOException("it ended without being ready: " + command);
    }

    double startMs() {
        return startMs;
    }

    URI address() {
        return address;
    }

    /// What the process holds in memory, in megabytes; where the system tells.
    double residentMb() throws IOException {
        return residentMb(process.pid());
    }

    static double residentMb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1_024)
                .findFirst()
                .orElse(Double.NaN);
    }

    String signIn(String user) throws IOException, InterruptedException {
        return post("", "/sessions", "{\"username\":\"" + user + "\",\"password\":\"demo\"}").get("token").asText();
    }

    JsonNode get(String token, String path) throws IOException, InterruptedException {
        return send(request(token, path).GET().build());
    }

    JsonNode post(String token, String path, String body) throws IOException, InterruptedException {
        return send(request(token, path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder request(String token, String path) {
        var builder = HttpRequest.newBuilder(address.resolve("/api/v1" + path));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return Json.MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        end(process);
    }

    /// Asks it to end, and makes it after a minute.
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_S_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
