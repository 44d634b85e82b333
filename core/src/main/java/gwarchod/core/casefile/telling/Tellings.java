package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;

/// What was recorded about telling the victims of a case.
public record Tellings(List<Telling> all) {
    public static final Tellings NONE = new Tellings(List.of());

    public static final Discipline<Tellings> DISCIPLINE = new TellingDiscipline();

    public static final Section<TellingsView.Summary, TellingsView> DUE = new Section<>(
            "telling.due", "tellings", Basis.VICTIM_WISH, TellingsView.Summary.class, TellingsView.class, TellingsView::summary);

    static final SectionView<TellingsView.Summary, TellingsView> DUE_VIEW = new SectionView<>(DUE, TellingsView::of);

    public Tellings {
        all = List.copyOf(all);
    }

    public static Tellings of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    Telling with(DevelopmentKind kind, EntityId source, PersonId person) {
        return all.stream().filter(one -> one.is(kind, source, person)).findFirst().orElseGet(() -> Telling.none(kind, source, person));
    }

    static Tellings evolve(Tellings state, TellingEvent event, Fact fact) {
        var next = new ArrayList<>(state.all);
        next.removeIf(one -> one.is(event.kind(), event.source(), event.person()));
        next.add(state.with(event.kind(), event.source(), event.person()).after(event, fact.actor().user()));
        return new Tellings(next);
    }
}
