package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.CancelCrime;
import gwarchod.core.casefile.crime.Circumstances;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.casefile.crime.DisagreeOnClass;
import gwarchod.core.casefile.crime.FourAnswer;
import gwarchod.core.casefile.crime.FourConclusion;
import gwarchod.core.casefile.crime.JudgeCrime;
import gwarchod.core.casefile.crime.ReclassifyCrime;
import gwarchod.core.casefile.crime.RecordCircumstances;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.ResolveClass;
import gwarchod.core.casefile.crime.Standing;
import gwarchod.core.casefile.crime.VictimRelation;
import gwarchod.core.casefile.people.CorrectAtRisk;
import gwarchod.core.casefile.people.PeopleView;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.CorrectPerson;
import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.person.PersonView;
import gwarchod.core.casefile.person.RemoveIdentifier;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A form that sets something right begins with what stands there, so that what isn't touched stays as it is.
class CorrectionPagesTest {
    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea)[^>]* name=\"([\\w-]+)\"[^>]*>");
    private static final LocalDate BORN = LocalDate.of(1980, 2, 1);
    private static final Identifier PNC = new Identifier(IdentifierKind.values()[0], "12/345 A");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("people", "crime", "looking")).distinct().toList())).signedIn();

    @BeforeEach
    void aCase() {
        var person = new PersonView("Enghraifft, Bryn", "Enghraifft", "Bryn", false, BORN, 46, false, List.of("Bach"), List.of(PNC));
        var row = new PeopleView.Row(new PersonId("p1"), "Eira Bowen", "Bowen", "Eira", List.of("Wen"), ProtectedKind.values()[0], "Former partner",
                "Never phone", "Harbour", new AgencyId("idva"), "Advocacy");
        var crime = new CrimesView.Row(new EntityId("k1"), "REF/1", RecordedClass.HARASSMENT, null, null, false, false, BORN, null, null,
                Standing.values()[0], "Letters", 1, "Charged", null, null, false, Circumstances.UNKNOWN, List.of(), CrimesView.Investigation.NONE);
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> view(Map.of(
                section("person.details"), new Shown.Full<Object, Object>(person),
                section("people.at-risk"), new Shown.Full<Object, Object>(new PeopleView(List.of(row), 0)),
                section("crime.recorded"), new Shown.Full<Object, Object>(new CrimesView(List.of(crime))))));
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, Instant.EPOCH, List.of(), List.of()));
        desk.may.addAll(List.of("person.correct", "person.remove-identifier", "people.correct", "crime.reclassify",
                "crime.judge", "crime.disagree", "crime.resolve", "crime.cancel", "crime.record-circumstances"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    static Section<Object, Object> section(String id) {
        return new Section<>(id, id.replaceAll("\\..*", ""), Basis.PUBLIC_PROTECTION, Object.class, Object.class, all -> all);
    }

    static CaseView view(Map<?, ?> sections) {
        try {
            var made = CaseView.class.getDeclaredConstructor(CaseId.class, String.class, Map.class, Set.class);
            made.setAccessible(true);
            return made.newInstance(new CaseId("c1"), "Enghraifft, Bryn", sections, Set.of());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// Sends a form as it came, but for some fields.
    private String sent(String path, Map<String, String> changed) {
        var page = browser.get(path).body();
        var form = new HashMap<String, String>();
        INPUT.matcher(page).results().forEach(found -> value(found.group(), page.substring(found.end())).ifPresent(value -> form.put(found.group(1), value)));
        Pattern.compile("<select[^>]*name=\"(\\w+)\".*?</select>", Pattern.DOTALL).matcher(page).results().forEach(select ->
                Pattern.compile("value=\"([^\"]*)\" selected").matcher(select.group()).results().forEach(one -> form.put(select.group(1), one.group(1))));
        form.putAll(changed);
        var answer = browser.post(path, form);
        return answer.statusCode() == 303 ? answer.headers().firstValue("Location").orElseThrow() : answer.body();
    }

    private static Optional<String> value(String tag, String after) {
        if (tag.startsWith("<textarea")) {
            return Optional.of(after.substring(0, after.indexOf("</textarea>")));
        }
        if ((tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"")) && !tag.contains(" checked")) {
            return Optional.empty();
        }
        var value = Pattern.compile(" value=\"([^\"]*)\"").matcher(tag);
        return value.find() ? Optional.of(value.group(1)) : Optional.empty();
    }

    @Test
    void the_person_is_corrected_and_what_was_not_touched_stays() {
        assertTrue(sent("/cases/c1/correct-person", Map.of()).contains("Say why it is corrected."));
        assertEquals("/cases/c1?said=correct-person#person-details",
                sent("/cases/c1/correct-person", Map.of("name-given", "Brynmor", "why", "His passport says so")));
        assertEquals(List.of(new CorrectPerson(
                new PersonName("Enghraifft", "Brynmor"), BORN, List.of("Bach"), new Text("His passport says so"))), desk.acted);
    }

    @Test
    void somebody_at_risk_is_corrected_and_what_was_not_touched_stays() {
        sent("/cases/c1/correct-at-risk?person=p1", Map.of("addressArea", "Hill"));
        assertEquals(List.of(new CorrectAtRisk(new PersonId("p1"), new PersonName("Bowen", "Eira"), List.of("Wen"), ProtectedKind.values()[0],
                new Text("Former partner"), new Text("Never phone"), new Text("Hill"), new AgencyId("idva"))), desk.acted);
    }

    @Test
    void an_identifier_is_taken_back_and_stands_in_no_address() {
        assertTrue(sent("/cases/c1/remove-identifier", Map.of("why", "Another person's")).contains("Choose the identifier."));
        var kind = Json.kebab(PNC.kind());
        sent("/cases/c1/remove-identifier", Map.of("identifier", kind + " 12/345 A", "why", "Another person's"));
        assertEquals(List.of(new RemoveIdentifier(PNC.kind(), "12/345 A", new Text("Another person's"))), desk.acted);
    }

    @Test
    void a_crime_gets_another_class_and_keeps_how_it_was_judged() {
        sent("/cases/c1/reclassify-crime?crime=k1", Map.of("recordedAs", "stalking", "why", "All four met"));
        assertEquals(List.of(new ReclassifyCrime(new EntityId("k1"), RecordedClass.STALKING, null, new Text("All four met"))), desk.acted);
    }

    @Test
    void the_four_questions_are_answered_one_by_one_and_what_was_written_stays() {
        var form = new HashMap<>(Map.of("crime", "k1", "fixated", "yes", "fixated-evidence", "only her", "obsessive", "no", "unwanted", "yes"));
        form.putAll(Map.of("conclusion", "harassment", "rationale", "Not obsessive", "on-day", "2", "on-month", "3", "on-year", "2026"));
        var page = sent("/cases/c1/judge-crime?crime=k1", form);
        assertTrue(page.contains("Say whether it is repeated."));
        assertTrue(page.contains("only her"));
        form.put("repeated", "yes");
        assertEquals("/cases/c1?said=judge-crime#crime-recorded", sent("/cases/c1/judge-crime?crime=k1", form));
        assertEquals(List.of(new JudgeCrime(new EntityId("k1"), LocalDate.of(2026, 3, 2), new FourAnswer(true, new Text("only her")),
                new FourAnswer(false, null), new FourAnswer(true, null), new FourAnswer(true, null), FourConclusion.HARASSMENT,
                new Text("Not obsessive"))), desk.acted);
    }

    @Test
    void somebody_disagrees_somebody_decides_and_a_crime_is_cancelled() {
        sent("/cases/c1/disagree-class?crime=k1", Map.of("shouldBe", "stalking", "why", "He waits"));
        sent("/cases/c1/resolve-class?crime=k1", Map.of("why", "It stands"));
        sent("/cases/c1/cancel-crime?crime=k1", Map.of("why", "Twice"));
        sent("/cases/c1/crime-circumstances?crime=k1", Map.of("relation", "ex-partner"));
        var crime = new EntityId("k1");
        assertEquals(List.of(new DisagreeOnClass(crime, RecordedClass.STALKING, new Text("He waits")),
                new ResolveClass(crime, RecordedClass.HARASSMENT, new Text("It stands")),
                new CancelCrime(crime, new Text("Twice")),
                new RecordCircumstances(crime, VictimRelation.EX_PARTNER, null, false)), desk.acted);
    }

    @Test
    void each_is_offered_where_it_stands() {
        var page = browser.get("/cases/c1").body();
        for (String path : List.of("correct-person", "remove-identifier", "correct-at-risk?person=p1", "reclassify-crime?crime=k1",
                "judge-crime?crime=k1", "disagree-class?crime=k1", "cancel-crime?crime=k1", "crime-circumstances?crime=k1")) {
            assertTrue(page.contains("/cases/c1/" + path), path);
        }
    }
}
