package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.AgreeContact;
import gwarchod.core.casefile.contact.ContactFrequency;
import gwarchod.core.casefile.contact.ContactInitiator;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.RecordContact;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.AddIdentifier;
import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Begins cases: the person, who leads, who takes part, whom they put at risk, and the crime it began with.
final class Persons {
    private final Script script;
    private int count;

    Persons(Script script) {
        this.script = script;
    }

    /// A case with what every case has.
    ///
    /// @param atRisk the first person at risk, to be named in later steps
    record Begun(Script.Story story, Script.Given atRisk, Script.Given crime, int number) {}

    /// @param daysAgo when the first crime was reported
    /// @param lead who leads: `iom`, `mosovo` or `dao`
    Begun begin(int daysAgo, String lead, RecordedClass recordedAs, boolean domesticAbuse, String what) {
        int n = count++;
        var name = Cast.person(n);
        var open = new OpenCase(name, Cast.born(n, script.day(0)), List.of(),
                List.of(new Identifier(IdentifierKind.NICHE, "DEMO-%05d".formatted(20_000 + n * 17))), null);
        return begun(daysAgo, lead, recordedAs, domesticAbuse, what, n, script.opens(daysAgo, lead, open));
    }

    /// A second file about the same person, begun by somebody who heard a middle name and knew of no first one.
    Begun beginAgain(Begun first, int daysAgo, String lead, RecordedClass recordedAs, String what) {
        int n = count++;
        var name = Cast.person(first.number());
        var open = new OpenCase(new PersonName(name.family(), name.given() + " Gwyn"), Cast.born(first.number(), script.day(0)), List.of(),
                List.of(), null);
        return begun(daysAgo, lead, recordedAs, false, what, n, script.opens(daysAgo, lead, open));
    }

    /// A case whose suspect nobody knows.
    Begun beginUnknown(int daysAgo, String lead, RecordedClass recordedAs, String what) {
        int n = count++;
        return begun(daysAgo, lead, recordedAs, false, what, n,
                script.opens(daysAgo, lead, new OpenCase(null, null, List.of("eira.wen_%02d".formatted(n)),
                        List.of(new Identifier(IdentifierKind.OTHER_FORCE, "GWENT-%05d".formatted(7_000 + n))), true)));
    }

    private static Begun begun(
            int daysAgo, String lead, RecordedClass recordedAs, boolean domesticAbuse, String what, int n, Script.Story story) {
        story.then(daysAgo, lead, new AssignLead(new UserId(lead), new AgencyId("police"), null));
        story.then(daysAgo, lead, new JoinTeam(new UserId("officer")));
        var atRisk = story.then(daysAgo, lead, new AddPerson(Cast.atRisk(n), List.of(), ProtectedKind.VICTIM,
                new Text(domesticAbuse ? "former partner" : "acquaintance"), null, new Text(Cast.place(n)), new AgencyId("idva")));
        var crime = story.then(daysAgo, lead, () -> new RecordCrime("DEMO/%04d/%02d".formatted(1_000 + n * 7, n), recordedAs, null,
                domesticAbuse, LocalDate.ofInstant(story.opened(), Words.ZONE), atRisk.person("person"), null,
                new Text(what)));
        contact(story, atRisk, daysAgo, n);
        return new Begun(story, atRisk, crime, n);
    }

    /// The review found agreements in 16 of 29 cases; some are kept, some aren't.
    private static void contact(Script.Story story, Script.Given atRisk, int daysAgo, int n) {
        if (n % 29 >= 16) {
            return;
        }
        story.then(daysAgo - 2, "dao", () -> new AgreeContact(atRisk.person("person"), ContactFrequency.EVERY_14_DAYS, ContactMethod.PHONE,
                LocalDate.ofInstant(story.opened(), Words.ZONE), new UserId("officer"), new Text("Weekdays before three.")));
        int last = Math.min(n % 4 == 0 ? 17 : 4, daysAgo - 3);
        story.then(last, "dao", () -> new RecordContact(atRisk.person("person"), story.on(-last), ContactMethod.PHONE,
                ContactInitiator.US, true, null));
    }

    /// Agencies join as partners.
    static void partners(Begun begun, int daysAgo, String user, String... agencies) {
        for (String agency : agencies) {
            begun.story().then(daysAgo, user, new JoinPartner(new AgencyId(agency)));
        }
    }

    static void identifier(Begun begun, int daysAgo, String user, IdentifierKind kind, String value) {
        begun.story().then(daysAgo, user, new AddIdentifier(kind, value));
    }

    static @Nullable Text text(@Nullable String text) {
        return text == null ? null : new Text(text);
    }
}
