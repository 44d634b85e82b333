package gwarchod.core.desk;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must hold outside the case file when somebody decides on it: where they say it was decided, and what others check of their command.
/// Put together before the case desk is asked anything.
final class Outside {
    private final Map<Class<?>, Registry.Checking<?>> checkings = new HashMap<>();
    private Gathering gathering = Gathering.NONE;

    void gathers(Gathering at) {
        gathering = at;
    }

    <C extends Record & CaseCommand> void checks(Class<C> command, Registry.Checking<C> checking) {
        if (checkings.putIfAbsent(command, checking) != null) {
            throw new IllegalArgumentException("checked twice: " + command.getName());
        }
    }

    /// What speaks against deciding this at the meeting that is named; a case that isn't there yet stands on no agenda.
    Optional<Refusal> elsewhere(Viewer viewer, Asking asking, @Nullable CaseId on) {
        var meeting = asking.meeting();
        return meeting == null ? Optional.empty() : on == null ? Optional.of(Gathering.UNKNOWN) : gathering.wrong(viewer, on, meeting);
    }

    /// What was accepted, unless something outside the case file speaks against it.
    @SuppressWarnings("unchecked")
    Decision checked(Viewer viewer, @Nullable CaseId on, CaseCommand command, Decision decision) {
        var checking = (Registry.Checking<CaseCommand>) checkings.get(command.getClass());
        return checking != null && decision instanceof Decision.Accepted
                ? checking.wrong(viewer, on, command).<Decision>map(Decision.Refused::new).orElse(decision)
                : decision;
    }

    Optional<String> title(Viewer viewer, Lang lang, MeetingId meeting) {
        return gathering.title(viewer, lang, meeting);
    }

    /// Whom and what a decision names, with the meeting it is made at.
    static List<Mention> named(Asking asking, CaseCommand command) {
        var meeting = asking.meeting();
        var kinds = command.decidedOnlyAt();
        return meeting == null || kinds.isEmpty() ? command.mentions()
                : Stream.concat(command.mentions().stream(), Stream.of(new Mention.Meeting("/meeting", meeting, kinds))).toList();
    }

    /// The same words on another case, or at a meeting, are another request.
    static String said(Asking asking, @Nullable CaseId on, CaseCommand command) {
        var words = on == null ? Json.write(command) : on + "\n" + Json.write(command);
        return asking.meeting() == null ? words : asking.meeting() + "\n" + words;
    }
}
