package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The orders in full: what binds the person first, the soonest to end on top.
public record OrderRegister(List<Line> orders) {
    public static final Section<Outline, OrderRegister> SECTION = new Section<>(
            Orders.REGISTER, "orders", Basis.LAW_ENFORCEMENT, Outline.class, OrderRegister.class, OrderRegister::outline);

    public OrderRegister {
        orders = List.copyOf(orders);
    }

    /// An order as it stands today.
    ///
    /// @param type the code of its type; `name` says it
    /// @param state expired, too, where its last day has passed and nobody recorded the end
    /// @param expiresOn its last day; absent: until further order, or not yet known for one that isn't made
    /// @param outsideStatute something about it is outside the statute: Legal Services look at it
    /// @param flags what is out of the ordinary about it
    /// @param unknown what nobody here knows of it yet
    /// @param adjournedTo when it is heard next
    /// @param supersededBy the name of the order that stands in its place
    /// @param history the latest first
    public record Line(
            EntityId id, String type, String name, OrderState state, LocalDate since, boolean binds, @Nullable String court,
            @Nullable LocalDate madeOn, @Nullable LocalDate servedOn, @Nullable LocalDate expiresOn, boolean indefinite,
            boolean outsideStatute, @Nullable String owner, boolean unowned, BreachStanding breachIs, String breachProvision,
            List<Condition> conditions, boolean requiresProgramme, List<Step> history, Law law, Origin origin, List<OrderFlag> flags,
            List<OrderPart> unknown, @Nullable LocalDate adjournedTo, @Nullable String supersededBy, List<Service> services) {
        public Line {
            conditions = List.copyOf(conditions);
            history = List.copyOf(history);
            flags = List.copyOf(flags);
            unknown = List.copyOf(unknown);
            services = List.copyOf(services);
        }
    }

    /// What the law says of its type.
    ///
    /// @param notifyDays in how many days, beginning with the day of service, the person tells the police name and address
    /// @param arrest whether a constable may arrest for a breach without a warrant
    /// @param verified whether somebody compared all this with the statute
    public record Law(String basis, @Nullable Integer notifyDays, boolean arrest, OrderType.Change change, boolean verified) {}

    /// Where it comes from.
    ///
    /// @param withoutNotice absent: not known
    /// @param trigger for an order prepared in case something happens: what
    public record Origin(
            OrderOrigin of, @Nullable String from, @Nullable String reference, @Nullable Boolean withoutNotice, @Nullable String trigger) {}

    public record Service(LocalDate on, String by, ServiceMethod how, @Nullable String proof) {}

    /// A condition.
    ///
    /// @param until its last day, its order's included
    /// @param holds whether it holds today, as long as the order binds
    /// @param protects whom it protects, as far as the reader knows them
    /// @param homesOf whose home it keeps the person away from
    public record Condition(
            EntityId id, ConditionKind kind, String text, @Nullable LocalDate from, @Nullable LocalDate until, boolean holds, boolean ended,
            List<String> protects, List<String> homesOf) {
        public Condition {
            protects = List.copyOf(protects);
            homesOf = List.copyOf(homesOf);
        }
    }

    public record Step(OrderState state, LocalDate on, @Nullable String reason, Instant recorded) {}

    /// What the summary shows: which orders and until when; no conditions, reasons, places or names.
    public record Outline(List<Outlined> orders) {
        public Outline {
            orders = List.copyOf(orders);
        }
    }

    public record Outlined(
            EntityId id, String type, String name, OrderState state, boolean binds, @Nullable LocalDate expiresOn, boolean indefinite,
            boolean requiresProgramme) {}

    private Outline outline() {
        return new Outline(orders.stream()
                .map(line -> new Outlined(line.id(), line.type(), line.name(), line.state(), line.binds(), line.expiresOn(),
                        line.indefinite(), line.requiresProgramme()))
                .toList());
    }

    static Optional<OrderRegister> of(CaseFile file, Rendering rendering) {
        var orders = file.state(Orders.DISCIPLINE);
        if (orders.all().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OrderRegister(orders.all().stream()
                .map(order -> line(file, orders, order, rendering))
                .sorted(Comparator.comparing((Line line) -> !line.binds())
                        .thenComparing(line -> line.state().ended())
                        .thenComparing(Line::expiresOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList()));
    }

    private static Line line(CaseFile file, Orders orders, Order order, Rendering rendering) {
        var now = order.now();
        var noted = order.file();
        var state = order.stateOn(rendering.today());
        var type = order.type();
        var owner = now.owner();
        var flags = List.copyOf(OrderFlags.of(order, Person.of(file), file.deadlines()));
        return new Line(order.id(), order.code(), rendering.say(type.name()), state, now.on(), state.binds(),
                rendering.optionalText(now.court()), now.madeOn(), now.servedOn(), now.expiresOn(),
                state.binds() && now.expiresOn() == null, flags.stream().anyMatch(OrderFlag::outsideStatute),
                owner == null ? null : rendering.directory().name(owner), owner == null, type.breach(), type.provision(),
                noted.conditions().stream().map(one -> condition(order, one, rendering)).toList(), now.requiresProgramme(),
                order.history().reversed().stream().map(step -> step(step, rendering)).toList(),
                law(file, type, rendering), origin(noted, rendering), flags,
                List.copyOf(order.unknown()), noted.adjournedTo(),
                orders.order(noted.supersededBy()).map(other -> rendering.say(other.type().name())).orElse(null),
                noted.services().stream().map(one -> service(one, rendering)).toList());
    }

    private static Law law(CaseFile file, OrderType type, Rendering rendering) {
        return new Law(type.basis(), type.notifies() ? file.deadlines().notificationDays(rendering.today()) : null, type.arrest(), type.change(),
                type.verified());
    }

    private static Origin origin(OrderFile noted, Rendering rendering) {
        var said = noted.description();
        return new Origin(said.origin(), rendering.optionalText(said.from()), rendering.optionalText(said.reference()), said.withoutNotice(),
                rendering.optionalText(said.trigger()));
    }

    private static Service service(OrderNote.Served said, Rendering rendering) {
        return new Service(said.on(), rendering.text(said.by()), said.how(), rendering.optionalText(said.proof()));
    }

    private static Condition condition(Order order, gwarchod.core.casefile.order.Condition one, Rendering rendering) {
        var terms = one.terms();
        return new Condition(one.id(), terms.kind(), rendering.text(terms.text()), terms.from(), one.lastDay(order.now().expiresOn()),
                one.holds(rendering.today()), one.endedOn() != null, names(terms.protects(), rendering), names(terms.homesOf(), rendering));
    }

    private static List<String> names(List<PersonId> people, Rendering rendering) {
        return people.stream().map(rendering.names()).toList();
    }

    private static Step step(Order.Step step, Rendering rendering) {
        var standing = step.standing();
        return new Step(standing.state(), standing.on(), rendering.optionalText(standing.reason()), step.recorded());
    }
}
