package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.order.AcceptLead;
import gwarchod.core.casefile.order.AddCondition;
import gwarchod.core.casefile.order.CirculateOrder;
import gwarchod.core.casefile.order.Circulation;
import gwarchod.core.casefile.order.ConditionKind;
import gwarchod.core.casefile.order.EndCondition;
import gwarchod.core.casefile.order.LeadTeam;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.order.OrderWork;
import gwarchod.core.casefile.order.VaryCondition;
import gwarchod.core.casefile.people.PeopleView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the forms about the conditions of an order and the work on it offer, and the commands their fields make.
final class OrderWorkFields {
    private static final String PROTECTS = "protects-";
    private static final String HOMES = "homes-";

    private final Words words;
    private final OrderFields orders;

    OrderWorkFields(Words words) {
        this.words = words;
        this.orders = new OrderFields(words);
    }

    void thatCondition(Visit visit, Fields fields) {
        fields.with("orderId", visit.query("order")).with("conditionId", visit.query("condition"));
    }

    Map<String, Object> condition(Visit visit, CaseView view, Fields fields) {
        var people = CaseFormFields.content(view, PeopleView.class).stream().flatMap(all -> all.people().stream()).toList();
        var meant = OrderFields.line(view, fields).stream().flatMap(line -> line.conditions().stream())
                .filter(one -> fields.is("conditionId", one.id().value())).findFirst();
        if (visit.begins()) {
            fields.with("kind", Json.kebab(meant.map(OrderRegister.Condition::kind).orElse(ConditionKind.PROHIBITION)));
            meant.ifPresent(now -> {
                fields.with("text", now.text());
                people.stream().filter(one -> now.protects().contains(one.name())).forEach(one -> fields.with(PROTECTS + one.id(), "yes"));
                people.stream().filter(one -> now.homesOf().contains(one.name())).forEach(one -> fields.with(HOMES + one.id(), "yes"));
                fields.with("from", now.from());
                boolean asLong = OrderFields.line(view, fields).map(OrderRegister.Line::expiresOn).filter(ends -> ends.equals(now.until())).isPresent();
                fields.with("until", asLong ? null : now.until());
            });
        }
        return Map.of("what", meant.map(OrderRegister.Condition::text).orElse(OrderFields.named(OrderFields.line(view, fields))),
                "kinds", orders.choices(visit, ConditionKind.values()),
                "protects", people.stream().map(one -> new Choice(PROTECTS + one.id(), one.name())).toList(),
                "homes", people.stream().map(one -> new Choice(HOMES + one.id(), one.name())).toList());
    }

    Optional<CaseCommand> add(Visit visit, Fields fields) {
        var text = fields.text("text", words, visit.lang());
        var from = fields.date("from", false, words, visit.lang());
        var until = fields.date("until", false, words, visit.lang());
        var kind = OrderFields.one(fields, "kind", ConditionKind.values()).orElse(ConditionKind.PROHIBITION);
        return fields.sound()
                ? Optional.of(new AddCondition(Paths.entityId(fields.value("orderId")), kind, text, from.orElse(null), until.orElse(null),
                        people(fields, PROTECTS), people(fields, HOMES)))
                : Optional.empty();
    }

    Optional<CaseCommand> vary(Visit visit, Fields fields) {
        var text = fields.text("text", words, visit.lang());
        var from = fields.date("from", false, words, visit.lang());
        var until = fields.date("until", false, words, visit.lang());
        var why = fields.text("why", words, visit.lang());
        var kind = OrderFields.one(fields, "kind", ConditionKind.values()).orElse(ConditionKind.PROHIBITION);
        return fields.sound()
                ? Optional.of(new VaryCondition(Paths.entityId(fields.value("orderId")), Paths.entityId(fields.value("conditionId")), kind, text,
                        from.orElse(null), until.orElse(null), people(fields, PROTECTS), people(fields, HOMES), why))
                : Optional.empty();
    }

    private static List<PersonId> people(Fields fields, String with) {
        return fields.beginning(with).stream().map(id -> Paths.id(id, PersonId::new)).toList();
    }

    Optional<CaseCommand> end(Visit visit, Fields fields) {
        var on = fields.date("on", true, words, visit.lang());
        var why = fields.text("why", words, visit.lang());
        return fields.sound()
                ? Optional.of(new EndCondition(Paths.entityId(fields.value("orderId")), Paths.entityId(fields.value("conditionId")),
                        on.orElseThrow(), why))
                : Optional.empty();
    }

    private static Optional<OrderWork.Line> work(CaseView view, Fields fields) {
        return CaseFormFields.content(view, OrderWork.class).stream().flatMap(all -> all.orders().stream())
                .filter(line -> fields.is("orderId", line.id().value())).findFirst();
    }

    Map<String, Object> systems(Visit visit, CaseView view, Fields fields) {
        return Map.of("what", work(view, fields).map(OrderWork.Line::name).orElse(""), "systems", orders.choices(visit, Circulation.values()));
    }

    Optional<CaseCommand> circulate(Visit visit, Fields fields) {
        var on = fields.date("on", true, words, visit.lang());
        var reference = fields.optionalText("reference", words, visit.lang());
        var system = OrderFields.one(fields, "system", Circulation.values());
        if (system.isEmpty()) {
            fields.needed("system", "refusal.value-required", words, visit.lang());
        }
        return fields.sound()
                ? Optional.of(new CirculateOrder(Paths.entityId(fields.value("orderId")), system.orElseThrow(), on.orElseThrow(), reference))
                : Optional.empty();
    }

    Map<String, Object> leads(Visit visit, CaseView view, Fields fields) {
        var lead = work(view, fields).map(OrderWork.Line::lead);
        if (visit.begins()) {
            lead.map(OrderWork.Lead::proposed).ifPresent(team -> fields.with("team", Json.kebab(team)));
        }
        return Map.of("what", work(view, fields).map(OrderWork.Line::name).orElse(""), "teams", orders.choices(visit, LeadTeam.values()),
                "proposed", lead.map(OrderWork.Lead::proposed).map(team -> words.say(visit.lang(), Words.enumKey(team))).orElse(""),
                "source", lead.map(OrderWork.Lead::source).orElse(""), "leads", CaseFormFields.people(visit, view), "agencies", CaseFormFields.agencies(view));
    }

    Optional<CaseCommand> accept(Visit visit, Fields fields) {
        var why = fields.text("why", words, visit.lang());
        var team = OrderFields.one(fields, "team", LeadTeam.values());
        if (team.isEmpty()) {
            fields.needed("team", "refusal.value-required", words, visit.lang());
        }
        for (var name : List.of("lead", "agency")) {
            if (fields.value(name).isEmpty()) {
                fields.needed(name, "refusal.value-required", words, visit.lang());
            }
        }
        return fields.sound()
                ? Optional.of(new AcceptLead(Paths.entityId(fields.value("orderId")), team.orElseThrow(),
                        Paths.id(fields.value("lead"), UserId::new), Paths.id(fields.value("agency"), AgencyId::new), why))
                : Optional.empty();
    }
}
