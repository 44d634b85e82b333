package gwarchod.core.leaving;

import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be asked about those who leave, and done.
public final class LeavingDeeds {
    /// Somebody leaves: what they have in hand comes into the queue, though their account is open still.
    public static final Deed<Announce> ANNOUNCE = new Deed<>("leaving.announce", Announce.class);

    /// They stay after all.
    public static final Deed<CallOff> CALL_OFF = new Deed<>("leaving.call-off", CallOff.class);

    /// Gives everything somebody had in hand in one case, as far as this viewer may, to one other person.
    public static final Deed<HandOver> HAND_OVER = new Deed<>("leaving.hand-over", HandOver.class);

    /// For whoever closes accounts: how much somebody has in hand still, in numbers; nothing of which cases.
    public static final Question<InHandOf, InHand> IN_HAND = new Question<>("leaving.in-hand", InHandOf.class, InHand.class);

    /// What this viewer can give to somebody else.
    public static final Question<Left, Queue> QUEUE = new Question<>("leaving.queue", Left.class, Queue.class);

    /// How many lines there are in it.
    public static final Question<HowMany, Count> COUNT = new Question<>("leaving.count", HowMany.class, Count.class);

    /// One of its lines, and who could take it.
    public static final Question<OneOf, One> ONE = new Question<>("leaving.one", OneOf.class, One.class);

    static final Set<String> NAMES = Set.of(ANNOUNCE.name(), CALL_OFF.name());

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/accounts/:username/in-hand", IN_HAND),
            new Route.Post("/accounts/:username/leaving", ANNOUNCE, 200),
            new Route.Post("/accounts/:username/staying", CALL_OFF, 200),
            new Route.Get("/leavers", QUEUE),
            new Route.Get("/cases/:id/leavers", ONE),
            new Route.Post("/cases/:id/hand-overs", HAND_OVER, 200));

    private LeavingDeeds() {}

    /// How somebody came to need others in their place.
    public enum How {
        CLOSED,
        NO_ROLE,
        LEAVING
    }

    public record Announce(UserId username, @Nullable UserId successor) {}

    public record CallOff(UserId username) {}

    public record HandOver(CaseId id, UserId from, UserId to, Text why) {}

    public record InHandOf(UserId username) {}

    /// @param how none: they are here, and stay
    /// @param tasks things the product couldn't do for them; their successor finds them on their own page
    public record InHand(
            UserId username, @Nullable How how, @Nullable UserId successor, @Nullable String successorName, List<Many> duties, int tasks,
            List<Person> people) {
        public InHand {
            duties = List.copyOf(duties);
            people = List.copyOf(people);
        }

        public int total() {
            return duties.stream().mapToInt(Many::many).sum() + tasks;
        }
    }

    public record Many(DutyKind kind, int many) {}

    public record Person(UserId username, String name, String agency) {}

    public record Left() {}

    public record HowMany() {}

    public record Count(int waiting) {}

    /// @param total how many there are, listed or not
    public record Queue(List<Line> items, int total) {
        public Queue {
            items = List.copyOf(items);
        }
    }

    /// @param name what the case is called for this viewer
    /// @param duties what of it this viewer can give to somebody else
    public record Line(
            CaseId caseId, String name, UserId from, String fromName, How how, @Nullable UserId successor, @Nullable String successorName,
            List<Many> duties) {
        public Line {
            duties = List.copyOf(duties);
        }
    }

    public record OneOf(CaseId id, UserId from) {}

    /// @param people who could take all of it, as far as this viewer may know who sees the case
    public record One(Line line, List<Person> people) {
        public One {
            people = List.copyOf(people);
        }
    }
}
