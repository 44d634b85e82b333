package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.action.ActionStatus;
import gwarchod.core.casefile.action.CompleteAction;
import gwarchod.core.casefile.advice.NoteAdvice;
import gwarchod.core.casefile.advice.SupplyAdvice;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.breach.ConsiderBreach;
import gwarchod.core.casefile.considered.Considering;
import gwarchod.core.casefile.considered.Forum;
import gwarchod.core.casefile.considered.RecordConsiderations;
import gwarchod.core.casefile.considered.Verdict;
import gwarchod.core.casefile.contact.ContactInitiator;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.RecordContact;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One page per case for a tired moment: everything it still asks of whoever looks, each with its own small form and its own save. Nothing
/// leads away, and what was written into a form that came back stands in it.
final class WorkPages {
    private static final String ASK = "ask";

    /// What the names of fields begin with in which somebody writes.
    private static final List<String> TEXTS = List.of("decision", "information", "note", "rationale", "why");

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final InstantSource clock;
    private final AdviceFields advice;

    WorkPages(PageDoor door, Desk desk, Words words, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.advice = new AdviceFields(words);
    }

    void mount(Router router) {
        door.get(router, "/cases/:case/work", visit -> view(visit).map(view -> shown(visit, view, "", door.fresh(), List.of())));
        door.post(router, "/cases/:case/work", this::save);
    }

    private Future<CaseView> view(Visit visit) {
        return door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null));
    }

    /// @param sent the thing whose form came back; empty for none
    /// @param unsaved what somebody wrote about a thing that is done already
    private Sheet shown(Visit visit, CaseView view, String sent, Fields fields, List<String> unsaved) {
        var things = found(visit, view).stream().map(one -> one.key().equals(sent) ? one.with(fields) : one).toList();
        boolean asks = visit.may("advice.ask") && view.sections().keySet().stream().anyMatch(section -> section.id().equals("advice.asked"));
        return Sheet.form("work", Phrase.of("web.title.work"), fields, Map.of(
                "view", view, "things", things, "unsaved", unsaved, "waiting", WorkFound.waiting(view),
                "asking", sent.equals(ASK) ? fields : door.fresh(),
                "advisers", asks ? advice.advisers(view, visit.lang()) : List.of(), "about", advice.things(view, visit.lang())));
    }

    /// What the form asks in a field that carries a thing's name.
    private Optional<String> label(Visit visit, String field) {
        var key = "web.work." + field.split("-", 2)[0];
        return words.has(key) ? Optional.of(words.say(visit.lang(), key)) : Optional.empty();
    }

    private List<Work> found(Visit visit, CaseView view) {
        return new WorkFound(door, words, clock.instant()).in(visit, view);
    }

    private Future<Sheet> save(Visit visit) {
        var fields = door.sent(visit).asking(name -> label(visit, name));
        var sent = fields.value("thing");
        return view(visit).compose(view -> {
            var thing = found(visit, view).stream().filter(one -> one.key().equals(sent)).findFirst();
            if (thing.isEmpty() && !sent.equals(ASK)) {
                fields.wrong("form", words.say(visit.lang(), "web.work.over"));     // somebody else did it meanwhile, or this form was sent twice
                return Future.succeededFuture(shown(visit, view, sent, fields, fields.written(TEXTS, sent)));
            }
            var command = thing.isEmpty() ? advice.question(visit, fields) : read(visit, fields, thing.get());
            if (!fields.sound() || command.isEmpty()) {
                return Future.succeededFuture(shown(visit, view, sent, fields, List.of()));
            }
            return door.here(desk.act(visit.asking(), fields.key(), null, Paths.caseId(visit), command.get())).map(outcome -> {
                if (outcome instanceof Outcome.Refused(var why)) {
                    fields.refused(thing.map(one -> atField(why, one, command.get())).orElse(why), words, visit.lang());
                    return shown(visit, view, sent, fields, List.of());
                }
                return done(visit, thing.map(one -> "work-" + one.kind().word()).orElse("ask-for-advice"));
            });
        });
    }

    private static Sheet done(Visit visit, String said) {
        return new Sheet.Elsewhere("/cases/" + Paths.caseId(visit) + "/work?said=" + said + "#things");
    }

    /// Each thing's fields carry its name.
    private static Refusal atField(Refusal why, Work thing, CaseCommand command) {
        return why instanceof Refusal.Invalid(var code, var pointer, var args)
                ? new Refusal.Invalid(code, "/" + thing.field(named(pointer, command)), args)
                : why;
    }

    /// What a pointer into a command is called in its form.
    private static String named(String pointer, CaseCommand command) {
        var parts = pointer.split("/");
        if (command instanceof RecordConsiderations said && parts.length == 4) {
            return "why-" + said.considered().get(Integer.parseInt(parts[2])).what();
        }
        return switch (pointer) {
            case "/completedOn" -> "on";
            case "/occurredAt" -> "at";
            default -> pointer.substring(1);
        };
    }

    private Optional<CaseCommand> read(Visit visit, Fields fields, Work thing) {
        return switch (thing.kind()) {
            case BREACH -> Optional.of(new ConsiderBreach(Paths.entityId(thing.id()), fields.text(thing.field("decision"), words, visit.lang())));
            case CONTACT -> contact(visit, fields, thing);
            case GAPS -> considered(visit, fields, thing);
            case ASSESSMENT -> assessment(visit, fields, thing);
            case INFORMATION -> Optional.of(
                    new SupplyAdvice(Paths.entityId(thing.id()), fields.text(thing.field("information"), words, visit.lang())));
            case ANSWER -> Optional.of(new NoteAdvice(Paths.entityId(thing.id())));
            case ACTION -> chosen(fields, thing.field("outcome"), ActionStatus.values()).map(outcome -> new CompleteAction(
                    Paths.entityId(thing.id()), outcome, fields.optionalText(thing.field("note"), words, visit.lang())));
        };
    }

    private Optional<CaseCommand> contact(Visit visit, Fields fields, Work thing) {
        var method = chosen(fields, thing.field("method"), ContactMethod.values()).orElse(ContactMethod.PHONE);
        var note = fields.optionalText(thing.field("note"), words, visit.lang());
        return fields.moment(thing.field("at"), words, visit.lang()).map(at -> new RecordContact(Paths.id(thing.id(), PersonId::new), at,
                method, ContactInitiator.US, !fields.is(thing.field("reached"), "no"), note));
    }

    private Optional<CaseCommand> considered(Visit visit, Fields fields, Work thing) {
        var considered = new ArrayList<Considering>();
        thing.asked().forEach(one -> chosen(fields, thing.field("verdict-" + one.value()), Verdict.values()).ifPresent(verdict -> considered.add(
                new Considering(one.value(), verdict, fields.optionalText(thing.field("why-" + one.value()), words, visit.lang())))));
        if (considered.isEmpty()) {
            fields.wrong(thing.field("verdict-" + thing.asked().getFirst().value()), words.say(visit.lang(), "web.work.verdict-needed"));
        }
        var why = fields.optionalText(thing.field("rationale"), words, visit.lang());
        return Optional.of(new RecordConsiderations(
                Paths.entityId(thing.id()), Days.of(clock.instant()), Forum.INVESTIGATION, considered, why));
    }

    private Optional<CaseCommand> assessment(Visit visit, Fields fields, Work thing) {
        var level = chosen(fields, thing.field("level"), AssessmentLevel.values());
        if (level.isEmpty() && !thing.choices().isEmpty()) {
            fields.wrong(thing.field("level"), words.say(visit.lang(), "web.work.level-needed"));
        }
        var note = fields.optionalText(thing.field("note"), words, visit.lang());
        return fields.date(thing.field("on"), true, words, visit.lang()).map(on -> new CompleteAssessment(
                Paths.entityId(thing.id()), on, level.orElse(null), null, note));
    }

    private static <E extends Enum<E>> Optional<E> chosen(Fields fields, String name, E[] of) {
        return Stream.of(of).filter(one -> fields.is(name, Json.kebab(one))).findFirst();
    }
}
