package gwarchod.mappa.pdp;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.mappa.pdp.PdpEvent.Grounds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section of potentially dangerous persons in full, newest nomination first.
public record PdpView(List<Row> nominations) {
    public PdpView {
        nominations = List.copyOf(nominations);
    }

    /// @param since when it was brought where it stands
    /// @param grounds those that hold, or held last; none: never managed so
    /// @param steps what was decided, the latest first
    /// @param underMappa the person is managed under MAPPA as well: one of the two must end
    public record Row(
            EntityId id, PdpStatus status, Instant nominatedAt, String by, Instant since, String behaviour, String harm, String toWhom,
            @Nullable String aggravating, @Nullable String convictions, @Nullable String socialCare, LegalGateway gateway, String necessity,
            @Nullable GroundsShown grounds, @Nullable LocalDate reviewOn, boolean overdue, boolean underMappa, List<Step> steps, List<Share> shares) {
        public Row {
            steps = List.copyOf(steps);
            shares = List.copyOf(shares);
        }

        /// Whether something has to be decided yet.
        public boolean open() {
            return status.open();
        }
    }

    public record GroundsShown(LegalGateway gateway, String whyImminent, String whyLikely, LocalDate reviewOn) {}

    /// @param what where it was decided
    /// @param yes what was decided
    /// @param end why it ended
    public record Step(PdpStep what, boolean yes, Instant at, String by, String rationale, @Nullable String chair, List<String> agencies,
            @Nullable PdpEnd end, @Nullable GroundsShown grounds) {
        public Step {
            agencies = List.copyOf(agencies);
        }
    }

    /// Something shared with an agency.
    public record Share(Instant at, String by, String agency, String what, LegalGateway gateway, String necessity) {}

    /// Where it stands, without a word of why.
    public record Summary(List<Line> nominations) {
        public Summary {
            nominations = List.copyOf(nominations);
        }
    }

    public record Line(EntityId id, PdpStatus status, Instant since, @Nullable LocalDate reviewOn, boolean overdue) {}

    static Optional<PdpView> of(CaseFile file, Rendering rendering) {
        var all = file.state(Pdp.DISCIPLINE).all().reversed();
        return all.isEmpty() ? Optional.empty() : Optional.of(new PdpView(all.stream().map(one -> row(file, one, rendering)).toList()));
    }

    private static Row row(CaseFile file, Nomination one, Rendering rendering) {
        var said = one.said();
        var due = one.reviewOn().orElse(null);
        var grounds = one.grounds().isEmpty() ? null : shown(one.grounds().getLast(), rendering);
        return new Row(one.id(), one.status(), one.done().at(), name(one.done().by(), rendering), one.last().at(), rendering.text(said.behaviour()),
                rendering.text(said.harm()), rendering.text(said.toWhom()), rendering.optionalText(said.aggravating()),
                rendering.optionalText(said.convictions()), rendering.optionalText(said.socialCare()), said.gateway(), rendering.text(said.necessity()),
                grounds, due, due != null && due.isBefore(rendering.today()),
                rendering.scope().sees(MappaLevel.SECTION, Level.SUMMARY) && PdpDue.alsoMappa(file, one), PdpSteps.of(one, rendering),
                one.shares().reversed().stream().map(share -> new Share(share.done().at(), name(share.done().by(), rendering),
                        rendering.directory().name(share.said().agency()), rendering.text(share.said().what()), share.said().gateway(),
                        rendering.text(share.said().necessity()))).toList());
    }

    static String name(UserId user, Rendering rendering) {
        return rendering.directory().name(user);
    }

    static GroundsShown shown(Grounds grounds, Rendering rendering) {
        return new GroundsShown(grounds.gateway(), rendering.text(grounds.whyImminent()), rendering.text(grounds.whyLikely()), grounds.reviewOn());
    }

    /// The same without a word of why.
    public Summary summary() {
        return new Summary(nominations.stream().map(row -> new Line(row.id(), row.status(), row.since(), row.reviewOn(), row.overdue())).toList());
    }
}
