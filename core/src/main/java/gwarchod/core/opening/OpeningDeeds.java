package gwarchod.core.opening;

import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be asked about openings and done with them.
public final class OpeningDeeds {
    /// Ids: none; the case is open to its reader from here on.
    public static final Deed<GiveReason> GIVE_REASON = new Deed<>("opening.give-reason", GiveReason.class);

    /// Ids: `opening`; and `case`, where one was opened.
    public static final Deed<BreakGlass> BREAK_GLASS = new Deed<>("opening.break-glass", BreakGlass.class, true);

    public static final Deed<ReviewGlass> REVIEW = new Deed<>("opening.review", ReviewGlass.class);

    /// Broken glass, newest first: all of it for whoever may review it; for everybody else their own, and that on cases of their team.
    public static final Question<BrokenGlass, GlassList> BROKEN = new Question<>("opening.broken", BrokenGlass.class, GlassList.class);

    /// How many broken glasses of others wait for a look: to review, or on a case of the viewer's team.
    public static final Question<Waiting, Count> WAITING = new Question<>("opening.waiting", Waiting.class, Count.class);

    /// Until when the viewer has a case open by broken glass.
    public static final Question<OpenToMe, Until> OPEN_TO_ME = new Question<>("opening.open-to-me", OpenToMe.class, Until.class);

    /// Broken glass in one list at the most.
    static final int LIST_MAX = 200;

    public static final Set<String> NAMES = Set.of(GIVE_REASON.name(), BREAK_GLASS.name(), REVIEW.name());

    public static final List<Route> ROUTES = List.of(
            new Route.Post("/cases/:id/reasons", GIVE_REASON, 201),
            new Route.Get("/broken-glass", BROKEN),
            new Route.Post("/broken-glass", BREAK_GLASS, 201),
            new Route.Post("/broken-glass/:opening/review", REVIEW, 201));

    private OpeningDeeds() {}

    /// Why the viewer looks at a case outside their caseload.
    public record GiveReason(CaseId id, Purpose purpose, Text why) {}

    /// Opens one case in an emergency: the one of this id, or the one person of this name and date of birth.
    public record BreakGlass(
            @Nullable CaseId caseId, @Nullable String family, @Nullable String given, @Nullable LocalDate dateOfBirth, Purpose purpose, Text why) {
        /// Whom they looked for, in words.
        String sought() {
            return Stream.of(family, given, dateOfBirth, caseId)
                    .filter(part -> part != null)
                    .map(Object::toString)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    public record ReviewGlass(EntityId opening, Review.Finding finding, String note) {}

    public record BrokenGlass() {}

    public record Waiting() {}

    public record Count(int waiting) {}

    public record OpenToMe(CaseId id) {}

    /// @param until null where it isn't
    public record Until(@Nullable Instant until) {}

    /// @param next always null: there are no further pages
    public record GlassList(List<Glass> items, @Nullable String next) {
        public GlassList {
            items = List.copyOf(items);
        }
    }

    /// @param caseId the case that was opened; null where nothing was
    /// @param name of the person, as far as this viewer may know it; else empty
    /// @param open whether it opens the case still
    /// @param mayReview whether this viewer may say what they found
    public record Glass(
            String id, UserId user, String userName, String agency, @Nullable CaseId caseId, String name, Purpose purpose, String why,
            String sought, Instant from, Instant until, boolean open, boolean mayReview, @Nullable Found review) {}

    public record Found(String by, Review.Finding finding, String note, Instant at) {}
}
