package gwarchod.core.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The questions and deeds of one desk.
final class Names implements Named {
    private final Map<String, Question<?, ?>> questions = new ConcurrentHashMap<>(Map.of(CaseQuestions.VIEW.name(), CaseQuestions.VIEW));
    private final Map<String, Deed<?>> deeds = new ConcurrentHashMap<>();

    /// Throws IllegalArgumentException where something stood under that name before.
    static void once(@Nullable Object before, String name) {
        if (before != null) {
            throw new IllegalArgumentException("registered twice: " + name);
        }
    }

    void add(Question<?, ?> question) {
        once(questions.put(question.name(), question), question.name());
    }

    void add(Deed<?> deed) {
        once(deeds.put(deed.name(), deed), deed.name());
    }

    @Override
    public Optional<Question<?, ?>> question(String name) {
        return Optional.ofNullable(questions.get(name));
    }

    @Override
    public Optional<Deed<?>> deed(String name) {
        return Optional.ofNullable(deeds.get(name));
    }
}
