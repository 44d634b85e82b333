package gwarchod.bench;

import java.nio.file.Path;
import java.util.List;

/// One promise, measured in a folder of its own.
interface Benchmark {
    String name();

    List<Measured> run(Path folder) throws Exception;

    /// The same with what was said after its name.
    default List<Measured> run(Path folder, List<String> arguments) throws Exception {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException(name() + " takes no arguments");
        }
        return run(folder);
    }
}
