package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.breach.BreachChannel;
import gwarchod.core.casefile.breach.BreachKind;
import gwarchod.core.casefile.breach.BreachReporter;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the form asks that records a breach: what was broken, here or elsewhere, and how it became known.
final class RecordBreachFields {
    private final Words words;

    RecordBreachFields(Words words) {
        this.words = words;
    }

    void thatOrder(Visit visit, Fields fields) {
        fields.with("orderId", visit.query("order")).with("kind", Json.kebab(BreachKind.CONDITION_BROKEN));
    }

    /// Every order of the case, the ended too: that it had ended is flagged, and no reason to record the breach of another.
    Map<String, Object> orders(Visit visit, CaseView view, Fields fields) {
        new ConsequenceFields(words).breach(visit, view, fields);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.say(visit.lang(), "web.breach.order-none")));
        CaseFormFields.content(view, OrderRegister.class).ifPresent(register ->
                register.orders().forEach(line -> choices.add(new Choice(line.id().value(), line.name()))));
        CaseFormFields.content(view, OrderRegister.Outline.class).ifPresent(register ->
                register.orders().forEach(line -> choices.add(new Choice(line.id().value(), line.name()))));
        return Map.of("orders", List.copyOf(choices), "kinds", all(visit, BreachKind.values()),
                "channels", orNone(visit, "web.breach.none", BreachChannel.values()),
                "reporters", orNone(visit, "web.breach.not-said", BreachReporter.values()), "types", types(visit),
                "earlier", List.of(new Choice("earlier", words.say(visit.lang(), "web.breach.earlier-yes"))));
    }

    private List<Choice> types(Visit visit) {
        var types = new ArrayList<Choice>();
        types.add(new Choice("", words.say(visit.lang(), "web.breach.none")));
        types.add(new Choice("licence", words.say(visit.lang(), "breach.licence")));
        OrderType.all().forEach(type -> types.add(new Choice(type.code(), words.say(visit.lang(), type.name()))));
        return types;
    }

    private List<Choice> all(Visit visit, Enum<?>... values) {
        return Stream.of(values).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }

    private List<Choice> orNone(Visit visit, String none, Enum<?>... values) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), none))), all(visit, values).stream()).toList();
    }

    private static <E extends Enum<E>> @Nullable E chosen(Fields fields, String name, E[] values) {
        return Stream.of(values).filter(one -> fields.is(name, Json.kebab(one))).findFirst().orElse(null);
    }

    Optional<CaseCommand> breach(Visit visit, Fields fields) {
        var at = fields.moment("occurredAt", words, visit.lang());
        var what = fields.text("what", words, visit.lang());
        var condition = fields.optionalText("condition", words, visit.lang());
        var force = fields.optionalText("force", words, visit.lang());
        var order = fields.orNull("orderId");
        return at.map(moment -> new RecordBreach(order == null ? null : Paths.entityId(order), moment, what, condition,
                chosen(fields, "kind", BreachKind.values()), null, chosen(fields, "channel", BreachChannel.values()),
                chosen(fields, "reportedBy", BreachReporter.values()), null, null, List.of(), fields.orNull("type"), force, null,
                fields.is("earlier", "yes") ? true : null));
    }
}
