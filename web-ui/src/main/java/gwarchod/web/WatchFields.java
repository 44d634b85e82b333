package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.orderwatch.KeepOnBail;
import gwarchod.core.casefile.orderwatch.Milestone;
import gwarchod.core.casefile.orderwatch.NoteMilestone;
import gwarchod.core.casefile.orderwatch.PromptReview;
import gwarchod.core.casefile.orderwatch.ReviewConclusion;
import gwarchod.core.casefile.orderwatch.ReviewOccasion;
import gwarchod.core.casefile.orderwatch.ReviewOrder;
import gwarchod.core.casefile.orderwatch.ScheduleReview;
import gwarchod.core.deadline.BailAuthority;
import gwarchod.core.ids.EntityId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import gwarchod.web.CaseForms.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the forms about an order's clocks and reviews offer, and the commands their fields make.
final class WatchFields {
    private final Words words;

    WatchFields(Words words) {
        this.words = words;
    }

    List<Form> forms() {
        return List.of(
                new Form("note-milestone", "watch.note", "notemilestone", "order-clocks", this::thatOrder, this::milestones, this::note),
                new Form("keep-on-bail", "watch.keep-on-bail", "keeponbail", "order-reviews", this::thatOrder, this::authorities, this::keepOnBail),
                new Form("schedule-review", "watch.schedule-review", "schedulereview", "order-reviews",
                        this::thatOrder, this::orders, this::schedule),
                new Form("prompt-review", "watch.prompt-review", "promptreview", "order-reviews", this::thatOrder, this::prompts, this::prompt),
                new Form("review-order", "watch.review", "revieworder", "order-reviews", this::thatOrder, this::occasions, this::review));
    }

    void thatOrder(Visit visit, Fields fields) {
        fields.with("orderId", visit.query("order"));
    }

    /// Those that haven't ended, and the one that was asked for.
    private List<Choice> orders(Visit visit, CaseView view, Fields fields, Predicate<OrderRegister.Line> fits) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.say(visit.lang(), "web.watch.choose")));
        CaseFormFields.content(view, OrderRegister.class).ifPresent(register -> register.orders().stream()
                .filter(line -> fits.test(line) && (!line.state().ended() || fields.is("orderId", line.id().value())))
                .forEach(line -> choices.add(new Choice(line.id().value(), said(visit, line)))));
        return List.copyOf(choices);
    }

    private String said(Visit visit, OrderRegister.Line line) {
        return words.say(visit.lang(), "web.watch.one-order", line.name(), line.state(), line.since());
    }

    Map<String, Object> orders(Visit visit, CaseView view, Fields fields) {
        return Map.of("orders", orders(visit, view, fields, _ -> true));
    }

    /// Only what starts or stops a clock of the order in question, where it is known which.
    Map<String, Object> milestones(Visit visit, CaseView view, Fields fields) {
        var types = CaseFormFields.content(view, OrderRegister.class).stream().flatMap(register -> register.orders().stream())
                .filter(line -> fields.value("orderId").isEmpty() || fields.is("orderId", line.id().value()))
                .map(OrderRegister.Line::type).toList();
        return Map.of(
                "orders", orders(visit, view, fields, line -> Stream.of(Milestone.values()).anyMatch(one -> one.concerns(line.type()))),
                "milestones", choices(visit, Stream.of(Milestone.values()).filter(one -> types.stream().anyMatch(one::concerns))));
    }

    Map<String, Object> authorities(Visit visit, CaseView view, Fields fields) {
        return Map.of("orders", orders(visit, view, fields, line -> Milestone.ARRESTED.concerns(line.type())),
                "authorities", choices(visit, Stream.of(BailAuthority.values())));
    }

    Map<String, Object> prompts(Visit visit, CaseView view, Fields fields) {
        return Map.of("orders", orders(visit, view, fields, _ -> true),
                "occasions", choices(visit, Stream.of(ReviewOccasion.VICTIM_CONTACT, ReviewOccasion.BREACH, ReviewOccasion.OTHER)));
    }

    Map<String, Object> occasions(Visit visit, CaseView view, Fields fields) {
        return Map.of("orders", orders(visit, view, fields, _ -> true), "occasions", choices(visit, Stream.of(ReviewOccasion.values())),
                "conclusions", choices(visit, Stream.of(ReviewConclusion.values())));
    }

    private List<Choice> choices(Visit visit, Stream<? extends Enum<?>> constants) {
        return constants.<Choice>map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }

    Optional<CaseCommand> note(Visit visit, Fields fields) {
        var order = order(visit, fields);
        var what = chosen(visit, fields, "what", Milestone.values());
        var at = fields.moment("at", words, visit.lang());
        return fields.sound() ? Optional.of(new NoteMilestone(order.orElseThrow(), what.orElseThrow(), at.orElseThrow())) : Optional.empty();
    }

    Optional<CaseCommand> keepOnBail(Visit visit, Fields fields) {
        var lang = visit.lang();
        var order = order(visit, fields);
        var authority = chosen(visit, fields, "authority", BailAuthority.values());
        var authorised = fields.date("authorisedOn", false, words, lang);
        var until = fields.date("until", true, words, lang);
        var why = fields.text("why", words, lang);
        var asked = fields.date("askedOn", false, words, lang);
        var view = fields.optionalText("view", words, lang);
        var not = fields.optionalText("notContacted", words, lang);
        return fields.sound()
                ? Optional.of(new KeepOnBail(order.orElseThrow(), authority.orElseThrow(), authorised.orElse(null), until.orElseThrow(), why,
                        asked.orElse(null), view, not))
                : Optional.empty();
    }

    Optional<CaseCommand> schedule(Visit visit, Fields fields) {
        var order = order(visit, fields);
        var due = fields.date("dueOn", true, words, visit.lang());
        var why = fields.optionalText("why", words, visit.lang());
        return fields.sound() ? Optional.of(new ScheduleReview(order.orElseThrow(), due.orElseThrow(), why)) : Optional.empty();
    }

    Optional<CaseCommand> prompt(Visit visit, Fields fields) {
        var order = order(visit, fields);
        var occasion = chosen(visit, fields, "occasion", ReviewOccasion.values());
        var on = fields.date("on", false, words, visit.lang());
        var what = fields.text("what", words, visit.lang());
        return fields.sound() ? Optional.of(new PromptReview(order.orElseThrow(), occasion.orElseThrow(), on.orElse(null), what)) : Optional.empty();
    }

    Optional<CaseCommand> review(Visit visit, Fields fields) {
        var lang = visit.lang();
        var order = order(visit, fields);
        var occasion = chosen(visit, fields, "occasion", ReviewOccasion.values());
        var on = fields.date("on", false, words, lang);
        var view = fields.optionalText("view", words, lang);
        var asked = fields.date("askedOn", false, words, lang);
        var not = fields.optionalText("notContacted", words, lang);
        var conclusion = chosen(visit, fields, "conclusion", ReviewConclusion.values());
        var note = fields.text("note", words, lang);
        var next = fields.date("nextOn", false, words, lang);
        return fields.sound()
                ? Optional.of(new ReviewOrder(order.orElseThrow(), occasion.orElseThrow(), on.orElse(null), conclusion.orElseThrow(), note,
                        asked.orElse(null), view, not, next.orElse(null)))
                : Optional.empty();
    }

    private Optional<EntityId> order(Visit visit, Fields fields) {
        if (fields.value("orderId").isEmpty()) {
            fields.needed("orderId", "refusal.value-required", words, visit.lang());
            return Optional.empty();
        }
        return Optional.of(Paths.entityId(fields.value("orderId")));
    }

    private <T extends Enum<T>> Optional<T> chosen(Visit visit, Fields fields, String name, T[] all) {
        var one = Stream.of(all).filter(constant -> fields.is(name, Json.kebab(constant))).findFirst();
        if (one.isEmpty()) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
        }
        return one;
    }
}
