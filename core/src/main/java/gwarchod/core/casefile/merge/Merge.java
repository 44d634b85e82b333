package gwarchod.core.casefile.merge;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.merge.MergeEvent.ContinuedIn;
import gwarchod.core.casefile.merge.MergeEvent.Parted;
import gwarchod.core.casefile.merge.MergeEvent.TookIn;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether this file goes on in another one, and which it took in.
public record Merge(@Nullable CaseId continuesIn, Set<CaseId> tookIn, List<Step> steps) {
    public static final String SECTION_ID = "merge.file";

    static final Merge NONE = new Merge(null, Set.of(), List.of());

    public static final Section<MergeView.Summary, MergeView> SECTION = new Section<>(
            SECTION_ID, "merge", Basis.PUBLIC_PROTECTION, MergeView.Summary.class, MergeView.class, MergeView::summary);

    static final SectionView<MergeView.Summary, MergeView> VIEW = new SectionView<>(SECTION, MergeView::of);

    public static final Discipline<Merge> DISCIPLINE = new MergeDiscipline();

    record Step(MergeStep step, Instant at, UserId by) {}

    public Merge {
        tookIn = Set.copyOf(tookIn);
        steps = List.copyOf(steps);
    }

    public static Merge of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// The files about the same person.
    Set<CaseId> others() {
        return continuesIn == null ? tookIn : with(continuesIn);
    }

    Merge evolve(MergeEvent event, Fact fact) {
        return switch (event) {
            case ContinuedIn(var other) -> new Merge(other, tookIn, and(MergeStep.CONTINUED_ELSEWHERE, fact));
            case TookIn(var other) -> new Merge(continuesIn, with(other), and(MergeStep.TOOK_IN, fact));
            case Parted(var other) -> new Merge(other.equals(continuesIn) ? null : continuesIn, without(other), and(MergeStep.PARTED, fact));
        };
    }

    private List<Step> and(MergeStep step, Fact fact) {
        var all = new ArrayList<>(steps);
        all.add(new Step(step, fact.recorded(), fact.actor().user()));
        return all;
    }

    private Set<CaseId> with(CaseId other) {
        var more = new LinkedHashSet<>(tookIn);
        more.add(other);
        return more;
    }

    private Set<CaseId> without(CaseId other) {
        var fewer = new LinkedHashSet<>(tookIn);
        fewer.remove(other);
        return fewer;
    }
}
