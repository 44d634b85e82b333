package gwarchod.clinic.apart;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.util.List;
import java.util.Map;

/// What may be said of two people who must not meet. Pure. Whether somebody may name the other case is [ApartDesk]'s to check: to say that one
/// was named before would say that it is there.
final class ApartRules {
    private ApartRules() {}

    static Decision declare(CaseFile file, DeclareApart command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            if (command.other().equals(file.id())) {
                return Decision.invalid("apart-same-case", "/other");
            }
            var id = new EntityId(with.ids().next());
            return Decision.accept(List.of(new ApartEvent.Declared(id, command.other(), with.guard().apply(command.why()))),
                    Map.of("declaration", id.value()));
        });
    }

    static Decision end(CaseFile file, EndApart command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> Aparts.of(file).get(command.declaration()).filter(Declaration::holds)
                .<Decision>map(one -> Decision.accept(new ApartEvent.Ended(one.id(), with.guard().apply(command.why()))))
                .orElseGet(() -> Decision.invalid("apart-unknown", "/declaration")));
    }
}
