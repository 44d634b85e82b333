package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.crime.CancelCrime;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.casefile.crime.ReclassifyCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.SetOffence;
import gwarchod.core.casefile.people.CorrectAtRisk;
import gwarchod.core.casefile.people.PeopleView;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.AddIdentifier;
import gwarchod.core.casefile.person.CorrectPerson;
import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.person.PersonView;
import gwarchod.core.casefile.person.RemoveIdentifier;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the forms that set something right begin with, and the commands their fields make. Each says everything as it should read from now on.
final class CorrectionFields {
    private final Words words;

    CorrectionFields(Words words) {
        this.words = words;
    }

    Map<String, Object> person(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            CaseFormFields.content(view, PersonView.class).ifPresent(now -> {
                fields.with("name-family", now.family()).with("name-given", now.given()).with("aliases", String.join("\n", now.aliases()));
                fields.with("dateOfBirth", now.dateOfBirth());
            });
        }
        return Map.of();
    }

    Optional<CaseCommand> correctPerson(Visit visit, Fields fields) {
        var born = fields.date("dateOfBirth", false, words, visit.lang());
        var why = fields.text("why", words, visit.lang());
        var family = fields.value("name-family");
        var given = fields.value("name-given");
        return fields.sound()
                ? Optional.of(new CorrectPerson(
                        family.isEmpty() && given.isEmpty() ? null : new PersonName(family, given), born.orElse(null), lines(fields, "aliases"), why))
                : Optional.empty();
    }

    private static List<String> lines(Fields fields, String name) {
        return fields.value(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    Map<String, Object> identifierAsks(Visit visit, CaseView view, Fields fields) {
        return new Inputs(words, visit, fields, "add-identifier").radio("kind", IdentifierKind.values()).line("value").offered();
    }

    Optional<CaseCommand> addIdentifier(Visit visit, Fields fields) {
        var kind = new Inputs(words, visit, fields, "add-identifier").one("kind", IdentifierKind.values());
        return kind.filter(_ -> fields.sound()).map(of -> new AddIdentifier(of, fields.value("value")));
    }

    Map<String, Object> identifiers(Visit visit, CaseView view, Fields fields) {
        return Map.of("identifiers", CaseFormFields.content(view, PersonView.class).stream()
                .flatMap(now -> now.identifiers().stream())
                .map(one -> new Choice(named(one), words.say(visit.lang(), Words.enumKey(one.kind())) + ": " + one.value()))
                .toList());
    }

    private static String named(Identifier one) {
        return Json.kebab(one.kind()) + " " + one.value();
    }

    Optional<CaseCommand> removeIdentifier(Visit visit, Fields fields) {
        var chosen = fields.value("identifier");
        var kind = Arrays.stream(IdentifierKind.values()).filter(one -> chosen.startsWith(Json.kebab(one) + " ")).findFirst();
        if (kind.isEmpty()) {
            fields.needed("identifier", "refusal.value-required", words, visit.lang());
        }
        var why = fields.text("why", words, visit.lang());
        return fields.sound()
                ? Optional.of(new RemoveIdentifier(kind.orElseThrow(), chosen.substring(chosen.indexOf(' ') + 1), why))
                : Optional.empty();
    }

    void thatPerson(Visit visit, Fields fields) {
        fields.with("person", visit.query("person"));
    }

    Map<String, Object> atRisk(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            CaseFormFields.content(view, PeopleView.class).stream().flatMap(all -> all.people().stream())
                    .filter(one -> fields.is("person", one.id().value())).findFirst().ifPresent(now -> fields
                            .with("name-family", now.family()).with("name-given", now.given()).with("alsoCalled", String.join("\n", now.alsoCalled()))
                            .with("kind", Json.kebab(now.kind())).with("relationship", now.relationship())
                            .with("safetyNotes", now.safetyNotes()).with("addressArea", now.addressArea())
                            .with("supportedBy", now.supportingAgency() == null ? "" : now.supportingAgency().value()));
        }
        var agencies = new ArrayList<Choice>();
        agencies.add(new Choice("", words.say(visit.lang(), "web.keeping.nobody")));
        agencies.addAll(CaseFormFields.agencies(view));
        var now = fields.value("supportedBy");
        if (agencies.stream().noneMatch(one -> one.value().equals(now))) {
            agencies.add(new Choice(now, now));      // who supports them needn't be a partner
        }
        return Map.of("kinds", choices(visit, ProtectedKind.values()), "agencies", List.copyOf(agencies));
    }

    Optional<CaseCommand> correctAtRisk(Visit visit, Fields fields) {
        var kind = Arrays.stream(ProtectedKind.values()).filter(one -> fields.is("kind", Json.kebab(one))).findFirst();
        if (kind.isEmpty()) {
            fields.needed("kind", "refusal.value-required", words, visit.lang());
        }
        var relationship = fields.text("relationship", words, visit.lang());
        var notes = fields.optionalText("safetyNotes", words, visit.lang());
        var area = fields.optionalText("addressArea", words, visit.lang());
        var by = fields.orNull("supportedBy");
        return fields.sound()
                ? Optional.of(new CorrectAtRisk(Paths.id(fields.value("person"), PersonId::new),
                        new PersonName(fields.value("name-family"), fields.value("name-given")), lines(fields, "alsoCalled"), kind.orElseThrow(),
                        relationship, notes, area, by == null ? null : Paths.id(by, AgencyId::new)))
                : Optional.empty();
    }

    void thatCrime(Visit visit, Fields fields) {
        fields.with("crime", visit.query("crime"));
    }

    Map<String, Object> crime(Visit visit, CaseView view, Fields fields) {
        var meant = CaseFormFields.content(view, CrimesView.class).stream().flatMap(all -> all.crimes().stream())
                .filter(one -> fields.is("crime", one.id().value())).findFirst();
        if (visit.begins()) {
            meant.ifPresent(now -> fields.with("recordedAs", Json.kebab(now.recordedAs())).with("offence", now.offence() == null ? "" : now.offence()));
        }
        return Map.of("crime", meant.map(one -> one.reference() + ". " + one.what()).orElse(""), "classes", choices(visit, RecordedClass.values()));
    }

    Optional<CaseCommand> reclassify(Visit visit, Fields fields) {
        var as = Stream.of(RecordedClass.values()).filter(one -> fields.is("recordedAs", Json.kebab(one))).findFirst();
        var why = fields.text("why", words, visit.lang());
        return fields.sound() && as.isPresent()
                ? Optional.of(new ReclassifyCrime(Paths.entityId(fields.value("crime")), as.get(), null, why))
                : Optional.empty();
    }

    Optional<CaseCommand> cancelCrime(Visit visit, Fields fields) {
        var why = fields.text("why", words, visit.lang());
        return fields.sound() ? Optional.of(new CancelCrime(Paths.entityId(fields.value("crime")), why)) : Optional.empty();
    }

    Optional<CaseCommand> offence(Visit visit, Fields fields) {
        return Optional.of(new SetOffence(Paths.entityId(fields.value("crime")), fields.value("offence")));
    }

    private List<Choice> choices(Visit visit, Enum<?>[] of) {
        return Arrays.stream(of).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }
}
