package gwarchod.web;

import gg.jte.Content;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.desk.Me;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.Id;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes anything a template takes, out of its type alone: every constant of an enum, lists with and without elements, and nothing where
/// nothing is allowed, all by one seed.
final class Samples {
    private static final Instant AT = Instant.parse("2026-03-09T00:00:00Z");

    private final Random random;
    private final Words words;
    private final Lang lang;
    private final List<Class<?>> contents;

    /// @param contents the records a section may hold
    Samples(long seed, Words words, Lang lang, List<Class<?>> contents) {
        this.random = new Random(seed);
        this.words = words;
        this.lang = lang;
        this.contents = contents;
    }

    /// A value for a template's parameter; what is a part of a word's key in a template is told by its name.
    Object parameter(Type type, String name) {
        return switch (name) {
            case "word" -> "back.cases";
            case "what" -> type == String.class ? one(List.of("not-found", "forbidden", "fault", "busy", "stale")) : of(type);
            default -> of(type);
        };
    }

    Object of(Type type) {
        return switch (type) {
            case ParameterizedType many -> many(many);
            case Class<?> one when one.isEnum() -> one(Arrays.asList(one.getEnumConstants()));
            case Class<?> one when one == Page.class -> page();
            case Class<?> one when one == Me.class -> me();
            case Class<?> one when one == Fields.class -> fields();
            case Class<?> one when one == SectionCard.class -> card();
            case Class<?> one when one == Attention.class -> attention();
            case Class<?> one when one == CaseView.class -> caseView();
            case Class<?> one when one == Phrase.class -> Phrase.of("web.save");
            case Class<?> one when one == Content.class -> (Content) output -> output.writeContent("content");
            case Class<?> one when one.isRecord() -> record(one);
            case Class<?> one -> plain(one);
            default -> throw new AssertionError("no sample of " + type);
        };
    }

    private Object plain(Class<?> type) {
        if (type == String.class) {
            return random.nextInt(4) == 0 ? "" : "some text";
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(4);
        } else if (type == double.class || type == Double.class) {
            return random.nextInt(40) / 10.0;
        } else if (type == long.class || type == Long.class) {
            return (long) random.nextInt(4);
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 9).plusDays(random.nextInt(3));
        } else if (type == Instant.class) {
            return AT.plusSeconds(random.nextInt(200_000));
        }
        throw new AssertionError("no sample of " + type);
    }

    private Object many(ParameterizedType type) {
        var of = type.getActualTypeArguments();
        var raw = (Class<?>) type.getRawType();
        int size = random.nextInt(3);
        if (raw == List.class) {
            return IntStream.range(0, size).mapToObj(_ -> of(of[0])).toList();
        } else if (raw == Set.class) {
            return size == 0 ? Set.of() : Set.of(of(of[0]));
        } else if (raw == Map.class) {
            return size == 0 ? Map.of() : Map.of(of(of[0]), of(of[1]));
        }
        throw new AssertionError("no sample of " + type);
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(component -> component(type, component)).toArray();
        try {
            var made = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type + " of " + Arrays.toString(values), e);
        }
    }

    private @Nullable Object component(Class<?> record, RecordComponent component) {
        if (Id.class.isAssignableFrom(record)) {
            return "id" + random.nextInt(1_000);
        }
        return nothing(component.getAnnotatedType()) && random.nextBoolean() ? null : of(component.getGenericType());
    }

    private static boolean nothing(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Page page() {
        return new Page(words, lang, asset -> "/assets/" + asset, Phrase.of("web.save"), random.nextInt(5) == 0 ? null : me(), "token",
                one(List.of("/", "/cases", "/meetings")), "/cases?caseload=mine", random.nextBoolean() ? null : "web.said.pinned", AT,
                random.nextBoolean());
    }

    private Me me() {
        var may = List.of("action.complete", "action.give", "attendance.judge-absence", "meeting.defer", "meeting.pin", "meeting.schedule",
                "order.record-breach", "person.open", "plan.add-measure", "programme.register", "programme.not-held");
        return new Me("tester", "Terry Tester", "Dyfed-Powys Police", List.of("tester"), random.nextBoolean() ? may : List.of(), List.of());
    }

    private Fields fields() {
        var fields = Fields.fresh("k1").with("q", random.nextBoolean() ? "" : "some text");
        if (random.nextBoolean()) {
            fields.wrong("some text", "wrong");
        }
        return fields;
    }

    private SectionCard card() {
        var standing = (SectionCard.Standing) of(SectionCard.Standing.class);
        var id = one(List.of("order.breaches", "action.list", "plan.measures", "crime.recorded"));
        var content = switch (standing) {
            case SUMMARY, FULL -> of(one(contents));
            case WITHHELD, EMPTY, PRESENCE -> null;
        };
        return new SectionCard(id, "A section", standing, content);
    }

    /// Whatever a card gives rise to, for it chooses the words; else any.
    private Attention attention() {
        var found = Attention.of(List.of(card()));
        return found.isEmpty() ? new Attention("order-breaches", Phrase.of("web.save"), random.nextBoolean()) : one(found);
    }

    /// What a template says of a case itself: its id and name. Its sections come as cards.
    private Object caseView() {
        try {
            var made = CaseView.class.getDeclaredConstructor(CaseId.class, String.class, Map.class, Set.class);
            made.setAccessible(true);
            return made.newInstance(new CaseId("c1"), of(String.class), Map.of(), Set.of());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
