package gwarchod.core.store;

import org.slf4j.LoggerFactory;

/// Port: ends the process at once, because going on could acknowledge what isn't stored.
interface Halt {
    int EXIT_STATUS = 70;

    void halt(String why, Throwable cause);

    static Halt process() {
        return (why, cause) -> {
            LoggerFactory.getLogger(Halt.class).error("halting the process: {}", why, cause);
            Runtime.getRuntime().halt(EXIT_STATUS);
        };
    }
}
