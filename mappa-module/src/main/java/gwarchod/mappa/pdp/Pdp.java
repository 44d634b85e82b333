package gwarchod.mappa.pdp;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.pdp.PdpEvent.Nominated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The nominations of one person as potentially dangerous, oldest first; one at most is open.
public record Pdp(List<Nomination> all) {
    public static final String SECTION_ID = "pdp.management";

    /// Its ground is that of policing: MAPPA's is not open for those who aren't under MAPPA.
    public static final Section<PdpView.Summary, PdpView> SECTION = new Section<>(
            SECTION_ID, "pdp", Basis.LAW_ENFORCEMENT, PdpView.Summary.class, PdpView.class, PdpView::summary);

    public static final Discipline<Pdp> DISCIPLINE = new PdpDiscipline();

    static final Pdp NONE = new Pdp(List.of());

    public Pdp {
        all = List.copyOf(all);
    }

    /// Whether the person is managed as potentially dangerous.
    public static boolean isManaged(CaseFile file) {
        return file.state(DISCIPLINE).open().filter(one -> one.status() == PdpStatus.MANAGED).isPresent();
    }

    Optional<Nomination> open() {
        return all.stream().filter(one -> one.status().open()).findFirst();
    }

    Optional<Nomination> get(EntityId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Pdp evolve(PdpEvent event, Fact fact) {
        var by = Nomination.Done.of(fact);
        var next = new ArrayList<>(all);
        if (event instanceof Nominated said) {
            next.add(Nomination.of(said, by));
        } else {
            next.replaceAll(one -> one.id().equals(event.nomination()) ? one.after(event, by) : one);
        }
        return new Pdp(next);
    }
}
