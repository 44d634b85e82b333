package gwarchod.clinic.concern;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The concerns about one person, oldest first.
public record Concerns(List<Concern> all) {
    public static final String SECTION_ID = "concern.raised";

    static final Concerns NONE = new Concerns(List.of());

    public static final Section<ConcernsView.Summary, ConcernsView> SECTION = new Section<>(
            SECTION_ID, "concerns", Basis.PUBLIC_PROTECTION, ConcernsView.Summary.class, ConcernsView.class, ConcernsView::summary);

    public static final Discipline<Concerns> DISCIPLINE = new ConcernDiscipline();

    /// What the card of a case keeps of them, so that nobody reads every file to find those that wait.
    static final String KEPT = "concern";

    /// @param senders who sent one
    /// @param open whether one is not dealt with yet
    record Kept(Set<UserId> senders, boolean open) {
        Kept {
            senders = Set.copyOf(senders);
        }
    }

    public Concerns {
        all = List.copyOf(all);
    }

    static Concerns of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    Optional<Concern> get(EntityId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Concerns evolve(ConcernEvent event, Fact fact) {
        var next = new ArrayList<>(all);
        if (event instanceof ConcernEvent.Raised said) {
            next.add(Concern.of(said, fact));
        } else {
            next.replaceAll(one -> one.id().equals(event.concern()) ? one.after(event, fact) : one);
        }
        return new Concerns(next);
    }
}
