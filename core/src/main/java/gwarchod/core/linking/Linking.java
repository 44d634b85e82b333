package gwarchod.core.linking;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.people.People;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Links crimes of two cases, for whoever sees the crimes of both in full and may link in each; and shows the links to whoever sees both.
public final class Linking {
    public static final List<EventType<?>> EVENTS = Linked.EVENTS;

    public static final String WORDS = "linking";

    static final int LINES_MAX = 200;

    private final Kernel kernel;
    private final LinkLines lines;
    private final Live<Linked> all;

    /// Loads every link (waits), then follows the hints.
    public Linking(Kernel kernel, CaseViews views) {
        this.kernel = kernel;
        this.lines = new LinkLines(kernel, views);
        this.all = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Linked.TYPE);
    }

    public void register(Registry registry) {
        registry.answers(LinkDeeds.OF_CASE, this::ofCase);
        registry.does(LinkDeeds.LINK, this::link);
        registry.does(LinkDeeds.UNLINK, this::unlink);
    }

    private Outcome link(Viewer viewer, String key, LinkDeeds.Link command) {
        if (!may(viewer, LinkDeeds.LINK, command.id())) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        var wrong = Checks.at(kernel.clock().instant()).line("/reference", command.reference()).text("/why", command.why()).then(Decision::noChange);
        if (wrong instanceof Decision.Refused(var why)) {
            return new Outcome.Refused(why);
        }
        if (standing(command.id(), command.crime()).isEmpty()) {
            return new Outcome.Refused(Refusal.invalid("crime-not-on-case", "/crime"));
        }
        var found = found(viewer, command);
        if (found.size() != 1) {
            return new Outcome.Refused(Refusal.invalid(found.isEmpty() ? "crime-reference-unknown" : "crime-reference-in-several",
                    found.isEmpty() ? "/reference" : "/other"));
        }
        return act(viewer, key, LinkDeeds.LINK, command, new CrimeOf(command.id(), command.crime()), found.getFirst(),
                (state, one, other, why) -> state.make(one, other, command.kind(), why), command.why());
    }

    private Outcome unlink(Viewer viewer, String key, LinkDeeds.Unlink command) {
        if (!may(viewer, LinkDeeds.UNLINK, command.id()) || !may(viewer, LinkDeeds.UNLINK, command.other())) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        return act(viewer, key, LinkDeeds.UNLINK, command, new CrimeOf(command.id(), command.crime()),
                new CrimeOf(command.other(), command.otherCrime()), Linked::undo, command.why());
    }

    private interface Rule {
        Decision decide(Linked state, CrimeOf one, CrimeOf other, Text why);
    }

    private Outcome act(Viewer viewer, String key, Deed<?> deed, Record command, CrimeOf one, CrimeOf other, Rule rule, Text said) {
        var request = new Request(viewer.actor(Basis.LAW_ENFORCEMENT), key, deed.name(), Json.write(command), null);
        return all.act(Linked.stream(one, other), request, known -> Checks.at(kernel.clock().instant()).text("/why", said)
                .then(() -> rule.decide(known.state(), one, other, guarded(guarded(said, one.on()), other.on()))));
    }

    private Text guarded(Text said, CaseId id) {
        return People.guard(file(id)).apply(said);
    }

    private CaseFile file(CaseId id) {
        return kernel.cases().file(id).orElseThrow().state();
    }

    private Optional<Crime> standing(CaseId id, EntityId crime) {
        return Crimes.of(file(id)).find(crime).filter(one -> !one.cancelled());
    }

    /// Every crime of that reference in another case in which the viewer may link: one they may not see is as unknown as one that isn't there.
    private List<CrimeOf> found(Viewer viewer, LinkDeeds.Link command) {
        var wanted = CardWriter.normal(command.reference());
        return kernel.cases().cards().stream()
                .filter(card -> !card.id().equals(command.id()) && (command.other() == null || card.id().equals(command.other())))
                .filter(card -> card.terms().stream().anyMatch(term -> term.section().equals(Crimes.RECORDED.id()) && term.text().equals(wanted)))
                .filter(card -> may(viewer, LinkDeeds.LINK, card.id()))
                .flatMap(card -> Crimes.of(file(card.id())).counted().filter(crime -> CardWriter.normal(crime.reference()).equals(wanted))
                        .map(crime -> new CrimeOf(card.id(), crime.id())))
                .toList();
    }

    private boolean may(Viewer viewer, Deed<?> deed, CaseId id) {
        return seen(viewer, id).filter(card -> kernel.agreement().get().permits(viewer, deed.name(), card.facts())).isPresent();
    }

    /// The card of a case whose crimes this viewer sees in full without giving a reason first.
    private Optional<Card> seen(Viewer viewer, CaseId id) {
        return kernel.cases().card(id).filter(card -> {
            var access = kernel.agreement().get().access(viewer, card.facts());
            return !access.needsReason() && access.scope().sees(Crimes.RECORDED.id(), Level.FULL);
        });
    }

    private Reply<LinkDeeds.Links> ofCase(Viewer viewer, Lang lang, LinkDeeds.OfCase what) {
        var here = seen(viewer, what.id());
        if (here.isEmpty()) {
            return Reply.notFound();
        }
        var found = all.all().stream().map(loaded -> loaded.state())
                .flatMap(state -> Stream.of(turned(state, what.id())).filter(Objects::nonNull))
                .flatMap(turned -> seen(viewer, turned.other().on()).flatMap(there -> lines.line(viewer, lang, turned, here.get(), there)).stream())
                .sorted(Comparator.comparing(LinkDeeds.Line::at).reversed().thenComparing(line -> line.other().id().value()))
                .limit(LINES_MAX).toList();
        return Reply.of(new LinkDeeds.Links(found, Crimes.of(file(what.id())).counted().map(lines::crime).toList()));
    }

    /// A link seen from this case: its own crime first; null where it is of other cases.
    private static @Nullable Turned turned(Linked state, CaseId id) {
        var one = state.one();
        var other = state.other();
        if (one == null || other == null || !one.on().equals(id) && !other.on().equals(id)) {
            return null;
        }
        return one.on().equals(id) ? new Turned(state, one, other) : new Turned(state, other, one);
    }

    /// A link, from one of its two sides.
    record Turned(Linked state, CrimeOf here, CrimeOf other) {}
}
