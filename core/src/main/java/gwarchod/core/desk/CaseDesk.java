package gwarchod.core.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gwarchod.core.casefile.BankData;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.HoldingEvent;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.opening.Openings;
import gwarchod.core.sharing.Access;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Entries;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Case files at the desk: views and commands for one viewer. Unknown and forbidden are one path and one answer.
final class CaseDesk {
    /// Of the memory there is, the part that encoded views may take; with the typed view, each takes about four times its bytes.
    private static final long VIEWS_SHARE = 8 * 4;

    /// None outlives it: what was being encoded while somebody was erased isn't found again, and is gone then.
    private static final Duration VIEWS_KEPT = Duration.ofHours(1);

    private final Kernel kernel;
    private final CaseViews views;
    private final Function<Instant, Agreement> agreementAsOf;
    private final Function<CaseFile, UnaryOperator<Text>> guard;
    private final Openings openings;
    private final Cache<ViewKey, Answer.Found<CaseView>> encoded = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / VIEWS_SHARE)
            .weigher((ViewKey _, Answer.Found<CaseView> found) -> found.json().length)
            .expireAfterWrite(VIEWS_KEPT).build();

    private final Outside outside = new Outside();

    private record ViewKey(CaseId id, long number, long reading, Scope scope, Lang lang) {}

    /// @param guard what keeps protected people's names out of a case's free text
    /// @param openings who has a case open that isn't their daily work
    CaseDesk(Kernel kernel, CaseViews views, Function<Instant, Agreement> agreementAsOf, Function<CaseFile, UnaryOperator<Text>> guard,
            Openings openings) {
        this.kernel = kernel;
        this.views = views;
        this.agreementAsOf = agreementAsOf;
        this.guard = guard;
        this.openings = openings;
        kernel.journal().onErasure(_ -> encoded.invalidateAll());
    }

    /// The view as it is encoded already, if it is; doesn't wait.
    Optional<Answer.Found<CaseView>> cached(Viewer viewer, Lang lang, CaseId id) {
        var card = kernel.cases().card(id);
        var access = access(viewer, card);
        if (card.isEmpty() || !access.scope().knows() || access.needsReason()) {
            return Optional.empty();
        }
        var found = encoded.getIfPresent(new ViewKey(id, card.get().number(), kernel.cases().reading(id), access.scope(), lang));
        return Optional.ofNullable(found).filter(answer -> answer.validUntil().isAfter(kernel.clock().instant()));
    }

    /// The view of a case now, or as it stood: what the rules of that day and today's both allow.
    Answer<CaseView> view(Viewer viewer, Lang lang, CaseQuestions.One what) {
        var card = kernel.cases().card(what.id());
        var access = access(viewer, card);
        var scope = access.scope();
        if (card.isEmpty() || !scope.knows()) {
            return new Answer.Refused<>(new Refusal.NotFound());
        }
        if (access.needsReason()) {
            return new Answer.Refused<>(Access.REASON_NEEDED);
        }
        if (what.asOf() != null) {
            return past(viewer, lang, what.id(), what.asOf(), scope);
        }
        long reading = kernel.cases().reading(what.id());
        return kernel.cases().file(what.id())
                .<Answer<CaseView>>map(loaded -> found(loaded, reading, scope, lang, card.get()))
                .orElseGet(() -> new Answer.Refused<>(new Refusal.NotFound()));
    }

    /// Answers from a case that the viewer may look at now.
    <V> Reply<V> looking(Viewer viewer, Lang lang, CaseId id, Function<Looking, Reply<V>> answering) {
        var card = kernel.cases().card(id);
        var access = access(viewer, card);
        if (card.isEmpty() || !access.scope().knows()) {
            return Reply.notFound();
        }
        return access.needsReason() ? new Reply.Refused<>(Access.REASON_NEEDED) : kernel.cases().file(id)
                .map(loaded -> answering.apply(new Looking(viewer, lang, card.get(), access.scope(), loaded, views,
                        number -> kernel.cases().at(id, number), agreementAsOf::apply, kernel.clock().instant())))
                .orElseGet(Reply::notFound);
    }

    Outside outside() {
        return outside;
    }

    String name(Card card, Scope scope) {
        return views.name(card, scope);
    }

    /// The same of a case that may not be there: it is asked about like one that is, with as much to look through, so that the time of an answer
    /// doesn't tell.
    private Access access(Viewer viewer, Optional<Card> card) {
        var access = kernel.agreement().get().access(viewer, card.map(known -> openings.facts(known, viewer.user())).orElse(CaseFacts.OF_NOBODY));
        return card.isEmpty() ? Access.NONE : access;
    }

    /// What lets this viewer look at the case, broken glass and reasons given among it.
    Access access(Viewer viewer, Card card) {
        return kernel.agreement().get().access(viewer, openings.facts(card, viewer.user()));
    }

    /// @param reading taken before the case was, and the card maybe after it: then it doesn't say how long the view holds
    private Answer.Found<CaseView> found(Loaded<CaseFile> loaded, long reading, Scope scope, Lang lang, Card card) {
        var now = kernel.clock().instant();
        var key = new ViewKey(card.id(), loaded.number(), reading, scope, lang);
        var held = encoded.getIfPresent(key);
        if (held != null && held.validUntil().isAfter(now)) {
            return held;
        }
        var answer = encode(views.view(loaded, scope, lang, now), card.number() == loaded.number() ? nextChange(card, now) : now);
        encoded.put(key, answer);
        return answer;
    }

    static Answer.Found<CaseView> encode(CaseView view, Instant validUntil) {
        byte[] json = Json.writeBytes(view);
        return new Answer.Found<>(view, json, Tags.of(json), validUntil);
    }

    /// Dates turn at midnight; the rules say what else time changes.
    private static Instant nextChange(Card card, Instant now) {
        var midnight = ZonedDateTime.ofInstant(now, Words.ZONE).toLocalDate().plusDays(1).atStartOfDay(Words.ZONE).toInstant();
        return card.wake().filter(wake -> wake.isAfter(now) && wake.isBefore(midnight)).orElse(midnight);
    }

    private Answer<CaseView> past(Viewer viewer, Lang lang, CaseId id, Instant time, Scope scopeNow) {
        if (time.isAfter(kernel.clock().instant())) {
            return new Answer.Refused<>(Refusal.invalid("time-ahead", "/asOf"));
        }
        var loaded = kernel.cases().asOf(id, time);
        if (!loaded.exists()) {
            return new Answer.Refused<>(new Refusal.NotFound());
        }
        var factsThen = CardWriter.write(kernel.cases().disciplines(), loaded, time).facts();
        var scope = agreementAsOf.apply(time).scope(viewer, factsThen).and(scopeNow);
        var today = kernel.cases().file(id);
        return scope.knows() && today.isPresent()
                ? encode(views.past(loaded, scope, lang, time, today.get().state()), Instant.MAX)
                : new Answer.Refused<>(new Refusal.NotFound());
    }

    /// The same, said at no meeting.
    Outcome act(Viewer viewer, Lang lang, String key, @Nullable String ifMatch, @Nullable CaseId on, CaseCommand command) {
        return act(viewer, new Asking("", lang, null), key, ifMatch, on, command);
    }

    /// Carries a command out for a viewer. Order of checks: may they know the case; may they do it; does their view still hold; may it be
    /// decided at the meeting they name; is everybody it names known; the rule.
    Outcome act(Viewer viewer, Asking asking, String key, @Nullable String ifMatch, @Nullable CaseId on, CaseCommand command) {
        var type = kernel.cases().disciplines().command(command);
        if (type.opens() != (on == null)) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        var id = on == null ? new CaseId(kernel.ids().next()) : on;
        var facts = on == null ? Optional.of(CaseFacts.NONE) : kernel.cases().card(id).map(Card::facts);
        var rules = kernel.agreement().get();
        if (on != null && !facts.map(known -> rules.scope(viewer, known).knows()).orElse(false)) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        if (on != null && kernel.cases().card(on).filter(card -> access(viewer, card).needsReason()).isPresent()) {
            return new Outcome.Refused(Access.REASON_NEEDED);
        }
        var scope = rules.scope(viewer, facts.get());
        boolean permitted = rules.permits(viewer, type.name(), facts.get());
        if (!permitted || !type.opens() && !scope.sees(type.section(), Level.FULL)) {
            return new Outcome.Refused(new Refusal.NotPermitted("not-permitted"));
        }
        var bankData = BankData.at(command);
        if (bankData.isPresent()) {
            return new Outcome.Refused(Refusal.invalid(Checks.BANK_DATA, bankData.get()));
        }
        var basis = kernel.cases().disciplines().basis(type.section());
        var request = new Request(viewer.actor(basis).at(asking.meeting()), key, type.name(), Outside.said(asking, on, command), null);
        long reading = kernel.cases().reading(id);
        return kernel.cases().act(id, request, loaded -> stale(loaded, reading, scope, asking.lang(), ifMatch)
                        .or(() -> outside.elsewhere(viewer, asking, on))
                        .or(() -> Mention.unknown(Outside.named(asking, command), new KnownTo(viewer, kernel)))
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> named(type, id, outside.checked(viewer, on, command,
                                decide(type, loaded.state().knownTo(scope), command, request.actor())))))
                .outcome();
    }

    /// The outcome of opening a case names it: a repeated request, which would open another one, gets the first.
    private static Decision named(CommandType<?> type, CaseId id, Decision decision) {
        return type.opens() && decision instanceof Decision.Accepted(var events, var ids)
                ? Decision.accept(events, with(ids, "case", id.value()))
                : decision;
    }

    private static Map<String, String> with(Map<String, String> ids, String name, String id) {
        var more = new TreeMap<>(ids);
        more.put(name, id);
        return more;
    }

    private Optional<Refusal> stale(Loaded<CaseFile> loaded, long reading, Scope scope, Lang lang, @Nullable String ifMatch) {
        if (ifMatch == null) {
            return Optional.empty();
        }
        var now = kernel.cases().card(loaded.state().id()).map(card -> found(loaded, reading, scope, lang, card)).orElseGet(() ->
                encode(views.view(loaded, scope, lang, kernel.clock().instant()), Instant.MAX));
        return now.tag().equals(ifMatch) ? Optional.empty() : Optional.of(new Refusal.Stale("stale", now.tag(), Json.MAPPER.valueToTree(now.view())));
    }

    /// Carries out what an event on another stream caused, in the name of whoever made the cause. It has happened, so that nobody's way of
    /// sharing refuses it.
    Outcome effect(CaseId id, CaseCommand command, String key, Actor actor, CommitRef cause) {
        var type = kernel.cases().disciplines().command(command);
        var request = new Request(actor, key, type.name(), Json.write(command), cause);
        return kernel.cases().act(id, request, loaded -> loaded.exists()
                        ? held(ruled(type, loaded.state(), command, actor), actor)
                        : new Decision.Refused(new Refusal.NotFound()))
                .outcome();
    }

    String name(CaseCommand command) {
        return kernel.cases().disciplines().command(command).name();
    }

    <C extends Record & CaseCommand> Decision decide(CommandType<C> type, CaseFile file, CaseCommand command, Actor actor) {
        var decision = ruled(type, file, command, actor);
        boolean refused = decision instanceof Decision.Accepted(var events, _) && keepsUntilReleased(actor)
                && events.stream().anyMatch(kernel.cases().disciplines()::cannotBeHeld);
        return refused ? Decision.refuse("cannot-be-held") : held(decision, actor);
    }

    private <C extends Record & CaseCommand> Decision ruled(CommandType<C> type, CaseFile file, CaseCommand command, Actor actor) {
        return kernel.cases().disciplines().followed(file, type.rule().decide(file, type.type().cast(command),
                new Deciding(kernel.clock().instant(), kernel.ids(), actor, guard.apply(file))));
    }

    private boolean keepsUntilReleased(Actor actor) {
        return kernel.agreement().get().entries(actor.roles()) == Entries.ITEM_BY_ITEM;
    }

    /// What was accepted is marked as held where it is about items that whoever enters them keeps until they release them.
    private Decision held(Decision decision, Actor actor) {
        if (!(decision instanceof Decision.Accepted(var events, var ids))) {
            return decision;
        }
        var items = events.stream().flatMap(event -> kernel.cases().disciplines().item(event).stream()).toList();
        boolean ofItsRole = items.stream().anyMatch(Item::ofItsRole);
        if (items.isEmpty() || !ofItsRole && !keepsUntilReleased(actor)) {
            return decision;
        }
        var all = new ArrayList<Event>();
        all.add(new HoldingEvent.EntryHeld(ofItsRole ? List.copyOf(new TreeSet<>(actor.roles())) : List.of()));
        all.addAll(events);
        return new Decision.Accepted(all, ids);
    }
}
