package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.ChangeOrder;
import gwarchod.core.casefile.order.ConditionKind;
import gwarchod.core.casefile.order.DescribeOrder;
import gwarchod.core.casefile.order.OrderCondition;
import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderPart;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.order.ServeOrder;
import gwarchod.core.casefile.order.ServiceMethod;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the forms about how an order stands offer, and the commands their fields make.
final class OrderFields {
    private static final String UNKNOWN = "unknown-";

    private final Words words;

    OrderFields(Words words) {
        this.words = words;
    }

    void thatOrder(Visit visit, Fields fields) {
        fields.with("orderId", visit.query("order"));
    }

    Map<String, Object> whatIsRecorded(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            fields.with("state", Json.kebab(OrderState.CONSIDERED)).with("origin", Json.kebab(OrderOrigin.OURS));
        }
        var offered = new HashMap<>(whereItIsFrom(visit));
        offered.put("types", types(visit));
        offered.put("states", choices(visit, OrderState.values()));
        offered.put("owners", owners(visit, view, words.say(visit.lang(), "web.orders.owner-none")));
        return offered;
    }

    /// None stands there before somebody chooses.
    List<Choice> types(Visit visit) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.order.type-choose"))),
                OrderType.all().stream().map(type -> new Choice(type.code(), words.say(visit.lang(), type.name())))).toList();
    }

    /// Notes the problem where no type was chosen.
    void typed(Visit visit, Fields fields, String name) {
        if (fields.value(name).isEmpty()) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
        }
    }

    /// @param none what it says where nobody is chosen
    private List<Choice> owners(Visit visit, CaseView view, String none) {
        return Stream.concat(Stream.of(new Choice("", none)),
                CaseFormFields.people(visit, view).stream().filter(one -> !one.value().isEmpty())).toList();
    }

    private Map<String, Object> whereItIsFrom(Visit visit) {
        return Map.of("origins", choices(visit, OrderOrigin.values()), "notices", notices(visit), "parts", parts(visit));
    }

    List<Choice> notices(Visit visit) {
        return List.of(new Choice("", words.say(visit.lang(), "web.orders.notice-unknown")),
                new Choice("yes", words.say(visit.lang(), "web.orders.notice-without")),
                new Choice("no", words.say(visit.lang(), "web.orders.notice-with")));
    }

    List<Choice> parts(Visit visit) {
        return Stream.of(OrderPart.values())
                .map(part -> new Choice(UNKNOWN + Json.kebab(part), words.say(visit.lang(), Words.enumKey(part)))).toList();
    }

    Optional<CaseCommand> record(Visit visit, Fields fields) {
        typed(visit, fields, "type");
        var on = fields.date("on", false, words, visit.lang());
        var made = fields.date("madeOn", false, words, visit.lang());
        var served = fields.date("servedOn", false, words, visit.lang());
        var ends = fields.date("expiresOn", false, words, visit.lang());
        var adjourned = fields.date("adjournedTo", false, words, visit.lang());
        var court = fields.optionalText("court", words, visit.lang());
        var reason = fields.optionalText("reason", words, visit.lang());
        var from = fields.optionalText("from", words, visit.lang());
        var reference = fields.optionalText("reference", words, visit.lang());
        var trigger = fields.optionalText("trigger", words, visit.lang());
        var state = one(fields, "state", OrderState.values());
        if (state.isEmpty()) {
            fields.needed("state", "refusal.value-required", words, visit.lang());
        }
        return fields.sound()
                ? Optional.of(new RecordOrder(fields.value("type"), state.orElseThrow(), on.orElse(null), court, made.orElse(null),
                        served.orElse(null), ends.orElse(null), owner(fields), conditions(fields), fields.is("programme", "yes"), reason,
                        one(fields, "origin", OrderOrigin.values()).orElse(null), from, reference, notice(fields), unknown(fields), trigger,
                        adjourned.orElse(null)))
                : Optional.empty();
    }

    private static @Nullable UserId owner(Fields fields) {
        var owner = fields.orNull("owner");
        return owner == null ? null : Paths.id(owner, UserId::new);
    }

    /// One to a line; what a condition protects, and when it holds, is said of each afterwards.
    static List<OrderCondition> conditions(Fields fields) {
        return Stream.concat(
                lines(fields, "prohibitions").map(line -> new OrderCondition(ConditionKind.PROHIBITION, line)),
                lines(fields, "requirements").map(line -> new OrderCondition(ConditionKind.REQUIREMENT, line)))
                .toList();
    }

    private static Stream<Text> lines(Fields fields, String name) {
        return fields.value(name).lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(Text::new);
    }

    static @Nullable Boolean notice(Fields fields) {
        var said = fields.orNull("withoutNotice");
        return said == null ? null : Boolean.valueOf(said.equals("yes"));
    }

    static List<OrderPart> unknown(Fields fields) {
        return Stream.of(OrderPart.values()).filter(part -> fields.is(UNKNOWN + Json.kebab(part), "yes")).toList();
    }

    Map<String, Object> change(Visit visit, CaseView view, Fields fields) {
        var line = line(view, fields);
        if (visit.begins()) {
            line.ifPresent(now -> fields.with("state", Json.kebab(now.state())));
        }
        var others = new ArrayList<Choice>();
        others.add(new Choice("", words.say(visit.lang(), "web.orders.superseded-none")));
        CaseFormFields.content(view, OrderRegister.class).stream().flatMap(all -> all.orders().stream())
                .filter(other -> !fields.is("orderId", other.id().value()))
                .forEach(other -> others.add(new Choice(other.id().value(), other.name() + ", " + words.say(visit.lang(), Words.enumKey(other.state())))));
        return Map.of("what", named(line), "states", choices(visit, OrderState.values()),
                "owners", owners(visit, view, asItIs(visit, line)), "others", List.copyOf(others));
    }

    /// Nobody chosen leaves the owner as it is, and the form says so.
    private String asItIs(Visit visit, Optional<OrderRegister.Line> line) {
        return line.map(OrderRegister.Line::owner).map(owner -> words.say(visit.lang(), "web.orders.owner-stays", owner))
                .orElseGet(() -> words.say(visit.lang(), "web.orders.owner-none"));
    }

    static Optional<OrderRegister.Line> line(CaseView view, Fields fields) {
        return CaseFormFields.content(view, OrderRegister.class).stream().flatMap(all -> all.orders().stream())
                .filter(line -> fields.is("orderId", line.id().value())).findFirst();
    }

    static String named(Optional<OrderRegister.Line> line) {
        return line.map(OrderRegister.Line::name).orElse("");
    }

    Optional<CaseCommand> changed(Visit visit, Fields fields) {
        var on = fields.date("on", false, words, visit.lang());
        var made = fields.date("madeOn", false, words, visit.lang());
        var ends = fields.date("expiresOn", false, words, visit.lang());
        var adjourned = fields.date("adjournedTo", false, words, visit.lang());
        var reason = fields.text("reason", words, visit.lang());
        var court = fields.optionalText("court", words, visit.lang());
        var by = fields.orNull("supersededBy");
        var state = one(fields, "state", OrderState.values());
        return fields.sound() && state.isPresent()
                ? Optional.of(new ChangeOrder(Paths.entityId(fields.value("orderId")), state.get(), on.orElse(null), reason, court,
                        made.orElse(null), null, ends.orElse(null), fields.is("indefinite", "yes") ? Boolean.TRUE : null, owner(fields), null, null,
                        adjourned.orElse(null), by == null ? null : Paths.entityId(by)))
                : Optional.empty();
    }

    Map<String, Object> described(Visit visit, CaseView view, Fields fields) {
        var line = line(view, fields);
        if (visit.begins()) {
            line.ifPresent(now -> {
                var origin = now.origin();
                fields.with("origin", Json.kebab(origin.of())).with("from", or(origin.from())).with("reference", or(origin.reference()))
                        .with("trigger", or(origin.trigger()))
                        .with("withoutNotice", origin.withoutNotice() == null ? "" : origin.withoutNotice() ? "yes" : "no");
                now.unknown().forEach(part -> fields.with(UNKNOWN + Json.kebab(part), "yes"));
            });
        }
        var offered = new HashMap<>(whereItIsFrom(visit));
        offered.put("what", named(line));
        return offered;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    Optional<CaseCommand> describe(Visit visit, Fields fields) {
        var from = fields.optionalText("from", words, visit.lang());
        var reference = fields.optionalText("reference", words, visit.lang());
        var trigger = fields.optionalText("trigger", words, visit.lang());
        return fields.sound()
                ? Optional.of(new DescribeOrder(Paths.entityId(fields.value("orderId")),
                        one(fields, "origin", OrderOrigin.values()).orElse(OrderOrigin.NOT_KNOWN), from, reference, notice(fields),
                        unknown(fields), trigger))
                : Optional.empty();
    }

    Map<String, Object> service(Visit visit, CaseView view, Fields fields) {
        return Map.of("what", named(line(view, fields)), "methods", choices(visit, ServiceMethod.values()));
    }

    Optional<CaseCommand> serve(Visit visit, Fields fields) {
        var on = fields.date("on", true, words, visit.lang());
        var by = fields.text("by", words, visit.lang());
        var proof = fields.optionalText("proof", words, visit.lang());
        var how = one(fields, "how", ServiceMethod.values());
        if (how.isEmpty()) {
            fields.needed("how", "refusal.value-required", words, visit.lang());
        }
        return fields.sound()
                ? Optional.of(new ServeOrder(Paths.entityId(fields.value("orderId")), on.orElseThrow(), by, how.orElseThrow(), proof))
                : Optional.empty();
    }

    List<Choice> choices(Visit visit, Enum<?>... constants) {
        return Stream.of(constants).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }

    static <E extends Enum<E>> Optional<E> one(Fields fields, String name, E[] all) {
        return Stream.of(all).filter(constant -> fields.is(name, Json.kebab(constant))).findFirst();
    }
}
