package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.deadline.Due;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.referral.MappaEvent.Answered;
import gwarchod.mappa.referral.MappaEvent.Referred;
import gwarchod.mappa.referral.MappaEvent.TransferAnswered;
import gwarchod.mappa.referral.MappaEvent.TransferAsked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The referrals of one case to formal meetings, and its transfers to other areas, oldest first.
public record MappaReferrals(List<One> all, List<Transfer> transfers) {
    public static final String SECTION_ID = "mappa.referral";

    static final MappaReferrals NONE = new MappaReferrals(List.of(), List.of());

    public static final Section<MappaReferralView.Summary, MappaReferralView> SECTION = new Section<>(SECTION_ID, "mappaReferral",
            Basis.PUBLIC_PROTECTION, MappaReferralView.Summary.class, MappaReferralView.class, MappaReferralView::summary);

    public static final Discipline<MappaReferrals> DISCIPLINE = new MappaDiscipline();

    public MappaReferrals {
        all = List.copyOf(all);
        transfers = List.copyOf(transfers);
    }

    /// @param answer none: it waits for one
    record One(Referred said, Instant at, CommitRef commit, UserId by, @Nullable Reply answer) {}

    record Reply(MappaAnswer answer, Text rationale, Instant at, UserId by, CommitRef commit) {}

    /// @param answer none: the other area hasn't said
    record Transfer(TransferAsked said, Instant at, CommitRef commit, UserId by, @Nullable TransferReply answer) {}

    record TransferReply(TransferAnswered said, Instant at, UserId by) {}

    /// Whether the person was referred in a later commit than this one.
    public static boolean referredAfter(CaseFile file, CommitRef commit) {
        return file.state(DISCIPLINE).all().stream().anyMatch(one -> one.commit().number() > commit.number());
    }

    Optional<One> get(EntityId id) {
        return all.stream().filter(one -> one.said().referral().equals(id)).findFirst();
    }

    /// The days on which referrals were accepted, in the order in which they were made.
    public static List<LocalDate> accepted(CaseFile file) {
        return file.state(DISCIPLINE).all().stream().flatMap(one -> Stream.ofNullable(one.answer()))
                .filter(reply -> reply.answer() == MappaAnswer.ACCEPTED).map(reply -> Days.of(reply.at())).toList();
    }

    /// By when the first meeting is held after a referral to a level was accepted: its working days are settings of the area.
    public static Due firstMeeting(CaseFile file, int level, LocalDate accepted) {
        return file.deadlines().workingDays(accepted, "mappa.first-meeting-level-" + level + ".days");
    }

    /// The same of who waits for one; empty where nobody does.
    public static Optional<LocalDate> firstMeetingBy(CaseFile file) {
        return file.state(DISCIPLINE).unmet(file).flatMap(one -> Optional.ofNullable(one.answer())
                .flatMap(answer -> Optional.ofNullable(ReferralAgenda.firstMeeting(file, one, answer).lastDay())));
    }

    /// The one that waits for an answer; there is at most one.
    Optional<One> waiting() {
        return all.stream().filter(one -> one.answer() == null).findFirst();
    }

    Optional<Transfer> transfer(EntityId id) {
        return transfers.stream().filter(one -> one.said().transfer().equals(id)).findFirst();
    }

    /// The one that waits for the other area; there is at most one.
    Optional<Transfer> transferring() {
        return transfers.stream().filter(one -> one.answer() == null).findFirst();
    }

    /// The last referral, where it was accepted and no meeting has decided a level since.
    Optional<One> unmet(CaseFile file) {
        return last(file, MappaAnswer.ACCEPTED);
    }

    /// The last referral, where it came back for more, nobody sent it again and nothing was decided since.
    Optional<One> returned(CaseFile file) {
        return last(file, MappaAnswer.RETURNED);
    }

    private Optional<One> last(CaseFile file, MappaAnswer answer) {
        return Optional.ofNullable(all.isEmpty() ? null : all.getLast()).filter(one -> one.answer() != null
                && one.answer().answer() == answer && !MappaLevel.decidedAfter(file, one.answer().commit()));
    }

    /// Whether somebody was referred in a later commit than this one.
    boolean referredAfter(CommitRef commit) {
        return all.stream().anyMatch(one -> one.commit().number() > commit.number());
    }

    MappaReferrals evolve(MappaEvent event, Fact fact) {
        return switch (event) {
            case Referred referred -> new MappaReferrals(
                    more(all, new One(referred, fact.occurred(), fact.ref(), fact.actor().user(), null)), transfers);
            case Answered(var id, var answer, var rationale) -> new MappaReferrals(all.stream().map(one -> one.said().referral().equals(id)
                    ? new One(one.said(), one.at(), one.commit(), one.by(),
                            new Reply(answer, rationale, fact.occurred(), fact.actor().user(), fact.ref()))
                    : one).toList(), transfers);
            case TransferAsked asked -> new MappaReferrals(
                    all, more(transfers, new Transfer(asked, fact.recorded(), fact.ref(), fact.actor().user(), null)));
            case TransferAnswered said -> new MappaReferrals(all, transfers.stream().map(one -> one.said().transfer().equals(said.transfer())
                    ? new Transfer(one.said(), one.at(), one.commit(), one.by(), new TransferReply(said, fact.recorded(), fact.actor().user()))
                    : one).toList());
        };
    }

    private static <T> List<T> more(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
