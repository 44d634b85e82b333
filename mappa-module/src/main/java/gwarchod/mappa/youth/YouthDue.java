package gwarchod.mappa.youth;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.List;

/// What a young person's age asks for.
final class YouthDue {
    static final AgendaRule WITHOUT_PARTNER = new AgendaRule("youth-without-partner", YouthDue::withoutPartner);
    static final AgendaRule TRANSITION = new AgendaRule("youth-transition-due", YouthDue::transition);
    static final List<AgendaRule> ALL = List.of(WITHOUT_PARTNER, TRANSITION);

    private YouthDue() {}

    /// A person under 18 is managed under MAPPA and the youth justice service takes no part. For whoever gets all of the section, as they get the
    /// level too.
    private static Findings withoutPartner(CaseFile file, Instant now) {
        if (!Person.of(file).under18(Days.of(now)) || Youth.takesPart(file) || MappaLevel.standing(file).isEmpty()) {
            return Findings.NONE;
        }
        var level = file.state(MappaLevel.DISCIPLINE).history().getLast();
        var found = Findings.of(new AgendaItem(WITHOUT_PARTNER.id(), WITHOUT_PARTNER.id(), Youth.SECTION_ID,
                Phrase.of("agenda.youth-without-partner.title"), new Cause(WITHOUT_PARTNER.id(), level.recorded(), level.ref()), Urgency.HIGH,
                Phrase.of("agenda.youth-without-partner.asks")).inFull());
        return Youth.turns18(file).map(day -> found.until(Days.start(day))).orElse(found);
    }

    /// Somebody turns 18 soon, or has, and nobody said who takes over.
    private static Findings transition(CaseFile file, Instant now) {
        var known = file.state(Youth.DISCIPLINE);
        var day = Youth.turns18(file);
        if (!known.isOpen() || known.begun() == null || known.transition() != null || day.isEmpty()) {
            return Findings.NONE;
        }
        var from = day.get().minusDays(file.settings().at("youth.transition.days", Days.of(now)).number());
        if (Days.of(now).isBefore(from)) {
            return Findings.later(Days.start(from));
        }
        boolean late = !Days.of(now).isBefore(day.get());
        var found = Findings.of(new AgendaItem(TRANSITION.id(), TRANSITION.id(), Youth.SECTION_ID,
                Phrase.of("agenda.youth-transition-due.title", day.get()), new Cause(TRANSITION.id(), known.begun().at(), known.begun().ref()),
                late ? Urgency.HIGH : Urgency.ROUTINE, Phrase.of("agenda.youth-transition-due.asks")));
        return late ? found : found.until(Days.start(day.get()));
    }
}
