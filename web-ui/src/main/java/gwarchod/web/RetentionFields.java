package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.people.PeopleView;
import gwarchod.core.casefile.retention.ErasureGround;
import gwarchod.core.casefile.retention.LiftRestriction;
import gwarchod.core.casefile.retention.ProposeErasure;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.casefile.retention.RestrictProcessing;
import gwarchod.core.casefile.retention.RestrictionGround;
import gwarchod.core.casefile.retention.ReviewOutcome;
import gwarchod.core.casefile.retention.ReviewRetention;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the forms about keeping a case offer, and the commands their fields make.
final class RetentionFields {
    /// The case's own person, and with them everything in the case.
    private static final String SUBJECT = "subject";
    private static final String WHOLE = "whole";
    private static final String SECTION = "section-";

    private final Words words;

    RetentionFields(Words words) {
        this.words = words;
    }

    void thatPerson(Visit visit, Fields fields) {
        fields.with("person", visit.query("person"));
    }

    void thatRestriction(Visit visit, Fields fields) {
        fields.with("restriction", visit.query("restriction"));
    }

    Map<String, Object> erasable(Visit visit, CaseView view, Fields fields) {
        var people = new ArrayList<Choice>();
        people.add(new Choice(SUBJECT, words.say(visit.lang(), "web.erasure.subject")));
        CaseFormFields.content(view, PeopleView.class).ifPresent(all -> all.people().forEach(one -> people.add(new Choice(one.id().value(), one.name()))));
        return Map.of("people", List.copyOf(people), "name", RetentionPages.full(view).name(), "grounds", choices(visit, ErasureGround.values()),
                "requesters", choices(visit, Requester.values()));
    }

    Optional<CaseCommand> erasure(Visit visit, Fields fields) {
        needed(visit, fields, "person");
        var ground = one(visit, fields, "ground", ErasureGround.values());
        var by = one(visit, fields, "requestedBy", Requester.values());
        var on = fields.date("requestedOn", true, words, visit.lang());
        var why = fields.text("why", words, visit.lang());
        var person = fields.is("person", SUBJECT) ? null : fields.orNull("person");
        return fields.sound()
                ? Optional.of(new ProposeErasure(
                        person == null ? null : Paths.id(person, PersonId::new), ground.orElseThrow(), by.orElseThrow(), on.orElseThrow(), why))
                : Optional.empty();
    }

    Map<String, Object> restrictable(Visit visit, CaseView view, Fields fields) {
        return Map.of(
                "scopes", List.of(new Choice(WHOLE, words.say(visit.lang(), "web.restrict.whole")),
                        new Choice("parts", words.say(visit.lang(), "web.restrict.parts"))),
                "sections", view.sections().keySet().stream()
                        .filter(section -> !section.id().startsWith("access.") && !section.id().startsWith("retention."))
                        .map(section -> new Choice(SECTION + section.id(), words.say(visit.lang(), "section." + section.id())))
                        .sorted(Comparator.comparing(Choice::text))
                        .toList(),
                "grounds", choices(visit, RestrictionGround.values()), "requesters", choices(visit, Requester.values()));
    }

    Optional<CaseCommand> restriction(Visit visit, Fields fields) {
        needed(visit, fields, "scope");
        boolean whole = fields.is("scope", WHOLE);
        var sections = whole ? List.<String>of() : fields.beginning(SECTION);
        if (!whole && sections.isEmpty() && fields.is("scope", "parts")) {
            fields.needed("sections", "refusal.value-required", words, visit.lang());
        }
        var ground = one(visit, fields, "ground", RestrictionGround.values());
        var by = one(visit, fields, "requestedBy", Requester.values());
        var on = fields.date("requestedOn", true, words, visit.lang());
        var why = fields.text("why", words, visit.lang());
        return fields.sound()
                ? Optional.of(new RestrictProcessing(sections, ground.orElseThrow(), by.orElseThrow(), on.orElseThrow(), why))
                : Optional.empty();
    }

    Map<String, Object> restrictionMeant(Visit visit, CaseView view, Fields fields) {
        return Map.of("restrictions", RetentionPages.full(view).restrictions().stream()
                .filter(one -> fields.is("restriction", one.id().value())).toList());
    }

    Optional<CaseCommand> lifting(Visit visit, Fields fields) {
        var why = fields.text("why", words, visit.lang());
        return Optional.of(new LiftRestriction(Paths.entityId(fields.value("restriction")), why));
    }

    List<Choice> outcomes(Visit visit) {
        return choices(visit, ReviewOutcome.values());
    }

    Optional<CaseCommand> review(Visit visit, Fields fields) {
        var outcome = one(visit, fields, "outcome", ReviewOutcome.values());
        boolean keep = outcome.filter(ReviewOutcome.KEEP::equals).isPresent();
        var until = fields.date("until", keep, words, visit.lang());
        var to = fields.orNull("to");
        if (outcome.isPresent() && !keep && to == null) {
            fields.needed("to", "refusal.value-required", words, visit.lang());
        }
        var why = fields.text("why", words, visit.lang());
        return fields.sound()
                ? Optional.of(new ReviewRetention(outcome.orElseThrow(), keep ? until.orElseThrow() : null,
                        keep || to == null ? null : Paths.id(to, UserId::new), why))
                : Optional.empty();
    }

    private void needed(Visit visit, Fields fields, String name) {
        if (fields.value(name).isEmpty()) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
        }
    }

    private <E extends Enum<E>> Optional<E> one(Visit visit, Fields fields, String name, E[] of) {
        var chosen = Arrays.stream(of).filter(one -> fields.is(name, Json.kebab(one))).findFirst();
        if (chosen.isEmpty()) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
        }
        return chosen;
    }

    private List<Choice> choices(Visit visit, Enum<?>[] of) {
        return Arrays.stream(of).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }
}
