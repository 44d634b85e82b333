package gwarchod.core.store;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The same contracts on a real MongoDB, where one is named. Leaves databases `gwarchod-contract-…` behind there.
@EnabledIfEnvironmentVariable(named = "GWARCHOD_TEST_MONGODB_URI", matches = "mongodb.*")
class RealMongoContractsTest extends MongoContracts {
    private static int databases;

    @Override
    String uri() {
        return System.getenv("GWARCHOD_TEST_MONGODB_URI");
    }

    @Override
    String freshDatabase() {
        return "gwarchod-contract-" + System.currentTimeMillis() + "-" + databases++;
    }
}
