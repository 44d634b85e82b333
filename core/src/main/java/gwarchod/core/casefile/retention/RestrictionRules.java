package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.retention.RetentionEvent.Reasoned;
import gwarchod.core.casefile.retention.RetentionEvent.Restricted;
import gwarchod.core.casefile.retention.RetentionEvent.RestrictionLifted;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.looking.LookingDiscipline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// When processing may be restricted. Pure.
final class RestrictionRules {
    static final int RESTRICTIONS_MAX = 100;

    /// What says who decided, who may see and who looked isn't about what is contested.
    private static final Set<String> NEVER =
            Set.of(Retention.REVIEW.id(), LookingDiscipline.WHO_CAN_SEE.id(), LookingDiscipline.WHO_LOOKED.id());

    private RestrictionRules() {}

    static Decision restrict(CaseFile file, RestrictProcessing command, Deciding with) {
        var state = Retention.of(file);
        var there = file.sections();
        return Checks.at(with.now())
                .holds(there.containsAll(command.sections()), "section-unknown", "/sections")
                .holds(command.sections().stream().noneMatch(NEVER::contains), "section-never-restricted", "/sections")
                .pastDate("/requestedOn", command.requestedOn())
                .text("/why", command.why())
                .holds(state.restrictions().size() < RESTRICTIONS_MAX, "too-many", "/sections", RESTRICTIONS_MAX)
                .then(() -> {
                    var sections = new TreeSet<>(command.sections().isEmpty() ? there : Set.copyOf(command.sections()));
                    sections.removeAll(NEVER);
                    if (state.restricted().containsAll(sections)) {
                        return Decision.refuse("restricted-already");
                    }
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(
                            List.of(new Restricted(id, with.actor().agency(), List.copyOf(sections), command.ground(), command.requestedBy(),
                                            command.requestedOn()),
                                    new Reasoned(id, with.guard().apply(command.why()))),
                            Map.of("restriction", id.value()));
                });
    }

    static Decision lift(CaseFile file, LiftRestriction command, Deciding with) {
        var found = Retention.of(file).restrictions().stream()
                .filter(one -> one.said().restriction().equals(command.restriction()))
                .findFirst();
        if (found.isEmpty()) {
            return Decision.invalid("restriction-unknown", "/restriction");
        }
        if (!found.get().holds()) {
            return Decision.noChange();
        }
        return Checks.at(with.now()).text("/why", command.why()).then(() -> Decision.accept(
                new RestrictionLifted(command.restriction(), with.actor().agency()),
                new Reasoned(command.restriction(), with.guard().apply(command.why()))));
    }
}
