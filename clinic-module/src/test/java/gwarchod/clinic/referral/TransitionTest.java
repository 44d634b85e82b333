package gwarchod.clinic.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every stage with every move: one row of the table leads somewhere, or one says why not.
class TransitionTest {
    private static final EntityId REFERRAL = new EntityId("id-1-1");
    private static final Text WHY = new Text("Said so");
    private static final Refer REFER = new Refer(
            ReferralKind.PROGRAMME, new AgencyId("fpuk"), new EntityId("p"), "Reflecting", WHY, null, null);

    private final Scenario referred = Referring.gated(Referring.scenario().given(REFER), REFERRAL)
            .given(new RecordConsent(REFERRAL, ReferralConsent.GIVEN, null, null));

    private static final Map<ReferralStage, List<CaseCommand>> WAYS = Map.of(
            ReferralStage.REFERRED, List.of(),
            ReferralStage.SUITABLE, List.of(command(ReferralMove.SUITABLE)),
            ReferralStage.NOT_READY, List.of(command(ReferralMove.SUITABLE), command(ReferralMove.NOT_READY)),
            ReferralStage.WAITING, List.of(command(ReferralMove.SUITABLE), command(ReferralMove.WAIT)),
            ReferralStage.STARTED, List.of(command(ReferralMove.SUITABLE), command(ReferralMove.START)),
            ReferralStage.ON_HOLD, List.of(command(ReferralMove.SUITABLE), command(ReferralMove.START), command(ReferralMove.HOLD)),
            ReferralStage.UNSUITABLE, List.of(command(ReferralMove.UNSUITABLE)),
            ReferralStage.COMPLETED, List.of(command(ReferralMove.SUITABLE), command(ReferralMove.START), command(ReferralMove.COMPLETE)),
            ReferralStage.WITHDREW, List.of(command(ReferralMove.WITHDRAW)),
            ReferralStage.ENDED_EARLY, List.of(command(ReferralMove.END_EARLY)));

    private static CaseCommand command(ReferralMove move) {
        return switch (move) {
            case CONSENT -> new RecordConsent(REFERRAL, ReferralConsent.REFUSED, null, null);
            case REQUIRE -> new RequireAttendance(REFERRAL, new EntityId("order"), null);
            case ELIGIBLE -> new CheckEligibility(REFERRAL, List.of(), null, null);
            case TELL -> new TellParticipant(REFERRAL, List.of(ToldItem.THREATS), null, null, false, null);
            case SUITABLE -> new DecideReferral(REFERRAL, Suitability.SUITABLE, WHY, null);
            case UNSUITABLE -> new DecideReferral(REFERRAL, Suitability.UNSUITABLE, WHY, null);
            case NOT_READY -> new PlaceReferral(REFERRAL, ReferralPlace.NOT_READY, WHY, null);
            case WAIT -> new PlaceReferral(REFERRAL, ReferralPlace.WAITING, null, null);
            case START -> new StartReferral(REFERRAL, null);
            case HOLD -> new HoldReferral(REFERRAL, HoldKind.TRIAL, WHY, Referring.DAY.plusDays(30), null, null);
            case RESUME -> new ResumeReferral(REFERRAL, null, null);
            case COMPLETE -> new EndReferral(REFERRAL, ReferralEnd.COMPLETED, null, null);
            case WITHDRAW -> new EndReferral(REFERRAL, ReferralEnd.WITHDREW, WHY, null);
            case END_EARLY -> new EndReferral(REFERRAL, ReferralEnd.ENDED_EARLY, WHY, null);
        };
    }

    private Scenario at(ReferralStage stage) {
        return referred.given(WAYS.get(stage).toArray(CaseCommand[]::new));
    }

    private static ReferralStage stage(Scenario scenario) {
        return scenario.state(Referrals.DISCIPLINE).get(REFERRAL).orElseThrow().stage();
    }

    @TestFactory
    Stream<DynamicTest> every_stage_with_every_move() {
        return Stream.of(ReferralStage.values()).flatMap(stage -> Stream.of(ReferralMove.values()).map(move ->
                DynamicTest.dynamicTest(stage + " " + move, () -> holds(stage, move))));
    }

    private void holds(ReferralStage stage, ReferralMove move) {
        assertTrue(Transition.ALL.stream().filter(row -> row.from() == stage && row.move() == move).count() <= 1);
        var row = Transition.of(stage, move);
        var decided = at(stage).when(command(move));
        if (row.isEmpty()) {
            decided.thenRefused(Transition.refused(stage, move));
        } else if (row.get().settled()) {
            decided.thenNothing();
        } else {
            assertEquals(row.get().to() == null ? ReferralStage.STARTED : row.get().to(), stage(decided.accepted()));
        }
    }

    @Test
    void what_was_on_hold_goes_back_to_the_stage_before() {
        var waiting = at(ReferralStage.WAITING).given(command(ReferralMove.HOLD));
        assertEquals(ReferralStage.ON_HOLD, stage(waiting));
        assertEquals(ReferralStage.WAITING, stage(waiting.given(command(ReferralMove.RESUME))));
        var twice = at(ReferralStage.ON_HOLD).given(new HoldReferral(REFERRAL, HoldKind.TRIAL, WHY, Referring.DAY.plusDays(60), null, null));
        assertEquals(ReferralStage.STARTED, stage(twice.given(command(ReferralMove.RESUME))), "a new date for the trial");
    }

    @Test
    void a_clinic_takes_no_step_of_a_programme() {
        var clinic = Referring.scenario().given(new Refer(ReferralKind.CLINIC, new AgencyId("clinic-west"), null, null, WHY, null, null));
        Stream.of(ReferralMove.values()).filter(ReferralMove::programmeOnly)
                .forEach(move -> clinic.when(command(move)).thenRefused("consent-not-asked"));
        clinic.given(command(ReferralMove.SUITABLE), command(ReferralMove.START));
    }

    @Test
    void what_can_be_done_next_is_what_the_table_accepts() {
        for (ReferralStage stage : ReferralStage.values()) {
            var referral = at(stage).state(Referrals.DISCIPLINE).get(REFERRAL).orElseThrow();
            var offered = Transition.next(referral).stream().map(Transition::move).collect(Collectors.toSet());
            assertEquals(stage.open(), !offered.isEmpty(), stage.name());
            offered.stream().filter(move -> stage != ReferralStage.ON_HOLD || move != ReferralMove.HOLD)
                    .forEach(move -> at(stage).when(command(move)).accepted());
        }
    }

    @Test
    void a_referral_stands_where_its_people_say_it_does() {
        var bare = Referring.scenario().given(REFER);
        assertEquals(ReferralStanding.AWAITING_CONSENT, standing(bare));
        assertEquals(ReferralStanding.DECLINED, standing(bare.given(command(ReferralMove.CONSENT))));
        assertEquals(ReferralStanding.REFERRED, standing(bare.given(command(ReferralMove.CONSENT), command(ReferralMove.REQUIRE))));
        for (ReferralStage stage : ReferralStage.values()) {
            assertEquals(stage.name(), standing(at(stage)).name());
        }
    }

    private static ReferralStanding standing(Scenario scenario) {
        return scenario.state(Referrals.DISCIPLINE).get(REFERRAL).orElseThrow().standing();
    }
}
