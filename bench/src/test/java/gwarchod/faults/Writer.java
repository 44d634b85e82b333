package gwarchod.faults;

import gwarchod.faults.Session.Answer;
import gwarchod.faults.Told.Fate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// Gives actions in case files, each with a mark of its own; sends again what got no answer, with the same key, here or there; and looks
/// at what it wrote.
final class Writer implements Client {
    /// Of a hundred: to one of the few cases all fight over; given up after the retry failed; sent again though acknowledged; with the key of
    /// another; not to be accepted; followed by a look; and from another node.
    private static final int CONTENDED = 60;
    private static final int GIVEN_UP = 15;
    private static final int REPEATED = 10;
    private static final int ANOTHER_BODY = 5;
    private static final int REFUSED = 5;
    private static final int LOOKED = 40;
    private static final int ELSEWHERE = 20;

    private static final long TRIED_MS_MAX = 20_000;
    private static final long AGAIN_MS = 200;
    private static final int PAUSE_MS = 150;

    /// When an action is due that is to be accepted; that isn't; and of another action than that of its key.
    private static final String DUE = "2031-01-01";
    private static final String NO_DATE = "0001-01-01";
    private static final String OTHERWISE = "2031-01-02";

    private final Session session;
    private final String name;
    private final Cases cases;
    private final Witness witness;
    private final Random random;
    private final Looker looker;
    private int count;

    Writer(Session session, String name, Cases cases, Witness witness, Random random) {
        this.session = session;
        this.name = name;
        this.cases = cases;
        this.witness = witness;
        this.random = random;
        this.looker = new Looker(session, name, witness);
    }

    @Override
    public void turn() throws InterruptedException {
        Thread.sleep(random.nextInt(PAUSE_MS));
        var on = of100(CONTENDED) ? any(cases.contended()) : any(cases.spread());
        if (of100(REFUSED)) {
            var mark = mark();
            send(on, mark, "key-" + mark, NO_DATE);
            return;
        }
        var mark = mark();
        var key = "key-" + mark;
        var answer = send(on, mark, key, DUE);
        if (answer.isEmpty()) {
            return;
        }
        if (of100(REPEATED)) {
            repeated(on, mark, key, answer.get());
        }
        if (of100(ANOTHER_BODY)) {
            send(on, mark(), key, OTHERWISE);
        }
        if (of100(LOOKED)) {
            if (of100(ELSEWHERE)) {
                session.anywhere();
            }
            looker.look(on);
        }
    }

    private String mark() {
        count++;
        return witness.mark(Looker.MARK + name.toLowerCase(Locale.ROOT) + "-" + count);
    }

    /// Until it is answered or given up; the answer where it was acknowledged.
    private Optional<Answer> send(String on, String mark, String key, String due) throws InterruptedException {
        long began = witness.nowMs();
        var tries = new Tries(witness, session, name);
        while (true) {
            var answer = post(on, mark, key, due);
            if (tries.answered(answer)) {
                boolean done = answer.orElseThrow().done();
                if (!done && due.equals(DUE)) {
                    witness.surprise(mark + " was refused: " + answer.get());
                }
                tell(on, mark, began, done ? Fate.ACKNOWLEDGED : tries.count() == 1 ? Fate.REFUSED : Fate.UNKNOWN);
                return done ? answer : Optional.empty();
            }
            if (tries.count() > 1) {
                if (witness.nowMs() - began > TRIED_MS_MAX || of100(GIVEN_UP)) {
                    tell(on, mark, began, Fate.UNKNOWN);
                    return Optional.empty();
                }
                Thread.sleep(AGAIN_MS);
            }
        }
    }

    private Optional<Answer> post(String on, String mark, String key, String due) throws InterruptedException {
        return session.post("/cases/" + on + "/actions", key,
                "{\"what\":\"" + mark + "\",\"owner\":\"iom\",\"agency\":\"police\",\"dueOn\":\"" + due + "\"}");
    }

    private void tell(String on, String mark, long began, Fate fate) {
        witness.tell(new Told.Sent(name, on, mark, began, witness.nowMs(), fate));
    }

    /// The same again, at any node, is answered as before.
    private void repeated(String on, String mark, String key, Answer before) throws InterruptedException {
        session.anywhere();
        var again = post(on, mark, key, DUE);
        if (again.isPresent() && (again.get().refused() || again.get().done() && !again.get().body().equals(before.body()))) {
            witness.surprise(mark + " sent again was answered otherwise: " + again.get() + " after " + before);
        }
    }

    private boolean of100(int chances) {
        return random.nextInt(100) < chances;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
