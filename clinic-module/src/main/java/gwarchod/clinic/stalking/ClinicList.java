package gwarchod.clinic.stalking;

import gwarchod.core.desk.Question;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is with a stalking clinic, those first whose question waits longest. Nothing of what a formulation says of anybody is in it.
public final class ClinicList {
    public static final Question<Asked, Page> QUESTION = new Question<>("stalking.list", Asked.class, Page.class);

    /// The clinics one can ask, and the providers one can write a formulation for.
    public static final Question<Whom, Addressees> ADDRESSEES = new Question<>("stalking.addressees", Whom.class, Addressees.class);

    /// People in one list at most.
    static final int LIST_MAX = 200;

    private ClinicList() {}

    /// @param clinic one's people only
    public record Asked(@Nullable AgencyId clinic) {}

    public record Whom() {}

    public record Addressee(AgencyId id, String name) {}

    public record Addressees(List<Addressee> clinics, List<Addressee> providers) {
        public Addressees {
            clinics = List.copyOf(clinics);
            providers = List.copyOf(providers);
        }
    }

    /// @param next always null: there are no further pages
    public record Page(List<Row> items, @Nullable String next, int total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// @param name of the person, as far as the viewer may know it; else empty
    /// @param waits since when the question that waits longest does; none: no question waits
    /// @param questions as far as the viewer reads them
    /// @param releases what the clinic released and until when, as far as the viewer may know it
    /// @param onAgenda whether there is anything to speak about at the clinic's next meeting, as far as the viewer may know it
    /// @param draft whether the viewer has a draft of their own
    public record Row(
            CaseId caseId, String name, AgencyId clinicId, String clinic, LocalDate since, @Nullable Instant waits, List<QuestionsView.Line> questions,
            List<ReleasedView.Outlined> releases, boolean onAgenda, boolean draft) {
        public Row {
            questions = List.copyOf(questions);
            releases = List.copyOf(releases);
        }
    }
}
