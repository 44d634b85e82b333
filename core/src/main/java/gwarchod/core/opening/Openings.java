package gwarchod.core.opening;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.opening.OpeningDeeds.BreakGlass;
import gwarchod.core.opening.OpeningDeeds.GiveReason;
import gwarchod.core.opening.OpeningDeeds.Glass;
import gwarchod.core.opening.OpeningDeeds.GlassList;
import gwarchod.core.opening.OpeningDeeds.ReviewGlass;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who has which case open that isn't their daily work.
public final class Openings {
    /// The events of its streams, for the codec.
    public static final List<EventType<?>> EVENTS = List.copyOf(OpeningEvent.TYPES);

    /// Its words.
    public static final String WORDS = "opening";

    private final Kernel kernel;
    private final Live<Opening> openings;
    private final CaseViews views;
    private final Function<CaseFile, UnaryOperator<Text>> guard;
    private final BiFunction<CaseFile, String, UnaryOperator<Text>> addresses;
    private final Map<CaseId, Set<Held>> held = new ConcurrentHashMap<>();

    /// A case open to one person.
    private record Held(UserId user, boolean byGlass, Instant until) {}

    private Openings(Kernel kernel, Live<Opening> openings, CaseViews views, Function<CaseFile, UnaryOperator<Text>> guard,
            BiFunction<CaseFile, String, UnaryOperator<Text>> addresses) {
        this.kernel = kernel;
        this.openings = openings;
        this.views = views;
        this.guard = guard;
        this.addresses = addresses;
    }

    /// Loads every opening (waits), then follows the hints.
    ///
    /// @param guard what keeps protected people's names out of a case's free text
    /// @param addresses what puts words in the place of where they live
    public static Openings start(Kernel kernel, CaseViews views, Function<CaseFile, UnaryOperator<Text>> guard,
            BiFunction<CaseFile, String, UnaryOperator<Text>> addresses) {
        var live = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Opening.TYPE);
        var openings = new Openings(kernel, live, views, guard, addresses);
        openings.openings.listen(loaded -> openings.hold(loaded.state()));
        openings.openings.all().forEach(loaded -> openings.hold(loaded.state()));
        return openings;
    }

    private void hold(Opening opening) {
        switch (opening) {
            case Opening.None _ -> { }
            case Opening.Reasoned given -> hold(given.on(), new Held(given.user(), false, given.until()));
            case Opening.GlassBroken broken -> broken.on().ifPresent(on -> hold(on, new Held(broken.user(), true, broken.until())));
        }
    }

    /// What has ended is let go of when something else of the same case is held.
    private void hold(CaseId on, Held next) {
        var now = kernel.clock().instant();
        held.compute(on, (_, before) -> {
            var still = before == null ? new HashSet<Held>() : new HashSet<>(before);
            still.add(next);
            still.removeIf(one -> !one.until().isAfter(now));
            return still.isEmpty() ? null : Set.copyOf(still);
        });
    }

    /// What is known of a case, with who has it open at this moment.
    public CaseFacts facts(Card card) {
        var open = held.get(card.id());
        if (open == null) {
            return card.facts();
        }
        var now = kernel.clock().instant();
        var byGlass = open.stream().filter(one -> one.until().isAfter(now))
                .collect(Collectors.partitioningBy(Held::byGlass, Collectors.mapping(Held::user, Collectors.toSet())));
        return card.facts().withOpenings(byGlass.get(true), byGlass.get(false));
    }

    /// The same for one viewer: what it takes doesn't depend on how many others opened the case, or the time of an answer would tell of them.
    public CaseFacts facts(Card card, UserId user) {
        var open = held.get(card.id());
        return open == null || open.stream().noneMatch(one -> one.user().equals(user)) ? card.facts() : facts(card);
    }

    /// Answers and does what concerns openings.
    public void register(Registry registry) {
        registry.does(OpeningDeeds.GIVE_REASON, this::giveReason);
        registry.does(OpeningDeeds.BREAK_GLASS, this::breakGlass);
        registry.does(OpeningDeeds.REVIEW, this::review);
        registry.answers(OpeningDeeds.BROKEN, (viewer, lang, _) -> broken(viewer, lang));
        registry.answers(OpeningDeeds.WAITING, (viewer, _, _) -> Reply.of(new OpeningDeeds.Count((int) waiting(viewer))));
        registry.answers(OpeningDeeds.OPEN_TO_ME, (viewer, _, what) -> openToMe(viewer, what.id()));
    }

    private Outcome giveReason(Viewer viewer, String key, GiveReason command) {
        var card = kernel.cases().card(command.id()).filter(known -> knows(viewer, known));
        if (card.isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        return act(viewer, key, OpeningDeeds.GIVE_REASON, command, kernel.ids().next(), (_, with) -> OpeningRules.giveReason(command, with), card);
    }

    private boolean knows(Viewer viewer, Card card) {
        return kernel.agreement().get().scope(viewer, card.facts()).knows();
    }

    private Outcome breakGlass(Viewer viewer, String key, BreakGlass command) {
        var rules = kernel.agreement().get();
        var found = found(command).filter(card -> rules.scope(viewer, card.facts().withGlass(Set.of(viewer.user()))).knows());
        var id = kernel.ids().next();
        return act(viewer, key, OpeningDeeds.BREAK_GLASS, command, id,
                (_, with) -> OpeningRules.breakGlass(id, command, found.map(Card::id), with), found);
    }

    /// The one case that is meant, by the person it is about alone; empty for none, and for several: which of them would be a guess.
    private Optional<Card> found(BreakGlass command) {
        if (command.caseId() != null) {
            return kernel.cases().card(command.caseId());
        }
        if (command.family() == null || command.dateOfBirth() == null) {
            return Optional.empty();
        }
        var wanted = Arrays.asList(CardWriter.normal(command.family() + " " + Optional.ofNullable(command.given()).orElse("")).split("[\\s,]+"));
        var cards = kernel.cases().cards().stream()
                .filter(card -> command.dateOfBirth().equals(card.born()))
                .filter(card -> words(card).containsAll(wanted))
                .limit(2)
                .toList();
        return cards.size() == 1 ? Optional.of(cards.getFirst()) : Optional.empty();
    }

    /// The words of every name and identifier of the person a card is about.
    private static Set<String> words(Card card) {
        var terms = card.terms().stream().filter(term -> term.section().equals(Person.DETAILS.id())).map(Card.Term::text);
        return Stream.concat(Stream.of(CardWriter.normal(card.name())), terms)
                .flatMap(text -> Arrays.stream(text.split("[\\s,]+")))
                .collect(Collectors.toSet());
    }

    private Outcome review(Viewer viewer, String key, ReviewGlass command) {
        return act(viewer, key, OpeningDeeds.REVIEW, command, command.opening().value(),
                (opening, with) -> OpeningRules.review(opening, command, viewer.user(), with), Optional.empty());
    }

    private interface Rule {
        Decision decide(Opening opening, Deciding with);
    }

    private Outcome act(Viewer viewer, String key, Deed<?> deed, Record command, String id, Rule rule, Optional<Card> on) {
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, deed.name(), Json.write(command), null);
        var guarding = on.flatMap(card -> kernel.cases().file(card.id())).map(Loaded::state).map(guard).orElse(UnaryOperator.identity());
        return openings.act(Opening.stream(id), request, known ->
                rule.decide(known.state(), new Deciding(kernel.clock().instant(), kernel.ids(), request.actor(), guarding)));
    }

    /// Broken glass this viewer is told of.
    private Reply<GlassList> broken(Viewer viewer, Lang lang) {
        boolean all = kernel.agreement().get().permits(viewer, OpeningDeeds.REVIEW.name());
        return Reply.of(new GlassList(told(viewer, all).map(one -> shown(viewer, lang, one, all)).toList(), null));
    }

    /// What somebody said when they opened a case that isn't their daily work.
    ///
    /// @param why without the names and addresses of whom the case protects
    public record Said(UserId user, CaseId on, boolean byGlass, Purpose purpose, String why, Instant from, Instant until) {
        /// Whether that is what let `user` look at `on` at this moment.
        public boolean opened(UserId user, CaseId on, boolean byGlass, Instant at) {
            return this.user.equals(user) && this.on.equals(on) && this.byGlass == byGlass && !at.isBefore(from) && at.isBefore(until);
        }
    }

    /// What was said by those whose openings `about` wants, the latest first.
    public List<Said> said(BiPredicate<UserId, CaseId> about, Lang lang) {
        return openings.all().stream().flatMap(loaded -> switch (loaded.state()) {
            case Opening.None _ -> Stream.<Said>empty();
            case Opening.Reasoned one -> Stream.of(one).filter(_ -> about.test(one.user(), one.on())).map(_ -> new Said(one.user(), one.on(),
                    false, one.purpose(), said(Optional.of(one.on()), lang).apply(one.why()), one.from(), one.until()));
            case Opening.GlassBroken one -> one.on().stream().filter(on -> about.test(one.user(), on)).map(on -> new Said(one.user(), on,
                    true, one.purpose(), said(one.on(), lang).apply(one.why()), one.from(), one.until()));
        }).sorted(Comparator.comparing(Said::from).reversed()).toList();
    }

    private Stream<Opening.GlassBroken> told(Viewer viewer, boolean all) {
        return openings.all().stream()
                .flatMap(loaded -> loaded.state() instanceof Opening.GlassBroken broken ? Stream.of(broken) : Stream.empty())
                .filter(broken -> all || broken.user().equals(viewer.user()) || broken.on().flatMap(kernel.cases()::card)
                        .filter(card -> card.facts().team().contains(viewer.user()) && knows(viewer, card)).isPresent())
                .filter(broken -> broken.on().flatMap(kernel.cases()::card).filter(card -> card.facts().excluded().contains(viewer.user())).isEmpty())
                .sorted(Comparator.comparing(Opening.GlassBroken::from).reversed())
                .limit(OpeningDeeds.LIST_MAX);
    }

    private Reply<OpeningDeeds.Until> openToMe(Viewer viewer, CaseId id) {
        var now = kernel.clock().instant();
        var until = held.getOrDefault(id, Set.of()).stream()
                .filter(one -> one.byGlass() && one.user().equals(viewer.user()) && one.until().isAfter(now))
                .map(Held::until).max(Comparator.naturalOrder());
        return kernel.cases().card(id).filter(card -> kernel.agreement().get().scope(viewer, facts(card)).knows()).isPresent()
                ? Reply.of(new OpeningDeeds.Until(until.orElse(null)))
                : Reply.notFound();
    }

    /// How many broken glasses wait for this viewer's look: to review, or on a case of theirs.
    private long waiting(Viewer viewer) {
        boolean all = kernel.agreement().get().permits(viewer, OpeningDeeds.REVIEW.name());
        return told(viewer, all).filter(one -> one.review().isEmpty() && !one.user().equals(viewer.user())).count();
    }

    /// What was written about an opening, without the names and addresses of whom the case protects.
    private Function<Text, String> said(Optional<CaseId> on, Lang lang) {
        var words = kernel.words();
        var someone = words.say(lang, "people.protected-person");
        var guarding = on.flatMap(kernel.cases()::file).map(Loaded::state)
                .map(file -> guard.apply(file).andThen(addresses.apply(file, words.say(lang, "people.protected-address"))))
                .orElse(UnaryOperator.<Text>identity());
        return text -> guarding.apply(text).said(_ -> someone);
    }

    private Glass shown(Viewer viewer, Lang lang, Opening.GlassBroken one, boolean reviewer) {
        var card = one.on().flatMap(kernel.cases()::card);
        var name = card.map(known -> views.name(known, kernel.agreement().get().scope(viewer, facts(known)))).orElse("");
        var said = said(one.on(), lang);
        var directory = kernel.directory();
        var review = one.review()
                .map(done -> new OpeningDeeds.Found(directory.name(done.by()), done.finding(), said.apply(new Text(done.note())), done.at()))
                .orElse(null);
        return new Glass(one.id(), one.user(), directory.name(one.user()), directory.name(one.agency(), lang), one.on().orElse(null), name,
                one.purpose(), said.apply(one.why()), said.apply(new Text(one.sought())), one.from(), one.until(),
                one.until().isAfter(kernel.clock().instant()),
                reviewer && review == null && !one.user().equals(viewer.user()), review);
    }
}
