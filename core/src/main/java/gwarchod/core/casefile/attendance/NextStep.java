package gwarchod.core.casefile.attendance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What fits after a line of a register: offered, never done by itself.
public enum NextStep {
    /// The lead judges whether the absence is acceptable.
    JUDGE,
    /// The lead decides what follows from missing what an order requires. Not offered of anybody who comes of their own accord.
    DECIDE,
    /// The provider arranges a catch-up.
    CATCH_UP,
    /// The provider speaks with the person before the next session.
    TALK,
    /// The provider asks for what shows the reason, and corrects the register.
    ASK_EVIDENCE,
    /// The provider puts it to the lead, or raises a concern where it can't wait.
    TELL_LEAD;

    /// Which steps fit which outcome, in the order in which they are offered.
    static final Map<OutcomeCode, List<NextStep>> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(OutcomeCode.ATTC, List.of()),
            Map.entry(OutcomeCode.AFTC, List.of(TELL_LEAD, TALK)),
            Map.entry(OutcomeCode.ATSH, List.of(DECIDE, TELL_LEAD, TALK)),
            Map.entry(OutcomeCode.ATSS, List.of(CATCH_UP)),
            Map.entry(OutcomeCode.AFTA, List.of(JUDGE, ASK_EVIDENCE, CATCH_UP)),
            Map.entry(OutcomeCode.UAAB, List.of(DECIDE, TALK, CATCH_UP)),
            Map.entry(OutcomeCode.AAM11, List.of()),
            Map.entry(OutcomeCode.AACL, List.of(CATCH_UP)),
            Map.entry(OutcomeCode.AAEM, List.of(CATCH_UP)),
            Map.entry(OutcomeCode.AAFC, List.of(CATCH_UP)),
            Map.entry(OutcomeCode.AAHO, List.of(CATCH_UP)),
            Map.entry(OutcomeCode.AAME, List.of(CATCH_UP)),
            Map.entry(OutcomeCode.AARE, List.of(CATCH_UP)),
            Map.entry(OutcomeCode.AARC, List.of(TELL_LEAD)),
            Map.entry(OutcomeCode.CO05, List.of(CATCH_UP)),
            Map.entry(OutcomeCode.CO10, List.of())));

    /// Whether it is the provider's to take, and not the lead's.
    public boolean providers() {
        return switch (this) {
            case JUDGE, DECIDE -> false;
            case CATCH_UP, TALK, ASK_EVIDENCE, TELL_LEAD -> true;
        };
    }

    /// What fits an outcome.
    ///
    /// @param required whether an order requires the person to come
    /// @param decided whether what follows was decided already
    public static List<NextStep> after(OutcomeCode outcome, boolean required, boolean decided) {
        return TABLE.getOrDefault(outcome, List.of()).stream().filter(step -> step != DECIDE || required && !decided).toList();
    }
}
