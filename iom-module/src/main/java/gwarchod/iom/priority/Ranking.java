package gwarchod.iom.priority;

import gwarchod.core.ids.CaseId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everybody, ordered by score. Each person stands in it: who has no crimes stands at the end, and whoever no score may be made of behind
/// them.
///
/// One changed case is scored anew, taken out and put where it belongs: a search over a sorted array and the moving of what lies between.
/// Time passing changes scores by different shares (recency halves, months run out), so no key keeps the order as time passes; but scores
/// change at midnight alone, and everybody's is made anew once a day. See decision 20.
final class Ranking {
    private final Map<CaseId, Ranked> lines = new HashMap<>();
    private Scorer scorer;
    private Ranked[] order = new Ranked[0];
    private int size;
    private long scored;
    private long compared;

    /// What it cost so far: people scored, and people compared with each other.
    record Work(long scored, long compared) {}

    Ranking(Scorer scorer) {
        this.scorer = scorer;
    }

    /// One person's place.
    record Ranked(CaseId id, RankedFacts facts, Score score) implements Comparable<Ranked> {
        /// Points that differ by less than a billionth are the same: no rounding of a machine puts anybody before anybody else.
        private static final double SAME = 1e9;

        @Override
        public int compareTo(Ranked other) {
            int byRestriction = Boolean.compare(facts.restricted(), other.facts.restricted());
            int byScore = byRestriction != 0 ? byRestriction : Long.compare(Math.round(other.score.points() * SAME), Math.round(score.points() * SAME));
            int byCrimes = byScore != 0 ? byScore : Boolean.compare(other.score.isOfCrimes(), score.isOfCrimes());
            return byCrimes != 0 ? byCrimes : id.value().compareTo(other.id.value());
        }
    }

    /// Scores everybody anew, for another day or by other parameters.
    synchronized void begin(Scorer next) {
        scorer = next;
        order = new Ranked[Math.max(16, lines.size())];
        size = 0;
        for (Ranked line : lines.values()) {
            order[size++] = scored(line.id(), line.facts());
        }
        Arrays.sort(order, 0, size, this::compare);
        for (int i = 0; i < size; i++) {
            lines.put(order[i].id(), order[i]);
        }
    }

    /// One case changed. Nothing happens where nothing that counts did.
    synchronized void put(CaseId id, RankedFacts facts) {
        var before = lines.get(id);
        if (before != null && before.facts().equals(facts)) {
            return;
        }
        var now = scored(id, facts);
        lines.put(id, now);
        int from = before == null ? size : place(before);
        int to = -1 - place(now);
        if (before == null) {
            if (size == order.length) {
                order = Arrays.copyOf(order, Math.max(16, size + size / 2));
            }
            size++;
        }
        move(from, to < 0 ? place(now) : to, now);
    }

    /// Moves what lies between the place somebody leaves and the one they take.
    private void move(int from, int to, Ranked now) {
        if (to <= from) {
            System.arraycopy(order, to, order, to + 1, from - to);
            order[to] = now;
        } else {
            System.arraycopy(order, from + 1, order, from, to - 1 - from);
            order[to - 1] = now;
        }
    }

    private int place(Ranked line) {
        return Arrays.binarySearch(order, 0, size, line, this::compare);
    }

    private Ranked scored(CaseId id, RankedFacts facts) {
        scored++;
        return new Ranked(id, facts, scorer.score(facts));
    }

    private int compare(Ranked one, Ranked other) {
        compared++;
        return one.compareTo(other);
    }

    synchronized Work work() {
        return new Work(scored, compared);
    }

    synchronized Optional<Ranked> get(CaseId id) {
        return Optional.ofNullable(lines.get(id));
    }

    /// How many of those open stand before somebody who is here.
    ///
    /// @param closed those who aren't open to whoever asks
    synchronized int before(CaseId id, Set<CaseId> closed) {
        int place = place(lines.get(id));
        int hidden = (int) closed.stream().map(lines::get).filter(line -> line != null && place(line) < place).count();
        return place - hidden;
    }

    synchronized int size() {
        return size;
    }

    /// So many of those open, after as many as are `skipped` of them.
    synchronized List<Ranked> page(int skipped, int limit, Set<CaseId> closed) {
        var page = new ArrayList<Ranked>(limit);
        int begin = closed.isEmpty() ? Math.min(skipped, size) : 0;
        for (int i = begin, seen = begin; i < size && page.size() < limit; i++) {
            if (!closed.contains(order[i].id()) && seen++ >= skipped) {
                page.add(order[i]);
            }
        }
        return page;
    }
}
