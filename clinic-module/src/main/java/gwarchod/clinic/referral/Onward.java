package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.sharing.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a referral stands for one reader, what can be done with it next, and what is missing for that.
///
/// @param gate how each part of what is asked for first stands; empty for a clinic, and once the referral has ended
/// @param others whether more is asked for first than this reader is told of, whatever it is: how that stands they learn when a step is refused,
///     and by nothing that moves here
/// @param told the latest first
/// @param eligible absent where nobody compared the person with the criteria
/// @param chosenBecause why it isn't the provider that the risk proposes; empty for the provider, and where nobody had to say
/// @param hold absent while it isn't on hold
public record Onward(
        ReferralStanding standing, List<Part> gate, boolean others, List<Next> next, List<Told> told, @Nullable Eligible eligible, @Nullable Hold hold,
        String chosenBecause) {
    public Onward {
        gate = List.copyOf(gate);
        next = List.copyOf(next);
        told = List.copyOf(told);
    }

    /// @param code why it is missing or not needed, as a step is refused with; empty where it is met
    /// @param says the same for people
    /// @param on since when it is met, where somebody knows
    public record Part(GateNeed need, GateState state, String code, String says, @Nullable LocalDate on) {}

    /// @param missing what it would be refused for now as far as this reader is told of it, in the order in which it is asked for
    public record Next(ReferralMove move, List<Part> missing) {
        public Next {
            missing = List.copyOf(missing);
        }
    }

    /// @param by who told them
    /// @param language empty: English or Welsh
    public record Told(LocalDate on, List<ToldItem> items, String by, String language, boolean interpreter) {
        public Told {
            items = List.copyOf(items);
        }
    }

    /// @param unmet criteria that the person doesn't meet
    public record Eligible(LocalDate on, List<EligibilityCriterion> unmet, String note, String by) {
        public Eligible {
            unmet = List.copyOf(unmet);
        }
    }

    /// @param kind why, in a word, where somebody said
    public record Hold(@Nullable HoldKind kind, @Nullable LocalDate until, @Nullable LocalDate reviewOn) {}

    static Onward of(CaseFile file, Referral referral, Rendering rendering) {
        var gate = Gate.of(file, referral, rendering.today());
        var next = Transition.next(referral).stream().map(row -> new Next(row.move(), told(gate.missing(referral, row.needs(referral)), rendering)))
                .toList();
        var ready = referral.ready();
        boolean managed = rendering.opens(Referrals.SECTION_ID, Monitoring.WHOEVER_MANAGES) && !rendering.scope().isOf(referral.provider(), Set.of());
        var told = ready.told().reversed().stream().map(one -> new Told(one.on(), one.items(),
                one.by().isBlank() ? rendering.directory().name(one.recordedBy()) : rendering.text(one.by()), rendering.text(one.language()),
                one.interpreter())).toList();
        var compared = ready.eligibility();
        var hold = ready.hold();
        var parts = referral.stage().open() ? gate.parts() : List.<Gate.Part>of();
        return new Onward(referral.standing(), told(parts, rendering), !parts.isEmpty() && others(rendering), next, told,
                compared == null ? null : new Eligible(compared.on(), compared.unmet(), rendering.text(compared.note()),
                        rendering.directory().name(compared.by())),
                hold == null ? null : new Hold(hold.kind(), hold.until(), hold.reviewOn()), managed ? rendering.text(ready.chosenBecause()) : "");
    }

    private static List<Part> told(List<Gate.Part> all, Rendering rendering) {
        return all.stream().filter(part -> isTold(part.need(), rendering))
                .map(part -> new Part(part.need(), part.state(), part.code(), said(part.code(), rendering), part.on())).toList();
    }

    private static boolean others(Rendering rendering) {
        return Stream.of(GateNeed.values()).anyMatch(need -> !isTold(need, rendering));
    }

    private static String said(String code, Rendering rendering) {
        return code.isEmpty() ? "" : rendering.words().say(rendering.lang(), "refusal." + code);
    }

    private static boolean isTold(GateNeed need, Rendering rendering) {
        return need.ofReferral() || rendering.scope().sees(need.section(), Level.SUMMARY);
    }
}
