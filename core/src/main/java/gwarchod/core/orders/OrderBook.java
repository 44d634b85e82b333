package gwarchod.core.orders;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.advice.OrdersAdvised;
import gwarchod.core.casefile.order.OrderEntry;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.casefile.order.OrderWork;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.journal.Refusal;
import gwarchod.core.orders.OrderList.Asked;
import gwarchod.core.orders.OrderList.Count;
import gwarchod.core.orders.OrderList.Line;
import gwarchod.core.orders.OrderList.Page;
import gwarchod.core.orders.OrderList.Show;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers for the register of orders. What a reader may see is decided case by case before anything is filtered, counted or paged; a
/// filter on what they don't see in full finds nothing. A case outside their caseload opens after a reason (decision 10), and a register of what
/// stands in it, to be counted and taken along as a file, is more than its line in a list: it isn't in it.
public final class OrderBook {
    private static final Comparator<Line> SOONEST = comparing(Line::expiresOn, nullsLast(naturalOrder()))
            .thenComparing(Line::name).thenComparing(line -> line.orderId().value());

    private final Kernel kernel;
    private final CaseViews views;

    public OrderBook(Kernel kernel, CaseViews views) {
        this.kernel = kernel;
        this.views = views;
    }

    public void register(Registry registry) {
        registry.answers(OrderList.QUESTION, this::list);
    }

    private Reply<Page> list(Viewer viewer, Lang lang, Asked asked) {
        int limit = asked.limit() == null ? OrderList.LIMIT_DEFAULT : asked.limit();
        if (limit < 1 || limit > OrderList.LIMIT_MAX) {
            return new Reply.Refused<>(Refusal.invalid("limit-out-of-range", "/limit", OrderList.LIMIT_MAX));
        }
        var today = Days.of(kernel.clock().instant());
        var all = kernel.cases().cards().stream().flatMap(card -> lines(viewer, lang, card, today)).toList();
        var settings = kernel.settings().get();
        var wanted = all.stream().filter(line -> fits(asked, line, today, settings)).sorted(SOONEST).toList();
        int from = asked.cursor() == null ? 0 : 1 + place(wanted, asked.cursor());
        if (asked.cursor() != null && from == 0) {
            return new Reply.Refused<>(Refusal.invalid("cursor-unknown", "/cursor"));
        }
        var page = wanted.subList(from, Math.min(from + limit, wanted.size()));
        var next = from + limit < wanted.size() ? page.getLast().orderId().value() : null;
        return Reply.of(new Page(page, next, wanted.size(), counts(all)));
    }

    private static int place(List<Line> lines, String cursor) {
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).orderId().value().equals(cursor)).findFirst().orElse(-1);
    }

    private Stream<Line> lines(Viewer viewer, Lang lang, Card card, LocalDate today) {
        var access = kernel.agreement().get().access(viewer, card.facts());
        var scope = access.scope();
        if (access.needsReason() || !scope.knows() || !scope.sees(OrderRegister.SECTION.id(), Level.SUMMARY)
                || !(card.openTo(scope).kept().get(OrderEntry.KEPT) instanceof OrderEntry.All(var orders))) {
            return Stream.empty();
        }
        var name = views.name(card, scope);
        return orders.stream().map(order -> line(card, name, order, scope, lang, today));
    }

    private Line line(Card card, String name, OrderEntry order, Scope scope, Lang lang, LocalDate today) {
        boolean full = scope.sees(OrderRegister.SECTION.id(), Level.FULL);
        boolean work = scope.sees(OrderWork.SECTION.id(), Level.FULL);
        var state = order.stateOn(today);
        var owner = full ? order.owner() : null;
        return new Line(card.id(), name, order.id(), order.type(), typeName(order.type(), lang), state, state.binds(), order.expiresOn(),
                full ? order.since() : null, full ? order.adjournedTo() : null, owner, owner == null ? null : kernel.directory().name(owner),
                full && order.owner() == null && !state.ended(), full ? order.flags().stream().sorted().toList() : List.of(),
                work ? adviceBy(card, order) : null);
    }

    private static @Nullable LocalDate adviceBy(Card card, OrderEntry order) {
        return card.kept().get(OrdersAdvised.KEPT) instanceof OrdersAdvised(var answerBy) ? answerBy.get(order.id()) : null;
    }

    private String typeName(String code, Lang lang) {
        return OrderType.of(code).map(type -> kernel.words().say(lang, type.name())).orElse(code);
    }

    private static boolean fits(Asked asked, Line line, LocalDate today, Settings settings) {
        return shows(asked.show() == null ? Show.OPEN : asked.show(), line, today, settings)
                && (asked.state() == null || asked.state() == line.state())
                && (asked.type() == null || asked.type().equals(line.type()))
                && (asked.owner() == null || asked.owner().equals(line.owner()));
    }

    private static boolean shows(Show show, Line line, LocalDate today, Settings settings) {
        var ends = line.expiresOn();
        return switch (show) {
            case OPEN -> !line.state().ended();
            case BINDING -> line.binds();
            case EXPIRING -> line.binds() && ends != null && !today.isBefore(OrderEntry.expiringFrom(settings, ends));
            case UNOWNED -> line.unowned();
            case FLAGGED -> !line.flags().isEmpty();
            case ADVICE -> line.adviceBy() != null;
            case ALL -> true;
        };
    }

    private static List<Count> counts(List<Line> all) {
        Map<String, Map<OrderState, Long>> many = all.stream()
                .collect(groupingBy(Line::type, TreeMap::new, groupingBy(Line::state, TreeMap::new, counting())));
        return many.entrySet().stream()
                .flatMap(type -> type.getValue().entrySet().stream().map(state -> new Count(type.getKey(),
                        all.stream().filter(line -> line.type().equals(type.getKey())).findFirst().orElseThrow().typeName(), state.getKey(),
                        state.getValue().intValue())))
                .toList();
    }
}
