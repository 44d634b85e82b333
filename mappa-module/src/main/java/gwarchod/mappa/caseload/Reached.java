package gwarchod.mappa.caseload;

import gwarchod.core.casefile.Card;
import gwarchod.core.desk.Kernel;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.mappa.arms.Arms;
import gwarchod.mappa.mosovo.Mosovo;
import gwarchod.mappa.visit.ManagedCard;
import gwarchod.mappa.visit.Visits;
import java.util.stream.Stream;

/// A case that one viewer gets everything of that these pages show. Whoever gets less of it gets nothing here: no line, no count.
record Reached(Card card, ManagedCard managed, Scope scope) {
    private static final String PERSON = "person.details";

    /// Of the cases as they stand now.
    static Stream<Reached> of(Kernel kernel, Viewer viewer) {
        var rules = kernel.agreement().get();
        return kernel.cases().cards().stream().flatMap(card -> ManagedCard.on(card).stream()
                .map(managed -> new Reached(card, managed, rules.scope(viewer, card.facts())))
                .filter(one -> one.scope.sees(Mosovo.SECTION_ID, Level.FULL) && one.scope.sees(Visits.SECTION_ID, Level.FULL)
                        && one.scope.sees(Arms.SECTION_ID, Level.FULL)));
    }

    String name() {
        return scope.sees(PERSON, Level.SUMMARY) ? card.name() : "";
    }
}
