package gwarchod.core.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The index of a collection that is only ever added to, in about fifty bytes for each of its documents: where each lies, its number in its stream,
/// its slot, and a part of its commitId's hash. What a key says beyond that is read from the document.
///
/// A document is named by its ordinal, in the order of insertion. One thread at a time.
final class History {
    private static final int FIRST_CAPACITY = 1_024;
    private static final int NONE = -1;

    /// The numbers of one stream, in order, and whose they are.
    static final class Chain {
        private long[] numbers = new long[2];
        private int[] ordinals = new int[2];
        private int size;

        private boolean add(long number, int ordinal) {
            int at = size > 0 && number <= numbers[size - 1] ? Arrays.binarySearch(numbers, 0, size, number) : -size - 1;
            if (at >= 0) {
                return false;
            }
            int to = -at - 1;
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
                ordinals = Arrays.copyOf(ordinals, size * 2);
            }
            System.arraycopy(numbers, to, numbers, to + 1, size - to);
            System.arraycopy(ordinals, to, ordinals, to + 1, size - to);
            numbers[to] = number;
            ordinals[to] = ordinal;
            size++;
            return true;
        }

        int size() {
            return size;
        }

        long number(int at) {
            return numbers[at];
        }

        int ordinal(int at) {
            return ordinals[at];
        }
    }

    private final IntFunction<@Nullable Object> commitIdOf;
    private final TreeMap<String, Chain> chains = new TreeMap<>();
    private long[] places = new long[FIRST_CAPACITY];
    private long[] slots = new long[FIRST_CAPACITY];
    private int[] bySlot = new int[FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];
    private int[] byCommitId = table(FIRST_CAPACITY);
    private int size;
    /// So many of [#bySlot] are in the order of their slots.
    private int inOrder;

    /// @param commitIdOf reads the commitId of a document, by its ordinal
    History(IntFunction<@Nullable Object> commitIdOf) {
        this.commitIdOf = commitIdOf;
    }

    private static int[] table(int documents) {
        var table = new int[documents * 2];
        Arrays.fill(table, NONE);
        return table;
    }

    /// The part of a commitId's hash that is kept. The index of a checkpoint holds it: it never changes.
    static int hash(@Nullable String commitId) {
        int hash = commitId == null ? 0 : commitId.hashCode() * 0x9E3779B1;
        return commitId != null && hash == 0 ? 1 : hash;
    }

    /// Adds the next document. The caller has seen to it that nothing unique of it is taken.
    ///
    /// @param hash of its commitId; 0 when it has none
    void add(String stream, long number, int hash, long slot, long place) {
        if (!chains.computeIfAbsent(stream, _ -> new Chain()).add(number, size)) {
            throw new IllegalStateException("a second document of one number in its stream");
        }
        if (size == places.length) {
            grow(size * 2);
        }
        places[size] = place;
        slots[size] = slot;
        hashes[size] = hash;
        addBySlot(slot);
        if (hash != 0) {
            addByCommitId(size);
        }
        size++;
    }

    private void grow(int capacity) {
        places = Arrays.copyOf(places, capacity);
        slots = Arrays.copyOf(slots, capacity);
        bySlot = Arrays.copyOf(bySlot, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        byCommitId = table(capacity);
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (hashes[ordinal] != 0) {
                addByCommitId(ordinal);
            }
        }
    }

    /// Nearly always in order: the clocks of several nodes differ a little. What isn't waits until somebody asks by slot, so that a great many that
    /// come in another order (an import of the past) cost one sorting and not a shifting each.
    private void addBySlot(long slot) {
        if (inOrder == size && (size == 0 || slots[bySlot[size - 1]] <= slot)) {
            inOrder++;
        }
        bySlot[size] = size;
    }

    private void order() {
        if (inOrder == size) {
            return;
        }
        int[] late = sorted(Arrays.copyOfRange(bySlot, inOrder, size));
        int before = inOrder - 1;
        for (int rank = size - 1, next = late.length - 1; next >= 0; rank--) {
            boolean later = before >= 0 && slots[bySlot[before]] > slots[late[next]];
            bySlot[rank] = later ? bySlot[before--] : late[next--];
        }
        inOrder = size;
    }

    /// These, which are in the order they came, by slot. As plain numbers where they fit into one, which millions do in a moment; whoever asked waits.
    private int[] sorted(int[] ordinals) {
        long least = Arrays.stream(ordinals).mapToLong(ordinal -> slots[ordinal]).min().orElseThrow();
        long most = Arrays.stream(ordinals).mapToLong(ordinal -> slots[ordinal]).max().orElseThrow();
        if (most - least < 0 || most - least >= 1L << Integer.SIZE) {
            return Arrays.stream(ordinals).boxed().sorted(Comparator.comparingLong(ordinal -> slots[ordinal])).mapToInt(Integer::intValue).toArray();
        }
        return Arrays.stream(ordinals).mapToLong(ordinal -> slots[ordinal] - least << Integer.SIZE - 1 | ordinal).sorted()
                .mapToInt(key -> (int) key & Integer.MAX_VALUE).toArray();
    }

    private void addByCommitId(int ordinal) {
        int at = hashes[ordinal] & byCommitId.length - 1;
        while (byCommitId[at] != NONE) {
            at = at + 1 & byCommitId.length - 1;
        }
        byCommitId[at] = ordinal;
    }

    int size() {
        return size;
    }

    long place(int ordinal) {
        return places[ordinal];
    }

    /// These documents, from that one on, lie elsewhere now.
    void moved(int first, long[] to) {
        System.arraycopy(to, 0, places, first, to.length);
    }

    @Nullable Integer byNumber(String stream, long number) {
        var chain = chains.get(stream);
        int at = chain == null ? NONE : Arrays.binarySearch(chain.numbers, 0, chain.size, number);
        return at < 0 ? null : Integer.valueOf(chain.ordinals[at]);
    }

    @Nullable Integer byCommitId(String commitId) {
        int hash = hash(commitId);
        for (int at = hash & byCommitId.length - 1; byCommitId[at] != NONE; at = at + 1 & byCommitId.length - 1) {
            int ordinal = byCommitId[at];
            if (hashes[ordinal] == hash && commitId.equals(commitIdOf.apply(ordinal))) {
                return ordinal;
            }
        }
        return null;
    }

    /// By name, in order.
    NavigableMap<String, Chain> chains() {
        return chains;
    }

    /// The document of the greatest number of each stream from one name to before another, the last stream first.
    Stream<Integer> newest(String from, String before) {
        return chains.subMap(from, true, before, false).descendingMap().values().stream().map(chain -> chain.ordinal(chain.size() - 1));
    }

    /// The slot that comes at that place among all slots in order.
    long slotAt(int rank) {
        order();
        return slots[bySlot[rank]];
    }

    Stream<Integer> bySlot(int from, int to, boolean backwards) {
        order();
        return IntStream.range(from, to).mapToObj(i -> bySlot[backwards ? from + to - 1 - i : i]);
    }
}
