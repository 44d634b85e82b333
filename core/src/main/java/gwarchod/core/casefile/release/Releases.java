package gwarchod.core.casefile.release;

import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.HoldingEvent;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Upcaster;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.List;
import java.util.function.UnaryOperator;

/// What releasing brings to the case file. It has no state of its own: what is held decides how everything else is folded, so the case
/// file knows it.
public final class Releases implements Discipline<Releases.Nothing> {
    public static final Releases DISCIPLINE = new Releases();

    public static final Section<HeldView.Summary, HeldView> HELD = new Section<>(
            HoldingEvent.SECTION, "held", Basis.VICTIM_WISH, HeldView.Summary.class, HeldView.class, HeldView::summary);

    /// See [Releases].
    public record Nothing() {}

    private Releases() {}

    @Override
    public String name() {
        return "sharing";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("sharing.entry-held.1", HoldingEvent.EntryHeld.class),
                new EventType<>("sharing.item-released.2", HoldingEvent.ItemReleased.class),
                new EventType<>("sharing.release-withdrawn.1", HoldingEvent.ReleaseWithdrawn.class));
    }

    /// The first format named no entry: it was given for everything so far.
    @Override
    public List<Upcaster> upcasters() {
        return List.of(new Upcaster("sharing.item-released.1", "sharing.item-released.2", UnaryOperator.identity()));
    }

    @Override
    public Nothing empty() {
        return new Nothing();
    }

    @Override
    public Nothing evolve(Nothing state, Fact fact) {
        return state;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("sharing.release", ReleaseItem.class, HELD.id(), ReleaseRules::release),
                CommandType.of("sharing.withdraw-release", WithdrawRelease.class, HELD.id(), ReleaseRules::withdraw));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(HELD, HeldView::of));
    }
}
