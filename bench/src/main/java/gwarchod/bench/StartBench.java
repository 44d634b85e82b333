package gwarchod.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/// Start to the ready line on a demonstration area that exists already, and what the process then holds.
final class StartBench implements Benchmark {
    private static final int STARTS = 3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        var data = folder.resolve("data");
        double first;
        try (var running = Running.start(data)) {
            first = running.startMs();
        }
        double best = Double.MAX_VALUE;
        double worst = 0;
        double resident = 0;
        for (int i = 0; i < STARTS; i++) {
            try (var running = Running.start(data)) {
                best = Math.min(best, running.startMs());
                worst = Math.max(worst, running.startMs());
                running.get(running.signIn("chair"), "/meetings");
                resident = Math.max(resident, running.residentMb());
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("first start, demonstration loaded, ms", first);
        figures.put("later starts, best, ms", best);
        figures.put("later starts, worst, ms", worst);
        figures.put("resident after the first page, MB", resident);
        return List.of(new Measured("ready in 1,500 ms from the second start on; resident 400 MB at the most", figures,
                worst <= 1_500 && resident <= 400));
    }
}
