package gwarchod.core.looking;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The two sections about access. They have no events: one follows from the agreement and the accounts, the other from the read record,
/// so the case view says only where each is asked.
public final class LookingDiscipline implements Discipline<LookingDiscipline.Nothing> {
    /// In full with people's names, in summary by agency and role.
    public static final Section<AskedApart, AskedApart> WHO_CAN_SEE = new Section<>(Agreement.WHO_CAN_SEE, "whoCanSee", Basis.PUBLIC_PROTECTION,
            AskedApart.class, AskedApart.class, UnaryOperator.identity());

    /// In full every look, in summary how many by agency.
    public static final Section<AskedApart, AskedApart> WHO_LOOKED = new Section<>("access.who-looked", "whoLooked", Basis.PUBLIC_PROTECTION,
            AskedApart.class, AskedApart.class, UnaryOperator.identity());

    /// Its words too.
    public static final String NAME = "looking";

    public record Nothing() {}

    /// @param at where it is asked, below `/api/v1`
    public record AskedApart(String at) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EventType<?>> events() {
        return List.of();
    }

    @Override
    public Nothing empty() {
        return new Nothing();
    }

    @Override
    public Nothing evolve(Nothing state, Fact fact) {
        throw new IllegalStateException("it has no events");
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(
                new SectionView<>(WHO_CAN_SEE, (file, _) -> at(file, "who-can-see")),
                new SectionView<>(WHO_LOOKED, (file, _) -> at(file, "who-looked")));
    }

    private static Optional<AskedApart> at(CaseFile file, String what) {
        return Optional.of(new AskedApart("/cases/" + file.id() + "/" + what));
    }
}
