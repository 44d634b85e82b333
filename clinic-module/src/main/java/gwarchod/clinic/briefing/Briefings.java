package gwarchod.clinic.briefing;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The briefings of one case, one for each referral that has one.
public record Briefings(List<Briefing> all) {
    public static final String SECTION_ID = "briefing.delivery";

    static final Briefings NONE = new Briefings(List.of());

    public static final Section<BriefingsView.Summary, BriefingsView> SECTION = new Section<>(
            SECTION_ID, "briefings", Basis.PUBLIC_PROTECTION, BriefingsView.Summary.class, BriefingsView.class, BriefingsView::summary);

    public static final Discipline<Briefings> DISCIPLINE = new BriefingDiscipline();

    public Briefings {
        all = List.copyOf(all);
    }

    static Briefings of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    Optional<Briefing> get(EntityId referral) {
        return all.stream().filter(one -> one.said().referral().equals(referral)).findFirst();
    }

    Briefings evolve(BriefingEvent event, Fact fact) {
        var next = new ArrayList<>(all);
        switch (event) {
            case BriefingEvent.Written said -> {
                next.removeIf(one -> one.said().referral().equals(said.referral()));
                next.add(Briefing.of(said, fact, get(said.referral())));
            }
            case BriefingEvent.Read(var referral, var version) ->
                next.replaceAll(one -> one.said().referral().equals(referral) ? one.readBy(version, fact) : one);
        }
        return new Briefings(next);
    }
}
