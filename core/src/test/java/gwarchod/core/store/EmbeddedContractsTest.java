package gwarchod.core.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedContractsTest extends MongoContracts {
    @TempDir
    static Path directory;

    private static EmbeddedStore store;
    private static int databases;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(directory);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    String uri() {
        return store.connectionString();
    }

    @Override
    String freshDatabase() {
        return "contract" + databases++;
    }
}
