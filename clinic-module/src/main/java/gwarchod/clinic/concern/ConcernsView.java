package gwarchod.clinic.concern;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Text;
import gwarchod.core.identity.Directory;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The full content of the concerns' section, newest first: of those whose rows the reader's scope opens.
public record ConcernsView(List<Line> concerns) {
    public ConcernsView {
        concerns = List.copyOf(concerns);
    }

    /// @param by the name of whoever sent it, and `role` in which capacity, as role ids
    /// @param escalated when it was put to the duty supervisor, oldest first
    /// @param receipt null while nobody has it
    /// @param closing null while it isn't dealt with
    public record Line(
            EntityId id, ConcernState state, String by, String agency, Instant raised, String what, Phoned phoned, List<Instant> escalated,
            @Nullable Receipt receipt, @Nullable Closing closing) {
        public Line {
            escalated = List.copyOf(escalated);
        }
    }

    /// @param role in which capacity, as role ids
    public record Receipt(String by, List<String> role, Instant at, ReceivedAs says, String note) {
        public Receipt {
            role = List.copyOf(role);
        }
    }

    public record Closing(String by, Instant at, String done) {}

    /// @param notReceived how many nobody has
    /// @param open how many somebody has who hasn't said what was done
    public record Summary(int notReceived, int open) {}

    static Optional<ConcernsView> of(CaseFile file, Rendering rendering) {
        var all = Concerns.of(file).all().reversed().stream()
                .filter(one -> rendering.opens(Concerns.SECTION_ID, one.by().agency()))
                .map(one -> line(one, rendering.directory(), rendering::text))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new ConcernsView(all));
    }

    /// @param directory in the reader's language
    /// @param texts as they may read them
    static Line line(Concern one, Directory directory, Function<Text, String> texts) {
        var receipt = one.receipt();
        var closing = one.closing();
        return new Line(one.id(), one.state(), directory.name(one.by().user()), directory.name(one.by().agency()), one.raised(), texts.apply(one.what()),
                one.phoned(), one.escalated(),
                receipt == null ? null : new Receipt(directory.name(receipt.by().user()), roles(receipt.by()), receipt.at(), receipt.says(),
                        texts.apply(receipt.note())),
                closing == null ? null : new Closing(directory.name(closing.by().user()), closing.at(), texts.apply(closing.done())));
    }

    private static List<String> roles(Actor actor) {
        return actor.roles().stream().sorted().toList();
    }

    Summary summary() {
        return new Summary((int) concerns.stream().filter(one -> one.state() == ConcernState.NOT_RECEIVED).count(),
                (int) concerns.stream().filter(one -> one.state() == ConcernState.RECEIVED).count());
    }
}
