package gwarchod.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Nodes find each other as in Kubernetes: each has an address of its own, all one port, and a headless service's name has the addresses of all. The
/// name server is the test's, and a JVM that asks it; Kubernetes' own, and its network, couldn't be tried.
@EnabledOnOs(value = OS.LINUX, disabledReason = "only there has the loopback more than one address")
class DiscoveryByNameTest {
    private static final String SERVICE = "gwarchod-nodes.area.svc.cluster.local";
    private static final long SOON_S = 60;

    @TempDir
    private Path folder;

    private final List<Member> members = new ArrayList<>();
    private NameServer names;
    private int port;

    @BeforeEach
    void begin() throws IOException {
        names = new NameServer(SERVICE);
        port = FreePorts.of(1).getFirst();
        var services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.net.spi.InetAddressResolverProvider"), AskedByName.class.getName() + "\n");
    }

    @AfterEach
    void end() {
        members.forEach(one -> one.process.destroyForcibly());
        names.close();
    }

    /// One that says how many it knows of.
    private final class Member {
        final Process process;
        private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Member(String address) throws IOException {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-D" + AskedByName.PORT + "=" + names.port(),
                    "-Dsun.net.inetaddr.ttl=0", "-Dsun.net.inetaddr.negative.ttl=0",
                    "-cp", folder + ":" + System.getProperty("java.class.path"), Joining.class.getName(), address, Integer.toString(port), SERVICE)
                    .redirectErrorStream(true).start();
            members.add(this);
            Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(lines::add));
        }

        /// Waits until it knows of so many.
        void knows(int count) throws InterruptedException {
            var said = new StringBuilder();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SOON_S);
            for (String line = ""; !line.equals("members " + count); ) {
                assertTrue(System.nanoTime() < until, () -> "not " + count + " members: " + said);
                line = String.valueOf(lines.poll(SOON_S, TimeUnit.SECONDS));
                said.append(line).append('\n');
            }
        }
    }

    @Test
    void nodes_find_each_other_by_the_name_of_a_headless_service() throws Exception {
        assertTrue(InetAddress.getByName("127.0.0.3").isLoopbackAddress());
        names.pods("127.0.0.1");
        var first = new Member("127.0.0.1");
        first.knows(1);
        names.pods("127.0.0.1", "127.0.0.2", "127.0.0.3");
        var second = new Member("127.0.0.2");
        var third = new Member("127.0.0.3");
        for (Member one : List.of(first, second, third)) {
            one.knows(3);
        }
        assertTrue(names.asked.get() >= 3, "they asked " + names.asked);
        second.process.destroyForcibly();
        first.knows(2);
        third.knows(2);
    }

    /// As where a service doesn't publish the addresses of pods that aren't ready: each begins alone, and they find each other when it does.
    @Test
    @EnabledIfEnvironmentVariable(named = "GWARCHOD_LONG", matches = "true")
    void nodes_that_began_when_the_name_was_not_known_yet_merge_when_it_is() throws Exception {
        var first = new Member("127.0.0.1");
        var second = new Member("127.0.0.2");
        first.knows(1);
        second.knows(1);
        names.pods("127.0.0.1", "127.0.0.2");
        first.knows(2);
        second.knows(2);
    }
}
