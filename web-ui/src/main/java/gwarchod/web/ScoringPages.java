package gwarchod.web;

import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import gwarchod.iom.priority.PreviewView;
import gwarchod.iom.priority.PriorityDeeds;
import gwarchod.iom.priority.PriorityDeeds.DecideOverride;
import gwarchod.iom.priority.PriorityDeeds.EndOverride;
import gwarchod.iom.priority.PriorityDeeds.ProposeOverride;
import gwarchod.iom.priority.PriorityDeeds.SetWeights;
import gwarchod.iom.priority.PriorityDeeds.TakeUpIndex;
import gwarchod.iom.priority.ScoringView;
import gwarchod.iom.priority.Weights;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How scores are made, and the forms that change it: parameters with a preview of who would move, local values that a second person decides
/// on, and the index in use.
final class ScoringPages {
    static final String HERE = "/ranking/scoring";

    /// The fields of the parameters, in their order on the page and in [Weights].
    static final List<String> WEIGHTS = List.of("halfLifeDays", "frequencyMonths", "frequencyMost", "gravityMonths", "gravityMostDays", "victimMonths",
            "victimsMost", "recencyShare", "frequencyShare", "gravityShare", "victimsShare");
    private static final int DIGITS_MAX = 7;
    private static final String PUBLISHED = "published";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    ScoringPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, HERE, visit -> scoring(visit)
                .map(scoring -> Sheet.page("scoring", Phrase.of("web.title.scoring"), Map.of("scoring", scoring))));
        door.get(router, HERE + "/weights", visit -> scoring(visit).map(scoring -> weights(visit, begun(scoring), List.of())));
        door.post(router, HERE + "/weights", this::setWeights);
        door.get(router, HERE + "/local", visit -> scoring(visit).map(scoring -> proposing(visit, door.fresh().with("from", scoring.on()))));
        door.post(router, HERE + "/local", this::propose);
        door.get(router, HERE + "/local/:override", visit -> deciding(visit, door.fresh()));
        door.post(router, HERE + "/local/:override", this::decide);
        door.get(router, HERE + "/index", visit -> takingUp(visit, door.fresh().with("index", visit.query("index"))));
        door.post(router, HERE + "/index", this::takeUp);
    }

    private Future<ScoringView> scoring(Visit visit) {
        return door.ask(visit, PriorityDeeds.SCORING, new PriorityDeeds.ScoringOf());
    }

    private Fields begun(ScoringView scoring) {
        var now = scoring.versions().stream().filter(ScoringView.Version::inForce).findFirst().orElseThrow();
        var fields = door.fresh().with("from", scoring.on());
        var values = values(now.weights());
        for (int i = 0; i < WEIGHTS.size(); i++) {
            fields.with("weights-" + WEIGHTS.get(i), Integer.toString(values.get(i)));
        }
        return fields;
    }

    private static List<Integer> values(Weights w) {
        return List.of(w.halfLifeDays(), w.frequencyMonths(), w.frequencyMost(), w.gravityMonths(), w.gravityMostDays(), w.victimMonths(), w.victimsMost(),
                w.recencyShare(), w.frequencyShare(), w.gravityShare(), w.victimsShare());
    }

    /// @param previews none, or the one that was asked for
    private Sheet weights(Visit visit, Fields fields, List<PreviewView> previews) {
        PageDoor.mayOnly(visit, PriorityDeeds.SET_WEIGHTS.name());
        var numbers = WEIGHTS.stream().map(name -> new Choice("weights-" + name, words.say(visit.lang(), "web.weights." + name))).toList();
        return Sheet.form("weights", title(PriorityDeeds.SET_WEIGHTS), fields, Map.of("numbers", numbers, "previews", previews));
    }

    private static Phrase title(Deed<?> deed) {
        return Phrase.of("command." + deed.name());
    }

    private Future<Sheet> setWeights(Visit visit) {
        var fields = door.sent(visit).in("set-weights");
        var numbers = new ArrayList<Integer>();
        WEIGHTS.forEach(name -> number(visit, fields, "weights-" + name).ifPresent(numbers::add));
        boolean looks = fields.is("do", "preview");
        var from = looks ? Optional.<LocalDate>empty() : fields.date("from", true, words, visit.lang());
        var why = looks ? null : fields.text("why", words, visit.lang());
        if (!fields.sound()) {
            return Future.succeededFuture(weights(visit, fields, List.of()));
        }
        var weights = weights(numbers);
        return why == null || from.isEmpty() ? preview(visit, fields, weights)
                : act(visit, fields, PriorityDeeds.SET_WEIGHTS, new SetWeights(from.get(), weights, why))
                        .map(done -> done ? new Sheet.Elsewhere(HERE + "?said=set-weights") : weights(visit, fields, List.of()));
    }

    private static Weights weights(List<Integer> n) {
        return new Weights(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7), n.get(8), n.get(9), n.get(10));
    }

    private Future<Sheet> preview(Visit visit, Fields fields, Weights weights) {
        return door.here(desk.ask(visit.asking(), PriorityDeeds.PREVIEW, new PriorityDeeds.PreviewOf(weights))).map(answer -> switch (answer) {
            case Answer.Found<PreviewView> found -> weights(visit, fields, List.of(found.view()));
            case Answer.Refused<PreviewView>(var refusal) -> {
                fields.refused(refusal, words, visit.lang());
                yield weights(visit, fields, List.of());
            }
            case Answer.Same<PreviewView> _ -> throw new IllegalStateException("a page holds no earlier answer");
        });
    }

    private Optional<Integer> number(Visit visit, Fields fields, String name) {
        var written = fields.value(name);
        if (!written.matches("[0-9]{1," + DIGITS_MAX + "}")) {
            fields.wrong(name, words.say(visit.lang(), "web.scoring.number-wrong"));
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(written));
    }

    private Sheet proposing(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, PriorityDeeds.PROPOSE_OVERRIDE.name());
        return Sheet.form("localvalue", title(PriorityDeeds.PROPOSE_OVERRIDE), fields, Map.of());
    }

    private Future<Sheet> propose(Visit visit) {
        var fields = door.sent(visit).in("propose-override");
        if (fields.value("offence").isEmpty()) {
            fields.needed("offence", "refusal.value-required", words, visit.lang());
        }
        var days = number(visit, fields, "days");
        var from = fields.date("from", true, words, visit.lang());
        var until = fields.date("until", false, words, visit.lang());
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound()) {
            return Future.succeededFuture(proposing(visit, fields));
        }
        var command = new ProposeOverride(fields.value("offence"), days.orElseThrow(), from.orElseThrow(), until.orElse(null), why);
        return act(visit, fields, PriorityDeeds.PROPOSE_OVERRIDE, command)
                .map(done -> done ? new Sheet.Elsewhere(HERE + "?said=propose-override") : proposing(visit, fields));
    }

    private Future<Sheet> deciding(Visit visit, Fields fields) {
        var id = Paths.entityId(visit.context().pathParam("override"));
        return scoring(visit).map(scoring -> {
            var one = scoring.overrides().stream().filter(known -> known.id().equals(id)).findFirst()
                    .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            return Sheet.form("decidelocal", Phrase.of("web.title.local-value"), fields, Map.of("one", one, "ways", List.of(
                    new Choice("yes", words.say(visit.lang(), "web.local.approve")), new Choice("no", words.say(visit.lang(), "web.local.decline")))));
        });
    }

    private Future<Sheet> decide(Visit visit) {
        var fields = door.sent(visit).in("local");
        var id = Paths.entityId(visit.context().pathParam("override"));
        boolean ends = fields.is("do", "end");
        if (!ends && fields.value("approve").isEmpty()) {
            fields.needed("approve", "refusal.value-required", words, visit.lang());
        }
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound()) {
            return deciding(visit, fields);
        }
        var acted = ends ? act(visit, fields, PriorityDeeds.END_OVERRIDE, new EndOverride(id, why))
                : act(visit, fields, PriorityDeeds.DECIDE_OVERRIDE, new DecideOverride(id, fields.is("approve", "yes"), why));
        return acted.compose(done -> done
                ? Future.succeededFuture(new Sheet.Elsewhere(HERE + "?said=" + (ends ? "end-override" : "decide-override"))) : deciding(visit, fields));
    }

    private Future<Sheet> takingUp(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, PriorityDeeds.TAKE_UP_INDEX.name());
        return scoring(visit).map(scoring -> {
            var choices = scoring.indexes().stream().filter(index -> index.state().equals("whole")).map(index -> new Choice(
                    index.id() == null ? PUBLISHED : index.id().value(),
                    index.id() == null ? words.say(visit.lang(), "harm.published") : index.name())).toList();
            return Sheet.form("takeupindex", title(PriorityDeeds.TAKE_UP_INDEX), fields, Map.of("choices", choices, "scoring", scoring));
        });
    }

    private Future<Sheet> takeUp(Visit visit) {
        var fields = door.sent(visit).in("take-up-index");
        if (fields.value("index").isEmpty()) {
            fields.needed("index", "refusal.value-required", words, visit.lang());
        }
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound()) {
            return takingUp(visit, fields);
        }
        EntityId index = fields.is("index", PUBLISHED) ? null : Paths.entityId(fields.value("index"));
        return act(visit, fields, PriorityDeeds.TAKE_UP_INDEX, new TakeUpIndex(index, why)).compose(done -> done
                ? Future.succeededFuture(new Sheet.Elsewhere(HERE + "?said=take-up-index")) : takingUp(visit, fields));
    }

    /// True where it was done; else the fields say what was wrong.
    private <C extends Record> Future<Boolean> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return fields.sound();
        });
    }
}
