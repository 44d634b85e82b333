package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.CrimeEvent.CrimesLinked;
import gwarchod.core.casefile.crime.CrimeEvent.CrimesUnlinked;
import gwarchod.core.casefile.crime.CrimeEvent.OfficerAssigned;
import gwarchod.core.casefile.crime.CrimeEvent.RelationCorrected;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Which crimes of a case belong together, who investigates each, and how their victims stand to the suspect. Pure.
final class LinkRules {
    /// Links of one case at most.
    static final int LINKS_MAX = 1_000;

    /// What was recorded of one crime's relation at most.
    static final int RELATIONS_MAX = 100;

    static final AgendaRule OFFICERS = new AgendaRule("linked-crimes-officers", LinkRules::officers);
    static final AgendaRule RELATION = new AgendaRule("relation-contradicted", LinkRules::relations);

    private LinkRules() {}

    static Decision link(Crimes state, LinkCrimes command, Deciding with) {
        return CrimeRules.standing(state, command.crime(), crime -> Checks.at(with.now())
                .holds(state.find(command.other()).isPresent(), "crime-not-on-case", "/other")
                .holds(!command.other().equals(crime.id()), "crime-linked-to-itself", "/other")
                .text("/why", command.why())
                .holds(state.links().size() < LINKS_MAX, "too-many", "/other", LINKS_MAX)
                .then(() -> CrimeRules.standing(state, command.other(), other -> {
                    if (state.links().stream().anyMatch(link -> link.holds() && link.isBetween(crime.id(), other.id()))) {
                        return Decision.refuse("crimes-linked-already");
                    }
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new CrimesLinked(id, crime.id(), other.id(), command.kind(), with.guard().apply(command.why()))),
                            Map.of("link", id.value()));
                })));
    }

    static Decision unlink(Crimes state, UnlinkCrimes command, Deciding with) {
        var found = state.links().stream().filter(link -> link.id().equals(command.link())).findFirst();
        return Checks.at(with.now()).holds(found.isPresent(), "crime-link-unknown", "/link").text("/why", command.why())
                .then(() -> found.filter(CrimeLink::holds).isPresent()
                        ? Decision.accept(new CrimesUnlinked(command.link(), with.guard().apply(command.why())))
                        : Decision.refuse("crimes-not-linked"));
    }

    static Decision assign(Crimes state, AssignOfficer command, Deciding with) {
        return CrimeRules.standing(state, command.crime(), crime -> {
            var now = crime.investigated().officer();
            if (command.officer().equals(now)) {
                return Decision.noChange();
            }
            return command.from() == null || command.from().equals(now)
                    ? Decision.accept(new OfficerAssigned(crime.id(), command.officer()))
                    : Decision.refuse("officer-changed-since");
        });
    }

    static Decision relation(Crimes state, CorrectRelation command, Deciding with) {
        return CrimeRules.standing(state, command.crime(), crime -> Checks.at(with.now())
                .text("/why", command.why())
                .holds(crime.investigated().relations().size() < RELATIONS_MAX, "too-many", "/relation", RELATIONS_MAX)
                .then(() -> command.relation() == crime.circumstances().relation() && command.domesticAbuse() == crime.domesticAbuse()
                        ? Decision.noChange()
                        : Decision.accept(new RelationCorrected(
                                crime.id(), command.relation(), command.domesticAbuse(), with.guard().apply(command.why())))));
    }

    /// Crimes that belong together, and nobody sees them whole: one item for each series, until one officer has them.
    private static Findings officers(CaseFile file, Instant now) {
        var state = Crimes.of(file);
        return Series.of(state).stream().filter(Series::differs).map(series -> {
            var first = series.crimes().getFirst().id();
            var last = state.links().stream().filter(link -> link.holds() && series.crimes().stream().anyMatch(crime -> link.isOf(crime.id())))
                    .max(Comparator.comparing(CrimeLink::at)).orElseThrow();
            return Findings.of(new AgendaItem("linked-crimes-officers:" + first, OFFICERS.id(), Crimes.RECORDED.id(),
                    Phrase.of("agenda.linked-crimes-officers.title"), new Cause(OFFICERS.id(), last.at(), last.ref()), Urgency.HIGH,
                    Phrase.of("agenda.linked-crimes-officers.asks")));
        }).collect(Findings.all());
    }

    private static Findings relations(CaseFile file, Instant now) {
        return Crimes.of(file).counted().filter(Crime::relationContradicted).map(crime -> {
            var recorded = crime.turns().getFirst();
            return Findings.of(new AgendaItem("relation-contradicted:" + crime.id(), RELATION.id(), Crimes.RECORDED.id(),
                    Phrase.of("agenda.relation-contradicted.title"), new Cause(RELATION.id(), since(crime, recorded.at()), recorded.ref()), Urgency.HIGH,
                    Phrase.of("agenda.relation-contradicted.asks")));
        }).collect(Findings.all());
    }

    private static Instant since(Crime crime, Instant recorded) {
        var said = crime.investigated().relations();
        return said.isEmpty() ? recorded : said.getLast().at();
    }
}
