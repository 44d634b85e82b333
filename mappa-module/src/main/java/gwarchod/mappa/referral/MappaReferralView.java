package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The full content of the section of referrals to formal meetings, newest first.
///
/// @param firstMeeting by when the first meeting is held after a referral was accepted; absent where none waits for one
/// @param gaps what the case lacks for another referral
public record MappaReferralView(
        List<Line> referrals, List<TransferLine> transfers, @Nullable FirstMeeting firstMeeting, List<ReferralGap> gaps) {
    public MappaReferralView {
        referrals = List.copyOf(referrals);
        transfers = List.copyOf(transfers);
        gaps = List.copyOf(gaps);
    }

    /// @param by who referred, by name
    /// @param invite the agencies to invite, by name
    /// @param category absent: nobody had to say it then
    /// @param answer none: it waits for one
    public record Line(
            EntityId id, int level, @Nullable Integer category, MappaThreshold threshold, Instant at, String by, String reason, String meetingAdds,
            @Nullable String beyondLevel2, String endorsedBy, List<String> invite, @Nullable String diversity, @Nullable String disclosed,
            @Nullable Answer answer) {
        public Line {
            invite = List.copyOf(invite);
        }
    }

    /// @param by the name of who answered
    public record Answer(MappaAnswer answer, String rationale, Instant at, String by) {}

    /// @param answer none: the other area hasn't said
    /// @param reference what the person's record is called there
    public record TransferLine(
            EntityId id, String area, String why, Instant at, String by, @Nullable TransferAnswer answer, @Nullable LocalDate on,
            @Nullable String reference, @Nullable String note) {}

    /// @param source where the number comes from, and whether a person confirmed it
    public record FirstMeeting(LocalDate due, boolean late, String source, boolean verified) {}

    /// Where each referral and transfer stands, without a word of why.
    public record Summary(List<SummaryLine> referrals, List<SummaryTransfer> transfers) {
        public Summary {
            referrals = List.copyOf(referrals);
            transfers = List.copyOf(transfers);
        }
    }

    public record SummaryLine(EntityId id, int level, Instant at, @Nullable MappaAnswer answer) {}

    public record SummaryTransfer(EntityId id, Instant at, @Nullable TransferAnswer answer) {}

    static Optional<MappaReferralView> of(CaseFile file, Rendering rendering) {
        var state = file.state(MappaReferrals.DISCIPLINE);
        if (state.all().isEmpty() && state.transfers().isEmpty()) {
            return Optional.empty();
        }
        var first = state.unmet(file).flatMap(one -> Optional.ofNullable(one.answer()).map(answer -> ReferralAgenda.firstMeeting(file, one, answer)))
                .flatMap(due -> Optional.ofNullable(due.lastDay())
                        .map(day -> new FirstMeeting(day, rendering.today().isAfter(day), due.rule().source(), due.rule().verified())));
        return Optional.of(new MappaReferralView(state.all().reversed().stream().map(one -> line(one, rendering)).toList(),
                state.transfers().reversed().stream().map(one -> line(one, rendering)).toList(), first.orElse(null),
                state.waiting().isPresent() ? List.of() : ReferralGap.of(file)));
    }

    private static Line line(MappaReferrals.One one, Rendering rendering) {
        var said = one.said();
        var names = rendering.directory();
        var answer = one.answer() == null ? null : new Answer(one.answer().answer(), rendering.text(one.answer().rationale()),
                one.answer().at(), names.name(one.answer().by()));
        return new Line(said.referral(), said.level(), said.category(), said.threshold(), one.at(), names.name(one.by()),
                rendering.text(said.reason()), rendering.text(said.meetingAdds()), rendering.optionalText(said.beyondLevel2()),
                rendering.line(said.endorsedBy()),
                said.invite().stream().map(names::name).toList(), rendering.optionalText(said.diversity()),
                rendering.optionalText(said.disclosed()), answer);
    }

    private static TransferLine line(MappaReferrals.Transfer one, Rendering rendering) {
        var answer = one.answer();
        return new TransferLine(one.said().transfer(), rendering.text(one.said().area()), rendering.text(one.said().why()), one.at(),
                rendering.directory().name(one.by()), answer == null ? null : answer.said().answer(), answer == null ? null : answer.said().on(),
                answer == null ? null : rendering.optionalText(answer.said().reference()), answer == null ? null : rendering.text(answer.said().note()));
    }

    Summary summary() {
        return new Summary(
                referrals.stream()
                        .map(line -> new SummaryLine(line.id(), line.level(), line.at(), line.answer() == null ? null : line.answer().answer()))
                        .toList(),
                transfers.stream().map(line -> new SummaryTransfer(line.id(), line.at(), line.answer())).toList());
    }
}
