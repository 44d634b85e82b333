package gwarchod.core.linking;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.LinkKind;
import gwarchod.core.casefile.crime.SeriesOfficer;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked about crimes of two cases that belong together, and recorded.
public final class LinkDeeds {
    public static final Deed<Link> LINK = new Deed<>("crime.link-across", Link.class);

    public static final Deed<Unlink> UNLINK = new Deed<>("crime.unlink-across", Unlink.class);

    /// Which crimes of this case are linked to crimes of others, as far as the viewer sees the crimes of both.
    public static final Question<OfCase, Links> OF_CASE = new Question<>("crime.links-across", OfCase.class, Links.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/cases/:id/linked-crimes", OF_CASE),
            new Route.Post("/cases/:id/linked-crimes", LINK, 200),
            new Route.Post("/cases/:id/linked-crimes/endings", UNLINK, 200));

    private LinkDeeds() {}

    /// @param id the case in which `crime` is
    /// @param reference the police's, of the other crime
    /// @param other the case the other crime is in; needed only where whoever links sees that reference in several
    public record Link(CaseId id, EntityId crime, String reference, @Nullable CaseId other, LinkKind kind, Text why) {}

    public record Unlink(CaseId id, EntityId crime, CaseId other, EntityId otherCrime, Text why) {}

    public record OfCase(CaseId id) {}

    /// @param crimes of this case, which can be linked
    public record Links(List<Line> items, List<Crime> crimes) {
        public Links {
            items = List.copyOf(items);
            crimes = List.copyOf(crimes);
        }
    }

    /// @param officer who investigates it, by name
    public record Crime(EntityId id, String reference, @Nullable String officer, boolean cancelled) {}

    /// @param crime of this case
    /// @param name of the other case, as this viewer may call it
    /// @param officers whether both have one officer; absent where one of them was cancelled or the link was ended
    /// @param ended why they don't belong together; absent: they do
    public record Line(
            Crime crime, CaseId otherCase, String name, Crime other, LinkKind kind, @Nullable SeriesOfficer officers, String why, String by,
            Instant at, @Nullable String ended, @Nullable String endedBy, @Nullable Instant endedAt) {}
}
