package gwarchod.faults;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Looks at case files, mostly at those that change, now and then by another node.
final class Reader implements Client {
    private static final int CONTENDED = 70;
    private static final int ELSEWHERE = 10;
    private static final int PAUSE_MS = 60;

    private final Session session;
    private final Cases cases;
    private final Random random;
    private final Looker looker;

    Reader(Session session, String name, Cases cases, Witness witness, Random random) {
        this.session = session;
        this.cases = cases;
        this.random = random;
        this.looker = new Looker(session, name, witness);
    }

    @Override
    public void turn() throws InterruptedException {
        Thread.sleep(random.nextInt(PAUSE_MS));
        if (random.nextInt(100) < ELSEWHERE) {
            session.anywhere();
        }
        var of = random.nextInt(100) < CONTENDED ? cases.contended() : cases.spread();
        looker.look(of.get(random.nextInt(of.size())));
    }

    /// Every case.
    static List<String> all(Cases cases) {
        return Stream.concat(cases.contended().stream(), cases.spread().stream()).toList();
    }
}
