package gwarchod.mappa.plan;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.safeguarding.SafeguardingReferrals;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.json.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the case file says happened since somebody managed at level 1 was last reviewed: each kind once, with its first fact. Nothing is
/// decided by it: it asks whether a formal meeting is needed.
final class LightTriggers {
    private static final String RULE = "level-1-trigger";

    private static final Map<DevelopmentKind, ReferTrigger> OF_DEVELOPMENTS = Map.of(
            DevelopmentKind.ARREST, ReferTrigger.ARREST_OR_CHARGE, DevelopmentKind.CHARGE, ReferTrigger.ARREST_OR_CHARGE,
            DevelopmentKind.RELEASE_FROM_CUSTODY, ReferTrigger.RELEASE_OR_BAIL, DevelopmentKind.BAIL, ReferTrigger.RELEASE_OR_BAIL,
            DevelopmentKind.BAIL_CHANGE, ReferTrigger.RELEASE_OR_BAIL);

    private LightTriggers() {}

    record Found(ReferTrigger trigger, Instant recorded, CommitRef ref) {}

    /// Since when somebody has been managed at all under MAPPA, as the commit that decided it says.
    static Optional<Cause> managedSince(CaseFile file, String rule) {
        return MappaLevel.standing(file).flatMap(_ -> MappaLevel.lastDecision(file)).map(one -> new Cause(rule, one.recorded(), one.ref()));
    }

    /// The last light review, or the decision on the level where there was none since.
    static Optional<Cause> since(CaseFile file, String rule) {
        var reviews = MappaPlan.of(file).reviews();
        var reviewed = reviews.isEmpty() ? Stream.<Cause>empty()
                : Stream.of(new Cause(rule, reviews.getLast().recorded(), reviews.getLast().ref()));
        return Stream.concat(managedSince(file, rule).stream(), reviewed).max(Comparator.comparing(cause -> cause.commit().number()));
    }

    static Stream<Found> found(CaseFile file) {
        if (MappaLevel.standing(file).filter(held -> held.level() == 1).isEmpty()) {
            return Stream.empty();
        }
        var base = since(file, RULE).map(Cause::commit);
        return all(file).filter(one -> base.isPresent() && one.ref().number() > base.get().number());
    }

    private static Stream<Found> all(CaseFile file) {
        var breaches = Breaches.of(file).happened().stream().map(one -> new Found(ReferTrigger.BREACH, one.recorded(), one.ref()));
        var developments = Developments.of(file).all().stream().filter(one -> !one.off() && OF_DEVELOPMENTS.containsKey(one.kind()))
                .map(one -> new Found(OF_DEVELOPMENTS.get(one.kind()), one.recorded(), one.ref()));
        var relationships = DisclosureChecks.of(file).all().stream().filter(check -> check.decided().isEmpty())
                .map(check -> new Found(ReferTrigger.RELATIONSHIP_CHANGED, check.recorded(), check.ref()));
        return Stream.of(breaches, developments, relationships, marac(file)).flatMap(one -> one);
    }

    private static Stream<Found> marac(CaseFile file) {
        return SafeguardingReferrals.of(file).maracs().stream().map(one -> new Found(ReferTrigger.MARAC, one.recorded(), one.ref()));
    }

    static Findings find(CaseFile file, Instant now) {
        return Stream.of(ReferTrigger.values()).flatMap(kind -> found(file).filter(one -> one.trigger() == kind)
                        .min(Comparator.comparing(one -> one.ref().number())).stream())
                .map(one -> Findings.of(MappaPlanAgenda.item(RULE, Json.kebab(one.trigger()), new Cause(RULE, one.recorded(), one.ref()), Urgency.HIGH,
                        one.trigger())))
                .collect(Findings.all());
    }
}
