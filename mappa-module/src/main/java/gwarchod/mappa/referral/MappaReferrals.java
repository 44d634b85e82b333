package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.referral.MappaEvent.Answered;
import gwarchod.mappa.referral.MappaEvent.Referred;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The referrals of one case to formal meetings, oldest first.
public record MappaReferrals(List<One> all) {
    public static final String SECTION_ID = "mappa.referral";

    static final MappaReferrals NONE = new MappaReferrals(List.of());

    public static final Section<MappaReferralView.Summary, MappaReferralView> SECTION = new Section<>(SECTION_ID, "mappaReferral",
            Basis.PUBLIC_PROTECTION, MappaReferralView.Summary.class, MappaReferralView.class, MappaReferralView::summary);

    public static final Discipline<MappaReferrals> DISCIPLINE = new MappaDiscipline();

    public MappaReferrals {
        all = List.copyOf(all);
    }

    /// @param answer none: it waits for one
    record One(Referred said, Instant at, CommitRef commit, UserId by, @Nullable Reply answer) {}

    record Reply(MappaAnswer answer, Text rationale, Instant at, UserId by) {}

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

    /// The one that waits for an answer; there is at most one.
    Optional<One> waiting() {
        return all.stream().filter(one -> one.answer() == null).findFirst();
    }

    MappaReferrals evolve(MappaEvent event, Fact fact) {
        var next = new ArrayList<>(all);
        switch (event) {
            case Referred referred -> next.add(new One(referred, fact.occurred(), fact.ref(), fact.actor().user(), null));
            case Answered(var id, var answer, var rationale) -> next.replaceAll(one -> one.said().referral().equals(id)
                    ? new One(one.said(), one.at(), one.commit(), one.by(), new Reply(answer, rationale, fact.occurred(), fact.actor().user()))
                    : one);
        }
        return new MappaReferrals(next);
    }
}
