package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.AssignOfficer;
import gwarchod.core.casefile.crime.CorrectRelation;
import gwarchod.core.casefile.crime.LinkCrimes;
import gwarchod.core.casefile.crime.LinkKind;
import gwarchod.core.casefile.crime.RecordCircumstances;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.VictimRelation;
import gwarchod.core.ids.UserId;

/// Panel case 11: three linked crimes, one officer for all of them, and the key relationship recorded wrongly at first.
final class LinkedStory {
    private static final UserId OFFICER = new UserId("officer");

    private final Script script;

    LinkedStory(Script script) {
        this.script = script;
    }

    void tell(Persons.Begun begun, int daysAgo, int crimes) {
        var story = begun.story();
        var first = begun.crime();
        story.then(daysAgo, "dao", () -> new AssignOfficer(first.entity("crime"), OFFICER, null));
        story.then(daysAgo, "dao", () -> new RecordCircumstances(first.entity("crime"), VictimRelation.STRANGER, null, null));
        for (int i = 1; i < crimes; i++) {
            int later = daysAgo - i;
            var reference = "DEMO/L%02d/11".formatted(i);
            var more = story.then(later, "dao", () -> new RecordCrime(reference, RecordedClass.STALKING, null, false,
                    script.day(-later), begun.atRisk().person("person"), null, new Text("Waited outside her work again.")));
            story.then(later, "dao", () -> new LinkCrimes(first.entity("crime"), more.entity("crime"), LinkKind.COURSE_OF_CONDUCT,
                    new Text("The same place, the same time of day, the same man.")));
            story.then(later, "dao", () -> new AssignOfficer(more.entity("crime"), OFFICER, null));
        }
        story.then(daysAgo - crimes, "dao", () -> new CorrectRelation(first.entity("crime"), VictimRelation.KNOWN, false,
                new Text("Recorded as a stranger: she knows him from the gym.")));
    }
}
