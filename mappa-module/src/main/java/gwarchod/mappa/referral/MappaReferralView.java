package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The full content of the section of referrals to formal meetings, newest first.
public record MappaReferralView(List<Line> referrals) {
    public MappaReferralView {
        referrals = List.copyOf(referrals);
    }

    /// @param by who referred, by name
    /// @param invite the agencies to invite, by name
    /// @param answer none: it waits for one
    public record Line(
            EntityId id, int level, MappaThreshold threshold, Instant at, String by, String reason, String meetingAdds,
            @Nullable String beyondLevel2, String endorsedBy, List<String> invite, @Nullable Answer answer) {
        public Line {
            invite = List.copyOf(invite);
        }
    }

    /// @param by the name of who answered
    public record Answer(MappaAnswer answer, String rationale, Instant at, String by) {}

    /// Where each referral stands, without a word of why.
    public record Summary(List<SummaryLine> referrals) {
        public Summary {
            referrals = List.copyOf(referrals);
        }
    }

    public record SummaryLine(EntityId id, int level, Instant at, @Nullable MappaAnswer answer) {}

    static Optional<MappaReferralView> of(CaseFile file, Rendering rendering) {
        var all = file.state(MappaReferrals.DISCIPLINE).all().reversed();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new MappaReferralView(all.stream().map(one -> line(one, rendering)).toList()));
    }

    private static Line line(MappaReferrals.One one, Rendering rendering) {
        var said = one.said();
        var names = rendering.directory();
        var answer = one.answer() == null ? null : new Answer(one.answer().answer(), rendering.text(one.answer().rationale()),
                one.answer().at(), names.name(one.answer().by()));
        return new Line(said.referral(), said.level(), said.threshold(), one.at(), names.name(one.by()), rendering.text(said.reason()),
                rendering.text(said.meetingAdds()), said.beyondLevel2() == null ? null : rendering.text(said.beyondLevel2()),
                said.endorsedBy(), said.invite().stream().map(names::name).toList(), answer);
    }

    Summary summary() {
        return new Summary(referrals.stream()
                .map(line -> new SummaryLine(line.id(), line.level(), line.at(), line.answer() == null ? null : line.answer().answer()))
                .toList());
    }
}
