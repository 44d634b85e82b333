package gwarchod.core.leaving;

import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That somebody leaves. State of a stream `leaving/USER`.
///
/// @param successor whom an administrator suggests in their place
public record Leaving(boolean announced, @Nullable UserId successor) {
    static final Leaving NONE = new Leaving(false, null);

    static final String SECTION = "leaving.account";

    @In(SECTION)
    public record Announced(@Nullable UserId successor) implements Event {}

    @In(SECTION)
    public record CalledOff(boolean stays) implements Event {}

    /// What they had in hand in a case was given to somebody, all of it that whoever gave it could give. Which case stands there, not here.
    @In(SECTION)
    public record HandedOver(UserId to) implements Event {}

    public static final List<EventType<?>> EVENTS = List.of(
            new EventType<>("leaving.announced.1", Announced.class), new EventType<>("leaving.called-off.1", CalledOff.class),
            new EventType<>("leaving.handed-over.1", HandedOver.class));

    static final StreamType<Leaving> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "leaving";
        }

        @Override
        public Leaving empty(StreamId stream) {
            return NONE;
        }

        @Override
        public Leaving evolve(Leaving state, Fact fact) {
            return switch (fact.event()) {
                case Announced(var successor) -> new Leaving(true, successor);
                case CalledOff _ -> NONE;
                case HandedOver _ -> state;
                default -> throw new IllegalStateException("not of somebody leaving: " + fact.event().getClass());
            };
        }
    };

    static StreamId stream(UserId user) {
        return new StreamId("leaving", user.value());
    }

    /// @param here whether that is somebody with an open account
    static Decision announce(Leaving state, UserId user, @Nullable UserId successor, boolean here) {
        if (successor != null && (!here || successor.equals(user))) {
            return Decision.invalid("successor-unknown", "/successor");
        }
        var next = new Leaving(true, successor);
        return state.equals(next) ? Decision.noChange() : Decision.accept(new Announced(successor));
    }

    static Decision callOff(Leaving state) {
        return state.announced() ? Decision.accept(new CalledOff(true)) : Decision.noChange();
    }
}
