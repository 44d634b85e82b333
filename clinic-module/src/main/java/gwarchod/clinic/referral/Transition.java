package gwarchod.clinic.referral;

import static gwarchod.clinic.referral.ReferralStage.COMPLETED;
import static gwarchod.clinic.referral.ReferralStage.ENDED_EARLY;
import static gwarchod.clinic.referral.ReferralStage.NOT_READY;
import static gwarchod.clinic.referral.ReferralStage.ON_HOLD;
import static gwarchod.clinic.referral.ReferralStage.REFERRED;
import static gwarchod.clinic.referral.ReferralStage.STARTED;
import static gwarchod.clinic.referral.ReferralStage.SUITABLE;
import static gwarchod.clinic.referral.ReferralStage.UNSUITABLE;
import static gwarchod.clinic.referral.ReferralStage.WAITING;
import static gwarchod.clinic.referral.ReferralStage.WITHDREW;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One step that a referral may take: a row of the one table of them, by which the rules decide and the page says what can be done next.
/// A stage and a move have one row of [#ALL], or one of [#REFUSED] that says why not.
///
/// @param to the stage it leads to; the same as `from` for what changes no stage, and absent where it goes back to the stage before
/// @param needs what must be there before, in the order in which it is asked for
record Transition(ReferralStage from, ReferralMove move, @Nullable ReferralStage to, List<GateNeed> needs) {
    private static final Set<ReferralStage> OPEN = Set.of(REFERRED, SUITABLE, NOT_READY, WAITING, STARTED, ON_HOLD);
    private static final Set<ReferralStage> ENDED = Set.of(UNSUITABLE, COMPLETED, WITHDREW, ENDED_EARLY);
    private static final Set<ReferralStage> FOUND = Set.of(SUITABLE, NOT_READY, WAITING);
    private static final Set<ReferralStage> TAKEN_ON = Set.of(STARTED, ON_HOLD);
    private static final List<GateNeed> SUITS = List.of(GateNeed.SASH, GateNeed.HRE, GateNeed.PRIMARY, GateNeed.ELIGIBLE);
    private static final List<GateNeed> BEGINS = List.of(GateNeed.SASH, GateNeed.HRE, GateNeed.PRIMARY, GateNeed.ELIGIBLE, GateNeed.CONSENT, GateNeed.TOLD);

    static final List<Transition> ALL = Stream.of(
                    stays(OPEN, ReferralMove.CONSENT), stays(OPEN, ReferralMove.REQUIRE), stays(OPEN, ReferralMove.ELIGIBLE), stays(OPEN, ReferralMove.TELL),
                    leads(Set.of(REFERRED), ReferralMove.SUITABLE, SUITABLE, SUITS), leads(FOUND, ReferralMove.SUITABLE, SUITABLE, SUITS),
                    leads(Set.of(REFERRED), ReferralMove.UNSUITABLE, UNSUITABLE, List.of()), leads(FOUND, ReferralMove.UNSUITABLE, UNSUITABLE, List.of()),
                    leads(FOUND, ReferralMove.NOT_READY, NOT_READY, List.of()), leads(FOUND, ReferralMove.WAIT, WAITING, List.of()),
                    leads(FOUND, ReferralMove.START, STARTED, BEGINS), leads(TAKEN_ON, ReferralMove.START, STARTED, BEGINS),
                    leads(FOUND, ReferralMove.HOLD, ON_HOLD, List.of()), leads(TAKEN_ON, ReferralMove.HOLD, ON_HOLD, List.of()),
                    back(ON_HOLD, ReferralMove.RESUME),
                    leads(TAKEN_ON, ReferralMove.COMPLETE, COMPLETED, List.of(GateNeed.BEGUN)),
                    leads(OPEN, ReferralMove.WITHDRAW, WITHDREW, List.of()), leads(OPEN, ReferralMove.END_EARLY, ENDED_EARLY, List.of()),
                    leads(Set.of(COMPLETED), ReferralMove.COMPLETE, COMPLETED, List.of()), leads(Set.of(WITHDREW), ReferralMove.WITHDRAW, WITHDREW, List.of()),
                    leads(Set.of(ENDED_EARLY), ReferralMove.END_EARLY, ENDED_EARLY, List.of()))
            .flatMap(rows -> rows).toList();

    /// Why a move isn't made from these stages.
    record Refused(Set<ReferralStage> from, Set<ReferralMove> moves, String code) {}

    /// The first that fits says why.
    static final List<Refused> REFUSED = List.of(
            new Refused(ENDED, Set.of(ReferralMove.values()), "referral-ended"),
            new Refused(TAKEN_ON, Set.of(ReferralMove.SUITABLE, ReferralMove.UNSUITABLE, ReferralMove.NOT_READY, ReferralMove.WAIT), "referral-started"),
            new Refused(Set.of(REFERRED), Set.of(ReferralMove.NOT_READY, ReferralMove.WAIT, ReferralMove.START, ReferralMove.HOLD), "suitability-undecided"),
            new Refused(OPEN, Set.of(ReferralMove.COMPLETE), "referral-not-started"),
            new Refused(OPEN, Set.of(ReferralMove.RESUME), "referral-not-on-hold"));

    Transition {
        needs = List.copyOf(needs);
    }

    private static Stream<Transition> leads(Set<ReferralStage> from, ReferralMove move, ReferralStage to, List<GateNeed> needs) {
        return from.stream().sorted().map(one -> new Transition(one, move, to, needs));
    }

    private static Stream<Transition> stays(Set<ReferralStage> from, ReferralMove move) {
        return from.stream().sorted().map(one -> new Transition(one, move, one, List.of()));
    }

    private static Stream<Transition> back(ReferralStage from, ReferralMove move) {
        return Stream.of(new Transition(from, move, null, List.of()));
    }

    /// The row for a move from a stage; empty: there is none, and [#refused] says why.
    static Optional<Transition> of(ReferralStage from, ReferralMove move) {
        return ALL.stream().filter(row -> row.from == from && row.move == move).findFirst();
    }

    static String refused(ReferralStage from, ReferralMove move) {
        return REFUSED.stream().filter(row -> row.from.contains(from) && row.moves.contains(move)).findFirst().orElseThrow().code();
    }

    /// What can be done with a referral as it stands, in the order of [ReferralMove]; without what would change nothing.
    static List<Transition> next(Referral referral) {
        return Stream.of(ReferralMove.values())
                .filter(move -> referral.kind() == ReferralKind.PROGRAMME || !move.programmeOnly())
                .flatMap(move -> of(referral.stage(), move).stream())
                .filter(row -> row.from != row.to || row.changesNoStage() || row.move == ReferralMove.HOLD)
                .filter(row -> row.from.open())
                .toList();
    }

    /// Whether it is made where the referral stands already, and changes nothing of that: a fact beside the stages.
    boolean changesNoStage() {
        return switch (move) {
            case CONSENT, REQUIRE, ELIGIBLE, TELL -> true;
            case SUITABLE, UNSUITABLE, NOT_READY, WAIT, START, HOLD, RESUME, COMPLETE, WITHDRAW, END_EARLY -> false;
        };
    }

    /// What it needs of this referral: who goes back to the sessions needs what whoever begins does.
    List<GateNeed> needs(Referral referral) {
        return to == null && referral.before() == STARTED ? BEGINS : needs;
    }

    /// Whether the referral stands there already.
    boolean settled() {
        return from == to && !changesNoStage();
    }
}
