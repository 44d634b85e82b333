package gwarchod.clinic.apart;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whom the person of one case must not meet, as that case says; oldest first.
public record Aparts(List<Declaration> all) {
    public static final String SECTION_ID = "apart.people";

    static final Aparts NONE = new Aparts(List.of());

    public static final Section<ApartView.Summary, ApartView> SECTION = new Section<>(
            SECTION_ID, "apart", Basis.PUBLIC_PROTECTION, ApartView.Summary.class, ApartView.class, ApartView::summary);

    public static final Discipline<Aparts> DISCIPLINE = new ApartDiscipline();

    /// What the card of a case keeps of them, so that a check opens no file.
    static final String KEPT = "apart";

    /// Those that hold.
    record Kept(List<One> holding) {
        Kept {
            holding = List.copyOf(holding);
        }
    }

    record One(EntityId declaration, CaseId other) {}

    public Aparts {
        all = List.copyOf(all);
    }

    static Aparts of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    Optional<Declaration> get(EntityId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Kept kept() {
        return new Kept(all.stream().filter(Declaration::holds).map(one -> new One(one.id(), one.other())).toList());
    }

    Aparts evolve(ApartEvent event, Fact fact) {
        var next = new ArrayList<>(all);
        switch (event) {
            case ApartEvent.Declared(var id, var other, var why) ->
                next.add(new Declaration(id, other, why, fact.actor().user(), fact.recorded(), null));
            case ApartEvent.Ended(var id, var why) -> next.replaceAll(one -> one.id().equals(id)
                    ? new Declaration(id, one.other(), one.why(), one.by(), one.at(), new Declaration.End(why, fact.actor().user(), fact.recorded()))
                    : one);
        }
        return new Aparts(next);
    }
}
