package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.mappa.screening.ScreeningPurpose;
import gwarchod.mappa.screening.Screenings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything somebody waits for, kept on the card of the case. Small: every node holds it of every case.
record Waits(List<One> all) {
    static final String KEPT = "mappa.waits";

    private static final Waits NONE = new Waits(List.of());

    Waits {
        all = List.copyOf(all);
    }

    /// @param section whoever gets less than all of it isn't told
    /// @param from the first day on which it is a wait
    record One(MappaWait at, String section, Instant since, LocalDate from, @Nullable LocalDate due) {}

    static Waits of(CaseFile file, LocalDate today) {
        var all = Stream.of(screening(file, today), referral(file), level(file), prompt(file, today)).flatMap(one -> one).toList();
        return all.isEmpty() ? NONE : new Waits(all);
    }

    private static Stream<One> screening(CaseFile file, LocalDate today) {
        return Screenings.due(file, today).stream().map(due -> new One(
                due.purpose() == ScreeningPurpose.BEFORE_RELEASE ? MappaWait.SCREENING_BEFORE_RELEASE : MappaWait.SCREENING,
                Screenings.SECTION_ID, due.since(), due.from(), due.due()));
    }

    private static Stream<One> prompt(CaseFile file, LocalDate today) {
        var referrals = file.state(MappaReferrals.DISCIPLINE);
        return referrals.waiting().isPresent() || referrals.unmet(file).isPresent() ? Stream.of()
                : Screenings.prompted(file, today).stream().map(since -> now(MappaWait.CATEGORY_THREE, Screenings.SECTION_ID, since));
    }

    private static Stream<One> referral(CaseFile file) {
        var state = file.state(MappaReferrals.DISCIPLINE);
        var section = MappaReferrals.SECTION_ID;
        return Stream.of(
                ReferralAgenda.unreferred(file).stream().map(found -> now(MappaWait.REFERRAL, Screenings.SECTION_ID, found.at())),
                state.waiting().stream().map(one -> now(MappaWait.ANSWER, section, one.at())),
                state.returned(file).stream().flatMap(one -> Stream.ofNullable(one.answer()))
                        .map(answer -> now(MappaWait.REFERRAL_RETURNED, section, answer.at())),
                state.unmet(file).stream().flatMap(one -> first(file, one)),
                state.transferring().stream().map(one -> now(MappaWait.TRANSFER, section, one.at()))).flatMap(one -> one);
    }

    private static Stream<One> first(CaseFile file, MappaReferrals.One one) {
        return Stream.ofNullable(one.answer()).map(answer -> new One(MappaWait.FIRST_MEETING, MappaReferrals.SECTION_ID, answer.at(),
                Days.of(answer.at()), ReferralAgenda.firstMeeting(file, one, answer).lastDay()));
    }

    private static Stream<One> level(CaseFile file) {
        return MappaLevel.standing(file).stream().map(held -> new One(MappaWait.LEVEL_REVIEW, LevelShown.SECTION.id(),
                Days.start(held.since()), held.reviewDueOn().minusDays(14), held.reviewDueOn()));
    }

    private static One now(MappaWait at, String section, Instant since) {
        return new One(at, section, since, Days.of(since), null);
    }
}
