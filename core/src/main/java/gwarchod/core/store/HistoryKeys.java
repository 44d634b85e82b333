package gwarchod.core.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The indexes a history can have: those our own adapters ask by.
final class HistoryKeys {
    private static final int CODE_CANNOT_CREATE_INDEX = 67;

    private HistoryKeys() {}

    static Index<Integer> of(HistoryCollection collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        var history = collection.history();
        var fields = String.join(",", keys.stream().map(IndexKey::getKey).toList());
        if (collection.shape() == Shape.NUMBERED && fields.equals("_id")) {
            return new HistoryKey(name, keys, sparse, true, (from, to) -> ofNumbers(history, from, to), document -> holder(collection, document));
        }
        if (collection.shape() == Shape.CHAINED) {
            switch (fields) {
                case "_id" -> {
                    return new HistoryKey(name, keys, sparse, true, (from, to) -> ofId(history, from, to), document -> holder(collection, document));
                }
                case "stream,number" -> {
                    return new HistoryKey(name, keys, sparse, unique, (from, to) -> ofStreams(history, from, to), document -> holder(collection, document));
                }
                case "commitId" -> {
                    return new HistoryKey(name, keys, sparse, unique, (from, to) -> ofCommitId(history, from, to),
                            document -> document.get("commitId") instanceof String id ? history.byCommitId(id) : null);
                }
                case "slot" -> {
                    if (!unique) {
                        return new HistoryKey(name, keys, sparse, false, (from, to) -> ofSlots(history, from, to), _ -> null);
                    }
                }
                default -> {
                    // refused below
                }
            }
        }
        throw new MongoServerError(CODE_CANNOT_CREATE_INDEX, "CannotCreateIndex", collection.getFullName() + " has no index by " + fields);
    }

    private static @Nullable Integer holder(HistoryCollection collection, Document document) {
        var entry = collection.shape().of(document);
        return entry == null ? null : collection.history().byNumber(entry.stream(), entry.number());
    }

    private static @Nullable Stretch ofCommitId(History history, KeyValue from, KeyValue to) {
        return equal(from, to) instanceof String commitId ? one(history.byCommitId(commitId)) : null;
    }

    private static @Nullable Stretch ofId(History history, KeyValue from, KeyValue to) {
        if (!(equal(from, to) instanceof String id)) {
            return null;
        }
        int slash = id.lastIndexOf('/');
        return slash >= 0 && id.substring(slash + 1).matches("0|[1-9]\\d{0,17}")
                ? one(history.byNumber(id.substring(0, slash), Long.parseLong(id.substring(slash + 1))))
                : null;
    }

    private static @Nullable Object equal(KeyValue from, KeyValue to) {
        var first = from.get(0);
        return first != null && first.equals(to.get(0)) ? first : null;
    }

    private static Stretch one(@Nullable Integer ordinal) {
        return _ -> ordinal == null ? Stream.empty() : Stream.of(ordinal);
    }

    private static Stretch ofStreams(History history, KeyValue from, KeyValue to) {
        var chains = history.chains();
        if (from.get(0) instanceof String first) {
            chains = chains.tailMap(first, true);
        }
        if (to.get(0) instanceof String last) {
            chains = chains.headMap(last, true);
        }
        NavigableMap<String, History.Chain> within = chains;
        return backwards -> (backwards ? within.descendingMap() : within).entrySet().stream()
                .flatMap(chain -> within(chain.getValue(), number -> new KeyValue(List.of(chain.getKey(), number)), from, to, backwards));
    }

    private static Stretch ofNumbers(History history, KeyValue from, KeyValue to) {
        var chain = history.chains().get("");
        return backwards -> chain == null ? Stream.empty() : within(chain, KeyValue::new, from, to, backwards);
    }

    private static Stream<Integer> within(
            History.Chain chain, Function<Double, KeyValue> key, KeyValue from, KeyValue to, boolean backwards) {
        int first = firstNotBelow(chain.size(), at -> key.apply((double) chain.number(at)), from);
        int end = firstNotBelow(chain.size(), at -> key.apply((double) chain.number(at)), to);
        return IntStream.range(first, Math.max(first, end)).mapToObj(at -> chain.ordinal(backwards ? first + end - 1 - at : at));
    }

    private static Stretch ofSlots(History history, KeyValue from, KeyValue to) {
        int first = firstNotBelow(history.size(), at -> new KeyValue((double) history.slotAt(at)), from);
        int end = firstNotBelow(history.size(), at -> new KeyValue((double) history.slotAt(at)), to);
        return backwards -> history.bySlot(first, Math.max(first, end), backwards);
    }

    /// No key equals an end of a range: it has a part more, or stands for a side.
    private static int firstNotBelow(int size, IntFunction<KeyValue> key, KeyValue end) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (KeyOrder.INSTANCE.compare(key.apply(middle), end) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
