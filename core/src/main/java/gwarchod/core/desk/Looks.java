package gwarchod.core.desk;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.Id;
import gwarchod.core.reads.Read;
import gwarchod.core.reads.ReadRecord;
import gwarchod.core.sharing.Access;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts on record what somebody is about to be shown, with what lets them see it.
final class Looks {
    private static final ClassValue<List<RecordComponent>> NAMED = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> Id.class.isAssignableFrom(component.getType()) || component.getType().equals(Instant.class))
                    .peek(component -> component.getAccessor().setAccessible(true))
                    .toList();
        }
    };

    private final ReadRecord record;
    private final Supplier<Agreement> agreement;
    private final Function<CaseId, Optional<CaseFacts>> facts;
    private final InstantSource clock;

    /// @param facts what is known of a case besides its content; empty for one that isn't there
    Looks(ReadRecord record, Supplier<Agreement> agreement, Function<CaseId, Optional<CaseFacts>> facts, InstantSource clock) {
        this.record = record;
        this.agreement = agreement;
        this.facts = facts;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// The case a question is about, if it is about one.
    static Optional<CaseId> caseOf(Record question) {
        return NAMED.get(question.getClass()).stream().map(id -> value(id, question)).filter(CaseId.class::isInstance).map(CaseId.class::cast).findFirst();
    }

    /// What else a question is about, as `name/id` and, where it looks at the past, `asOf/when`; null for nothing.
    static @Nullable String aboutOf(Record question) {
        var about = NAMED.get(question.getClass()).stream()
                .filter(id -> !id.getType().equals(CaseId.class))
                .flatMap(id -> Optional.ofNullable(value(id, question)).map(value -> id.getName() + "/" + value).stream())
                .collect(Collectors.joining(" "));
        return about.isEmpty() ? null : about;
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can always be read", e);
        }
    }

    /// @param about what was asked of besides a case
    /// @param cases those of which anything is shown
    /// @param shown the tag of what is shown
    Future<Void> looked(Viewer viewer, String question, @Nullable String about, Collection<CaseId> cases, String shown) {
        var rules = agreement.get();
        var how = new LinkedHashMap<Access.By, List<CaseId>>();
        for (CaseId id : cases) {
            var by = rules.access(viewer, facts.apply(id).orElse(CaseFacts.NONE)).by();
            how.computeIfAbsent(by, _ -> new ArrayList<>()).add(id);
        }
        var seen = how.entrySet().stream().map(by -> new Read.Seen(by.getKey().relation(), by.getKey().held(), by.getValue())).toList();
        return record.looked(new Read(viewer.user(), viewer.agency(), List.copyOf(viewer.roles()), rules.version(), question, about,
                seen, shown, clock.instant()));
    }
}
