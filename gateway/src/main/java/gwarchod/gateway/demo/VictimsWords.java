package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import gwarchod.core.casefile.contact.AgreeContact;
import gwarchod.core.casefile.contact.ContactFrequency;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.release.ReleaseItem;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import java.util.List;

/// What an advocate enters is theirs until they share it: one entry shared with the victim's recorded wish, one that nobody else sees, and how
/// to reach her.
final class VictimsWords {
    private static final String ADVOCATE = "advocate";
    private static final AgencyId SERVICE = new AgencyId("idva");

    private VictimsWords() {}

    /// @param daysAgo when the advocate entered it; their agency is a partner by then
    static void tell(Script script, Persons.Begun begun, int daysAgo) {
        var story = begun.story();
        var sister = story.then(daysAgo, ADVOCATE, person("Cymeriad", "Lowri", "sister of the victim",
                "He has turned up at her work to ask where the victim is. She is willing to give a statement."));
        var mother = story.then(daysAgo, ADVOCATE, person("Cymeriad", "Megan", "mother of the victim",
                "The victim stays with her at weekends. She has asked us to tell nobody."));
        story.then(daysAgo, ADVOCATE, () -> new AgreeContact(mother.person("person"), ContactFrequency.EVERY_7_DAYS, ContactMethod.PHONE,
                script.day(-daysAgo), new UserId(ADVOCATE), new Text("Ring twice, leave no message.")));
        story.then(daysAgo - 2, ADVOCATE, () -> {
            var item = sister.person("person").value();
            var section = People.AT_RISK.id();
            return new ReleaseItem(section, item, story.entered(ADVOCATE, section, item), Wish.AGREED,
                    new Text("She said so on the telephone: the police should know that her sister will help."));
        });
    }

    private static AddPerson person(String family, String given, String relationship, String notes) {
        return new AddPerson(new PersonName(family, given), List.of(), ProtectedKind.OTHER, new Text(relationship), new Text(notes), null, SERVICE);
    }
}
