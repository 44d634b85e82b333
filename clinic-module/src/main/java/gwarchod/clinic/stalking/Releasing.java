package gwarchod.clinic.stalking;

import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.Referrals;
import gwarchod.clinic.stalking.StalkingEvent.Advised;
import gwarchod.clinic.stalking.StalkingEvent.Released;
import gwarchod.clinic.stalking.StalkingEvent.ToldManagers;
import gwarchod.clinic.stalking.StalkingEvent.ToldMappa;
import gwarchod.clinic.stalking.StalkingEvent.ToldProbation;
import gwarchod.clinic.stalking.StalkingEvent.ToldProvider;
import gwarchod.clinic.stalking.StalkingEvent.ToldVictimService;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// What a release must say: to whom, on what it rests, by whom it is signed, and until when anybody is to go by it. Pure.
final class Releasing {
    /// How long a formulation may hold. A local setting, not verified: no guidance names a time.
    static final int VALID_MONTHS_MAX = 12;

    static final int PIECES_MAX = 20;

    private Releasing() {}

    static Decision release(CaseFile file, ReleaseFormulation command, Deciding with) {
        var checks = Checks.at(with.now())
                .atMost("/answers", command.answers())
                .date("/validUntil", command.validUntil())
                .holds(command.validUntil().isAfter(with.today()), "valid-until-past", "/validUntil")
                .holds(!command.validUntil().isAfter(with.today().plusMonths(VALID_MONTHS_MAX)), "valid-too-long", "/validUntil", VALID_MONTHS_MAX)
                .line("/post", command.post())
                .line("/registration", command.registration())
                .holds(!command.to().isEmpty(), "audience-required", "/to")
                .holds(command.advice().size() <= PIECES_MAX, "too-many", "/advice", PIECES_MAX);
        told(checks, command);
        advised(checks, command);
        return checks.then(() -> released(file, command, with));
    }

    private static void told(Checks checks, ReleaseFormulation command) {
        var seen = new HashSet<Audience>();
        for (int i = 0; i < command.to().size(); i++) {
            var one = command.to().get(i);
            var at = "/to/" + i;
            checks.holds(seen.add(one.audience()), "audience-twice", at + "/audience")
                    .holds((one.audience() == Audience.PROVIDER) == (one.provider() != null),
                            one.provider() == null ? "provider-required" : "provider-not-asked", at + "/provider")
                    .text(at + "/formulation", one.formulation())
                    .text(at + "/sources", one.sources())
                    .holds(one.stage() == null || one.stage() >= 1 && one.stage() <= AssessmentTool.STAGES,
                            "stage-out-of-range", at + "/stage", AssessmentTool.STAGES);
        }
    }

    private static void advised(Checks checks, ReleaseFormulation command) {
        for (int i = 0; i < command.advice().size(); i++) {
            var one = command.advice().get(i);
            boolean contingency = one.pillar() == Pillar.CONTINGENCY;
            var at = "/advice/" + i;
            checks.text(at + "/what", one.what())
                    .holds(!contingency || one.trigger() != null && !one.trigger().isBlank(), "trigger-required", at + "/trigger")
                    .holds(contingency || one.trigger() == null, "trigger-only-for-contingency", at + "/trigger");
        }
    }

    private static Decision released(CaseFile file, ReleaseFormulation command, Deciding with) {
        var state = file.state(StalkingClinic.DISCIPLINE);
        var clinic = with.actor().agency();
        boolean ever = file.state(Referrals.DISCIPLINE).all().stream()
                .anyMatch(one -> one.kind() == ReferralKind.CLINIC && one.provider().equals(clinic));
        if (!ever) {
            return Decision.refuse("not-referred-to-clinic");
        }
        var wrong = answers(state, command, clinic).or(() -> supersedes(state, command, clinic));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var id = new EntityId(with.ids().next());
        var events = events(id, command, clinic, with);
        var ids = new TreeMap<>(Map.of("release", id.value()));
        events.stream().filter(Advised.class::isInstance).map(one -> ((Advised) one).piece().value()).forEach(piece -> ids.put("piece-" + ids.size(), piece));
        return Decision.accept(events, ids);
    }

    private static Optional<Decision> answers(StalkingClinic state, ReleaseFormulation command, AgencyId clinic) {
        for (int i = 0; i < command.answers().size(); i++) {
            var question = state.question(command.answers().get(i)).filter(one -> one.said().clinic().equals(clinic))
                    .filter(one -> state.state(one) != QuestionState.TAKEN_BACK);
            if (question.isEmpty()) {
                return Optional.of(Decision.invalid("clinic-question-unknown", "/answers/" + i));
            }
        }
        return Optional.empty();
    }

    /// Whoever was told the earlier one is told what took its place.
    private static Optional<Decision> supersedes(StalkingClinic state, ReleaseFormulation command, AgencyId clinic) {
        if (command.supersedes() == null) {
            return Optional.empty();
        }
        var earlier = state.release(command.supersedes()).filter(one -> one.said().clinic().equals(clinic));
        if (earlier.isEmpty()) {
            return Optional.of(Decision.invalid("formulation-unknown", "/supersedes"));
        }
        if (!earlier.get().stands()) {
            return Optional.of(Decision.refuse("formulation-over"));
        }
        boolean all = earlier.get().told().stream().allMatch(told -> command.to().stream().anyMatch(one -> reaches(one, told)));
        return all ? Optional.empty() : Optional.of(Decision.invalid("audience-left-out", "/to"));
    }

    private static boolean reaches(ReleaseFormulation.Told one, StalkingEvent.Told earlier) {
        return one.audience() == earlier.audience()
                && !(earlier instanceof ToldProvider(_, var provider, _) && !provider.equals(one.provider()));
    }

    private static List<Event> events(EntityId id, ReleaseFormulation command, AgencyId clinic, Deciding with) {
        var all = new ArrayList<Event>();
        all.add(new Released(id, clinic, command.supersedes(), command.answers(), command.post().strip(), command.registration().strip(),
                command.interviewed(), command.validUntil()));
        command.to().forEach(one -> all.add(told(id, one, with)));
        command.advice().forEach(one -> all.add(new Advised(new EntityId(with.ids().next()), id, one.to(), one.pillar(),
                with.guard().apply(one.what()), with.guarded(one.trigger()))));
        return all;
    }

    private static Event told(EntityId release, ReleaseFormulation.Told one, Deciding with) {
        var said = new Formulation(with.guard().apply(one.formulation()), with.guard().apply(one.sources()), one.typology(), one.stage());
        return switch (one.audience()) {
            case MANAGERS -> new ToldManagers(release, said);
            case PROBATION -> new ToldProbation(release, said);
            case PROVIDER -> new ToldProvider(release, Objects.requireNonNull(one.provider()), said);
            case VICTIM_SERVICE -> new ToldVictimService(release, said);
            case MAPPA -> new ToldMappa(release, said);
        };
    }
}
