package gwarchod.core.matching;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.person.Identity;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which files may be about the same person. Worked out from the cards when somebody asks: whoever opens a case waits for none of it, and
/// nothing about it is different when there is somebody alike whom they mustn't know.
public final class Matching {
    public static final List<EventType<?>> EVENTS = Pair.EVENTS;
    public static final String WORDS = "matching";

    static final int LINES_MAX = 200;

    private static final Identity NOBODY = new Identity(List.of(), null, List.of());

    private final Kernel kernel;
    private final Live<Pair> pairs;
    private final Alikes alikes;

    private Matching(Kernel kernel) {
        this.kernel = kernel;
        this.alikes = new Alikes(id -> kernel.cases().card(id).map(Matching::identity).orElse(NOBODY));
        this.pairs = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Pair.TYPE);
    }

    /// Loads what was decided (waits), then follows the cards. What there is already is compared beside: who asks first shouldn't wait for it.
    public static Matching start(Kernel kernel, Registry registry) {
        var matching = new Matching(kernel);
        kernel.cases().listen(card -> matching.alikes.changed(card.id()));
        kernel.cases().cards().forEach(card -> matching.alikes.changed(card.id()));
        kernel.work().execute(() -> matching.alikes.compare(matching.possibleFrom()));
        registry.answers(MatchDeeds.OF_CASE, matching::ofCase);
        registry.answers(MatchDeeds.QUEUE, (viewer, lang, _) -> matching.queue(viewer, lang));
        registry.answers(MatchDeeds.TWO, matching::two);
        registry.causes(Pair.KIND, Pair::effects);
        new Deciding(kernel, matching.pairs).register(registry);
        return matching;
    }

    /// Which files are one person's: each that goes on in another, with that one. Whoever counts people counts by it.
    public CaseId person(CaseId id) {
        var at = id;
        var seen = new HashSet<CaseId>();
        while (seen.add(at)) {
            var now = at;
            at = decided(now).filter(pair -> pair.standing() == PairStanding.SAME && !now.equals(pair.continues()))
                    .map(Pair::continues).findFirst().orElse(now);
        }
        return at;
    }

    private Stream<Pair> decided(CaseId id) {
        return pairs.all().stream().map(loaded -> loaded.state()).filter(pair -> pair.isOf(id));
    }

    private Pair pair(CaseId one, CaseId other) {
        return pairs.get(Pair.stream(one, other)).map(loaded -> loaded.state()).orElse(Pair.UNDECIDED);
    }

    private int possibleFrom() {
        return kernel.settings().get().at("matching.possible-from", Days.of(kernel.clock().instant())).number();
    }

    static Identity identity(Card card) {
        return card.kept().get(Identity.KEPT) instanceof Identity kept ? kept : NOBODY;
    }

    /// The card of a case whose person this viewer sees in full; nobody is told of a likeness by less.
    private Optional<Card> seen(Viewer viewer, CaseId id) {
        return kernel.cases().card(id).filter(card -> sees(viewer, card));
    }

    private boolean sees(Viewer viewer, Card card) {
        var access = kernel.agreement().get().access(viewer, card.facts());
        return !access.needsReason() && access.scope().sees(Person.DETAILS.id(), Level.FULL);
    }

    private Reply<MatchDeeds.Likely> ofCase(Viewer viewer, Lang lang, MatchDeeds.OfCase what) {
        if (seen(viewer, what.id()).isEmpty()) {
            return Reply.notFound();
        }
        var found = alikes.of(what.id(), possibleFrom());
        decided(what.id()).filter(pair -> pair.standing() == PairStanding.SAME).map(pair -> other(pair, what.id()))
                .forEach(other -> found.putIfAbsent(other, Match.NONE));
        var lines = found.entrySet().stream()
                .flatMap(one -> seen(viewer, one.getKey()).map(card -> line(card, what.id(), one.getValue(), lang)).stream())
                .filter(line -> line.standing() != PairStanding.APART)
                .sorted(Comparator.comparingInt((MatchDeeds.Line line) -> -line.strength()).thenComparing(line -> line.caseId().value()))
                .limit(LINES_MAX).toList();
        return Reply.of(new MatchDeeds.Likely(lines));
    }

    private static CaseId other(Pair pair, CaseId id) {
        return Objects.requireNonNull(id.equals(pair.one()) ? pair.other() : pair.one());
    }

    private MatchDeeds.Line line(Card card, CaseId of, Match match, Lang lang) {
        var pair = pair(of, card.id());
        return new MatchDeeds.Line(card.id(), card.name(), card.born(), pair.standing(), card.id().equals(pair.continues()), match.strength(),
                said(match, lang));
    }

    private List<String> said(Match match, Lang lang) {
        return match.reasons().stream().map(reason -> kernel.words().say(lang, Words.enumKey(reason))).toList();
    }

    private Reply<MatchDeeds.Queue> queue(Viewer viewer, Lang lang) {
        if (!kernel.agreement().get().permits(viewer, MatchDeeds.SAME.name())) {
            return Reply.notFound();
        }
        var waits = waiting(viewer);
        return Reply.of(new MatchDeeds.Queue(waits.stream().limit(LINES_MAX).map(two -> waits(two, lang)).toList(), waits.size()));
    }

    /// The most alike first. What a viewer sees of a file is asked once for each, and what is shown is made of what is listed alone.
    private List<Alikes.Two> waiting(Viewer viewer) {
        var decided = pairs.all().stream().map(loaded -> loaded.state()).filter(pair -> pair.standing() != PairStanding.POSSIBLE)
                .map(pair -> Arrays.asList(pair.one(), pair.other())).collect(Collectors.toSet());
        var seen = new HashMap<CaseId, Boolean>();
        return alikes.all(possibleFrom()).stream()
                .filter(two -> !decided.contains(List.of(two.one(), two.other())))
                .filter(two -> seen.computeIfAbsent(two.one(), id -> seen(viewer, id).isPresent())
                        && seen.computeIfAbsent(two.other(), id -> seen(viewer, id).isPresent()))
                .sorted(Comparator.comparingInt((Alikes.Two two) -> -two.match().strength()).thenComparing(two -> two.one().value())
                        .thenComparing(two -> two.other().value()))
                .toList();
    }

    private MatchDeeds.Waits waits(Alikes.Two two, Lang lang) {
        return new MatchDeeds.Waits(person(two.one(), lang), person(two.other(), lang), two.match().strength(), said(two.match(), lang));
    }

    private MatchDeeds.Person person(CaseId id, Lang lang) {
        return person(kernel.cases().card(id).orElseThrow(), lang);
    }

    private MatchDeeds.Person person(Card card, Lang lang) {
        var identity = identity(card);
        return new MatchDeeds.Person(card.id(), card.name(), card.born(), identity.names().stream().skip(1).map(PersonName::said).toList(),
                identity.identifiers().stream().map(one -> kernel.words().say(lang, Words.enumKey(one.kind())) + " " + one.value()).toList());
    }

    private Reply<MatchDeeds.Two> two(Viewer viewer, Lang lang, MatchDeeds.OfTwo what) {
        var one = seen(viewer, what.id());
        var other = seen(viewer, what.other());
        if (one.isEmpty() || other.isEmpty() || what.id().equals(what.other())) {
            return Reply.notFound();
        }
        var match = what.id().equals(Pair.first(what.id(), what.other()))
                ? Likeness.of(identity(one.get()), identity(other.get())) : Likeness.of(identity(other.get()), identity(one.get()));
        var pair = pair(what.id(), what.other());
        return Reply.of(new MatchDeeds.Two(
                person(one.get(), lang), person(other.get(), lang), pair.standing(), pair.continues(), match.strength(), said(match, lang)));
    }
}
