package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.Decided;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was decided in a case on telling third parties, in the order in which it was first decided.
public record ThirdPartyDisclosures(List<ThirdParty> all) {
    /// Of one case at most.
    static final int DISCLOSURES_MAX = 500;

    public static final String SECTION_ID = ThirdPartyEvent.SECTION;

    static final ThirdPartyDisclosures NONE = new ThirdPartyDisclosures(List.of());

    public static final Discipline<ThirdPartyDisclosures> DISCIPLINE = new ThirdPartyDiscipline();

    public static final Section<ThirdPartyView.Summary, ThirdPartyView> SECTION = new Section<>(
            SECTION_ID, "thirdPartyDisclosures", Basis.PUBLIC_PROTECTION, ThirdPartyView.Summary.class, ThirdPartyView.class,
            ThirdPartyView::summary);

    static final SectionView<ThirdPartyView.Summary, ThirdPartyView> VIEW = new SectionView<>(SECTION, ThirdPartyView::of);

    public ThirdPartyDisclosures {
        all = List.copyOf(all);
    }

    public static ThirdPartyDisclosures of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// Whether disclosure was decided on, yes, no or not yet, in a later commit than this one: every formal meeting has to (MAPPA
    /// guidance, FAQ 8).
    public static boolean decidedAfter(CaseFile file, CommitRef commit) {
        return decisions(file).anyMatch(decision -> decision.ref().number() > commit.number());
    }

    /// Whether it was decided on at this meeting.
    public static boolean decidedAt(CaseFile file, MeetingId meeting) {
        return decisions(file).anyMatch(decision -> meeting.equals(decision.meeting()));
    }

    private static Stream<ThirdParty.Decision> decisions(CaseFile file) {
        return of(file).all().stream().flatMap(one -> one.decisions().stream());
    }

    Optional<ThirdParty> find(@Nullable EntityId disclosure) {
        return all.stream().filter(one -> one.id().equals(disclosure)).findFirst();
    }

    ThirdPartyDisclosures evolve(ThirdPartyEvent event, Fact fact) {
        var next = new ArrayList<>(all);
        var found = find(event.disclosure());
        if (found.isEmpty()) {
            if (event instanceof Decided said) {
                next.add(ThirdParty.of(said, fact));
            }
        } else {
            next.replaceAll(one -> one == found.get() ? one.after(event, fact) : one);
        }
        return new ThirdPartyDisclosures(next);
    }
}
