package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.assessment.Assessment;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.AgencyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody must have done before a person is found to suit a programme, and before they begin. Pure. Nobody asks it of a clinic.
///
/// @param parts each need, in the order in which it is asked for
record Gate(List<Part> parts) {
    /// To whoever may not know which: something of what the police do first isn't done.
    static final String INCOMPLETE = "gate-incomplete";

    /// @param code what a step is refused with while it is missing, or why it isn't needed
    /// @param on since when it is met
    record Part(GateNeed need, GateState state, String code, @Nullable LocalDate on) {
        static Part met(GateNeed need, @Nullable LocalDate on) {
            return new Part(need, GateState.MET, "", on);
        }

        static Part missing(GateNeed need) {
            return new Part(need, GateState.MISSING, need.code(), null);
        }

        boolean missing() {
            return state == GateState.MISSING;
        }
    }

    Gate {
        parts = List.copyOf(parts);
    }

    /// As it stands on a day.
    static Gate of(CaseFile file, Referral referral, LocalDate day) {
        return new Gate(referral.kind() == ReferralKind.CLINIC ? List.of() : List.of(
                assessed(file, AssessmentTool.SASH, GateNeed.SASH), assessed(file, AssessmentTool.HRE, GateNeed.HRE), primary(file), eligible(referral),
                consent(file, referral, day), told(referral, day)));
    }

    private static Part assessed(CaseFile file, AssessmentTool tool, GateNeed need) {
        return file.state(Assessments.DISCIPLINE).completed(tool).map(Assessment::completedOn).map(on -> Part.met(need, on))
                .orElseGet(() -> Part.missing(need));
    }

    private static Part primary(CaseFile file) {
        return switch (file.state(Crimes.DISCIPLINE).primary()) {
            case NOT_ASKED -> new Part(GateNeed.PRIMARY, GateState.NOT_NEEDED, "nothing-alleged-back", null);
            case SUSPECT -> Part.met(GateNeed.PRIMARY, null);
            case UNREVIEWED -> Part.missing(GateNeed.PRIMARY);
            case NOT_SETTLED -> new Part(GateNeed.PRIMARY, GateState.MISSING, "primary-not-settled", null);
            case OTHER -> new Part(GateNeed.PRIMARY, GateState.MISSING, "primary-is-other", null);
        };
    }

    private static Part eligible(Referral referral) {
        var compared = referral.ready().eligibility();
        if (compared == null) {
            return Part.missing(GateNeed.ELIGIBLE);
        }
        return compared.eligible() ? Part.met(GateNeed.ELIGIBLE, compared.on()) : new Part(GateNeed.ELIGIBLE, GateState.MISSING, "not-eligible", null);
    }

    /// An order takes its place that binds the person on that day and requires a programme of them.
    private static Part consent(CaseFile file, Referral referral, LocalDate day) {
        var order = referral.order();
        if (order != null && file.state(Orders.DISCIPLINE).requireProgramme(order, day)) {
            return new Part(GateNeed.CONSENT, GateState.NOT_NEEDED, "order-requires", null);
        }
        return switch (referral.consent()) {
            case GIVEN, NOT_ASKED -> Part.met(GateNeed.CONSENT, referral.consentOn());
            case AWAITED, REFUSED -> order == null
                    ? Part.missing(GateNeed.CONSENT)
                    : new Part(GateNeed.CONSENT, GateState.MISSING, "order-requires-nothing", null);
        };
    }

    private static Part told(Referral referral, LocalDate day) {
        var tellings = referral.ready().told();
        if (!referral.ready().untold(day).isEmpty()) {
            return tellings.isEmpty() ? Part.missing(GateNeed.TOLD) : new Part(GateNeed.TOLD, GateState.MISSING, "told-in-part", null);
        }
        return Part.met(GateNeed.TOLD, tellings.getLast().on());
    }

    /// What a step needs and lacks, in the order in which it is asked for.
    List<Part> missing(Referral referral, List<GateNeed> needs) {
        return Stream.concat(parts.stream(), Stream.of(begun(referral))).filter(part -> needs.contains(part.need()) && part.missing()).toList();
    }

    private static Part begun(Referral referral) {
        return referral.begun() ? Part.met(GateNeed.BEGUN, null) : Part.missing(GateNeed.BEGUN);
    }

    /// What a step of this agency's is refused with. The referral's own provider isn't told what of the police's part is missing: that there is
    /// an assessment or none is theirs to know who have the section it stands in.
    Optional<String> refuses(Referral referral, List<GateNeed> needs, AgencyId agency) {
        return missing(referral, needs).stream().findFirst()
                .map(part -> part.need().ofReferral() || !referral.provider().equals(agency) ? part.code() : INCOMPLETE);
    }
}
