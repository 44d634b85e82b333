package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.journal.CommitRef;
import gwarchod.mappa.arms.Arms;
import gwarchod.mappa.mosovo.Mosovo.Said;
import gwarchod.mappa.mosovo.MosovoEvent.Noted;
import gwarchod.mappa.notification.Notifications;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What of a person came to notice, wherever in the case it was recorded and by whomever: the day it was recorded counts, not the day it happened,
/// since nobody could act on it before. Pure.
final class Comings {
    private static final Comparator<Known> FIRST = Comparator.comparing(Known::at).thenComparing(one -> one.ref().number());

    private Comings() {}

    record Known(Coming what, Instant at, CommitRef ref) {}

    /// The oldest first.
    static List<Known> all(CaseFile file) {
        var noted = Mosovo.of(Mosovo.of(file).all(), Noted.class).stream().map(one -> new Known(one.event().what(), one.at(), one.ref()));
        var breaches = Breaches.of(file).happened().stream().map(one -> new Known(Coming.BREACH, one.recorded(), one.ref()));
        var arrests = Developments.of(file).all().stream().filter(one -> one.kind() == DevelopmentKind.ARREST && !one.off())
                .map(one -> new Known(Coming.ARREST, one.recorded(), one.ref()));
        var crimes = Crimes.of(file).counted().filter(one -> !one.turns().isEmpty())
                .map(one -> new Known(Coming.CRIME, one.turns().getFirst().at(), one.turns().getFirst().ref()));
        var partners = DisclosureChecks.of(file).all().stream().map(one -> new Known(Coming.RELATIONSHIP, one.recorded(), one.ref()));
        var addresses = Notifications.addresses(file).map(one -> new Known(Coming.ADDRESS, one.at(), one.ref()));
        var children = Notifications.staysWithChildren(file).map(one -> new Known(Coming.CHILD_CONTACT, one.at(), one.ref()));
        return Stream.of(noted, breaches, arrests, crimes, partners, addresses, children).flatMap(found -> found).sorted(FIRST).toList();
    }

    /// What ends remote management that was agreed then: any of it, and that the risk isn't low any more.
    static List<Known> after(CaseFile file, Said<?> since) {
        var risks = Arms.of(file).notLow().stream().map(one -> new Known(Coming.RISK, one.at(), one.ref()));
        return Stream.concat(all(file).stream(), risks).filter(one -> since.isBefore(one.at(), one.ref())).sorted(FIRST).toList();
    }
}
