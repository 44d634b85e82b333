package gwarchod.core.desk;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.breach.CourtHistory;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked about case files.
public final class CaseQuestions {
    /// Cases in one page of a list at the most, and how many where the caller says nothing.
    public static final int LIMIT_MAX = 200;

    static final int LIMIT_DEFAULT = 50;

    /// The view of one case, now or as it stood at a time in the past.
    public static final Question<One, CaseView> VIEW = new Question<>("case.view", One.class, CaseView.class);

    /// The cases of a caseload, by name.
    public static final Question<Caseload, CaseList> LIST = new Question<>("case.list", Caseload.class, CaseList.class);

    /// The cases in which something the viewer may see matches every word of `q`.
    public static final Question<Search, CaseList> SEARCH = new Question<>("case.search", Search.class, CaseList.class);

    /// A dip sample of the cases the viewer may see.
    public static final Question<Sample, CaseList> SAMPLE = new Question<>("case.sample", Sample.class, CaseList.class);

    /// What was recorded, newest first, as far as the viewer may see it.
    public static final Question<TimelineOf, Timeline> TIMELINE = new Question<>("case.timeline", TimelineOf.class, Timeline.class);

    /// The one breach history of a person, newest first.
    public static final Question<BreachesOf, JsonNode> BREACHES = new Question<>("case.breaches", BreachesOf.class, JsonNode.class);

    /// The breach history as a court gets it, in a copy that was taken.
    public static final Question<CourtHistoryOf, CourtHistory> COURT_HISTORY =
            new Question<>("case.court-history", CourtHistoryOf.class, CourtHistory.class);

    private CaseQuestions() {}

    public record CourtHistoryOf(CaseId id, EntityId copy) {}

    public record BreachesOf(CaseId id) {}

    public record One(CaseId id, @Nullable Instant asOf) {}

    /// @param caseload `mine` (the viewer is on the team), the tag of a label (`mappa-level-2`, `stalking`, …), or nothing for all
    /// @param limit 1 to [#LIMIT_MAX]
    public record Caseload(@Nullable String caseload, @Nullable Integer limit, @Nullable String cursor) {}

    /// So many cases that chance chose: the same seed chooses the same, as long as the same are there.
    ///
    /// @param seed anything; who looks a sample over writes it down with what they found
    /// @param size 1 to [#LIMIT_MAX]
    /// @param caseload as of a list
    public record Sample(String seed, int size, @Nullable String caseload) {}

    public record Search(String q, @Nullable Integer limit, @Nullable String cursor) {}

    /// @param next the cursor of the next page; null on the last
    public record CaseList(List<CaseLine> items, @Nullable String next) {
        public CaseList {
            items = List.copyOf(items);
        }
    }

    public record CaseLine(CaseId id, String name, @Nullable LocalDate dateOfBirth, List<Label> labels) {
        public CaseLine {
            labels = List.copyOf(labels);
        }
    }

    public record Label(String tag, String text) {}

    public record TimelineOf(CaseId id, @Nullable Integer limit, @Nullable String cursor) {}

    public record Timeline(CaseId id, String name, List<Entry> items, @Nullable String next) {
        public Timeline {
            items = List.copyOf(items);
        }
    }

    /// @param id opaque, says nothing about how many entries lie between
    /// @param meeting at which it was decided, for whoever takes part in such
    public record Entry(String id, Instant recorded, Instant occurred, String title, String by, String agency, @Nullable String meeting) {}
}
