package gwarchod.bench;

import gwarchod.clinic.programme.Programmes;
import gwarchod.core.journal.Outcome;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A process of its own that writes registrations until it has written so many or is killed. Says `group SESSION CASE CASE CASE` for each
/// session, then `ack SESSION TURN` for each register once it is acknowledged.
public final class Storm {
    private Storm() {}

    /// @param args the folder of the data, and how many registrations
    public static void main(String[] args) throws InterruptedException {
        int wanted = Integer.parseInt(args[1]);
        try (var node = StormArea.open(Path.of(args[0]))) {
            var groups = StormArea.make(node);
            groups.forEach(group -> say("group " + group.session() + " " + String.join(" ", group.cases().stream().map(id -> id.value()).toList())));
            var facilitator = StormArea.as(node, "facilitator");
            var left = new AtomicInteger(wanted);
            var writers = groups.stream()
                    .map(group -> Thread.startVirtualThread(() -> {
                        for (int turn = 1; left.getAndDecrement() > 0; turn++) {
                            var outcome = node.desk().act(facilitator, "turn" + turn + "-" + group.session(), Programmes.REGISTER,
                                    StormArea.register(group, turn)).await();
                            if (!(outcome instanceof Outcome.Done)) {
                                throw new IllegalStateException("not recorded: " + outcome);
                            }
                            say("ack " + group.session() + " " + turn);
                        }
                    }))
                    .toList();
            for (Thread writer : writers) {
                writer.join();
            }
            say("done");
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
