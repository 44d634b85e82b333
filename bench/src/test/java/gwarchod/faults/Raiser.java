package gwarchod.faults;

import gwarchod.faults.Told.Cleared;
import gwarchod.faults.Told.Fate;
import gwarchod.faults.Told.Raised;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Puts items on agendas and takes them off again, by actions that are overdue; sends each command until it is known what became of it.
final class Raiser implements Client {
    /// What the text of each such action begins with: readers of case files don't count them.
    static final String MARK = "agenda-";

    private static final int OPEN_MAX = 6;
    private static final int PAUSE_MS = 400;
    private static final long TRIED_MS_MAX = 60_000;
    private static final long AGAIN_MS = 200;

    private final Session session;
    private final String name;
    private final List<String> cases;
    private final Witness witness;
    private final Random random;
    private final Deque<Open> open = new ArrayDeque<>();
    private int count;

    /// An action that is not yet done.
    record Open(String on, String mark, String id) {}

    Raiser(Session session, String name, List<String> cases, Witness witness, Random random) {
        this.session = session;
        this.name = name;
        this.cases = List.copyOf(cases);
        this.witness = witness;
        this.random = random;
    }

    @Override
    public void turn() throws InterruptedException {
        Thread.sleep(random.nextInt(PAUSE_MS));
        if (open.size() >= OPEN_MAX || !open.isEmpty() && random.nextBoolean()) {
            clear(open.remove());
        } else {
            raise(cases.get(random.nextInt(cases.size()))).ifPresent(open::add);
        }
    }

    /// Empty where that isn't known, or refused.
    Optional<Open> raise(String on) throws InterruptedException {
        count++;
        var mark = MARK + name + "-" + count;
        long began = witness.nowMs();
        var answer = sent("/cases/" + on + "/actions", "key-" + mark,
                "{\"what\":\"" + mark + "\",\"owner\":\"iom\",\"agency\":\"police\",\"dueOn\":\"2024-01-01\"}");
        witness.tell(new Raised(name, on, mark, began, witness.nowMs(), fate(answer)));
        return answer.filter(Session.Answer::done).map(done -> new Open(on, mark, done.json().at("/ids/action").asText()));
    }

    private void clear(Open action) throws InterruptedException {
        long began = witness.nowMs();
        var answer = sent("/cases/" + action.on() + "/actions/completions", "done-" + action.mark(),
                "{\"actionId\":\"" + action.id() + "\",\"outcome\":\"done\"}");
        if (answer.isPresent() && !answer.get().done()) {
            witness.surprise(action.mark() + " can't be done: " + answer.get());
        }
        witness.tell(new Cleared(name, action.on(), action.mark(), began, witness.nowMs(), fate(answer)));
    }

    private static Fate fate(Optional<Session.Answer> answer) {
        return answer.map(known -> known.done() ? Fate.ACKNOWLEDGED : Fate.REFUSED).orElse(Fate.UNKNOWN);
    }

    private Optional<Session.Answer> sent(String path, String key, String json) throws InterruptedException {
        var tries = new Tries(witness, session, name);
        long began = witness.nowMs();
        while (witness.nowMs() - began < TRIED_MS_MAX) {
            var answer = session.post(path, key, json);
            if (tries.answered(answer)) {
                return answer;
            }
            if (tries.count() > 1) {
                Thread.sleep(AGAIN_MS);
            }
        }
        return Optional.empty();
    }
}
