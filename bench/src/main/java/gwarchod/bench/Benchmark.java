package gwarchod.bench;

import java.nio.file.Path;
import java.util.List;

/// One promise, measured in a folder of its own.
interface Benchmark {
    String name();

    List<Measured> run(Path folder) throws Exception;
}
