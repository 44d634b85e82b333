package gwarchod.bench;

import gwarchod.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs the benchmarks, or the one named, and prints a table; the same as JSON in `target/bench.json`. It measures and judges nothing:
/// its exit status says whether it could measure.
public final class Bench {
    private static final List<Benchmark> ALL = List.of(new StartBench(), new ViewBench(), new VisibleBench(), new AttendanceBench(), new AgendaBench(),
            new MatchBench(), new PriorityBench());

    /// Those that take long, or much disk: they run when they are named.
    private static final List<Benchmark> NAMED = List.of(new NationalBench(), new NodesBench());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var wanted = args.length == 0 ? ALL : Stream.concat(ALL.stream(), NAMED.stream()).filter(benchmark -> benchmark.name().equals(args[0])).toList();
        if (wanted.isEmpty()) {
            System.err.println("bench: no benchmark " + args[0] + "; there are " + ALL.stream().map(Benchmark::name).toList() + ", and by name alone "
                    + NAMED.stream().map(Benchmark::name).toList());
            System.exit(2);
        }
        var arguments = List.of(args).subList(Math.min(1, args.length), args.length);
        var all = new LinkedHashMap<String, List<Measured>>();
        for (Benchmark benchmark : wanted) {
            System.out.println("bench: " + benchmark.name() + " …");
            all.put(benchmark.name(), inItsOwnFolder(benchmark, arguments));
        }
        table(all);
        var out = Path.of("target", "bench.json");
        Files.createDirectories(out.getParent());
        Files.write(out, Json.writeBytes(all));
        System.out.println("bench: also in " + out.toAbsolutePath());
        System.exit(0);
    }

    private static List<Measured> inItsOwnFolder(Benchmark benchmark, List<String> arguments) throws Exception {
        var folder = Files.createTempDirectory("gwarchod-bench-");
        try {
            return benchmark.run(folder, arguments);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        try (var walk = Files.walk(folder)) {
            walk.forEach(files::add);
        }
        for (Path file : files.reversed()) {
            Files.deleteIfExists(file);
        }
    }

    private static void table(Map<String, List<Measured>> all) {
        System.out.printf("%nOn %d processors, the load beside the server.%n", Runtime.getRuntime().availableProcessors());
        all.forEach((name, measured) -> measured.forEach(one -> {
            System.out.printf("%n%s: %s: %s%n", name, one.promise(), one.kept() ? "kept" : "NOT kept in this run");
            one.figures().forEach((figure, value) -> System.out.printf("    %-46s %,12.2f%n", figure, value));
        }));
    }
}
