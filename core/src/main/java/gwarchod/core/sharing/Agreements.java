package gwarchod.core.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.Upcaster;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The area's sharing agreement, as it is and as it was. One stream, `agreement/area`; every adoption replaces the terms in whole.
public final class Agreements {
    /// The events of its stream, for the codec.
    public static final List<EventType<?>> EVENTS = List.of(new EventType<>("agreement.adopted.2", AgreementAdopted.class));

    /// The first format knew no assessment and said nothing of a role as a whole.
    public static final List<Upcaster> UPCASTERS = List.of(new Upcaster("agreement.adopted.1", "agreement.adopted.2", Agreements::second));

    public static final Deed<AdoptAgreement> ADOPT = new Deed<>("agreement.adopt", AdoptAgreement.class);

    /// Open to everybody who is signed in.
    public static final Question<WhoSeesWhat, WhoSeesWhat.Table> WHO_SEES_WHAT =
            new Question<>("agreement.who-sees-what", WhoSeesWhat.class, WhoSeesWhat.Table.class);

    public static final List<Route> ROUTES =
            List.of(new Route.Get("/agreement", WHO_SEES_WHAT), new Route.Post("/agreement", ADOPT, 200));

    static final StreamId AREA = new StreamId("agreement", "area");

    /// Before any agreement: nobody sees anything.
    static final Adopted.Version NOBODY =
            new Adopted.Version(Instant.EPOCH, new Agreement(0, new Terms("", List.of(), List.of(), Map.of())));

    private final Live<Adopted> live;

    private Agreements(Live<Adopted> live) {
        this.live = live;
    }

    /// Loads the agreement; in an empty store the default one is adopted first, by the product itself (waits).
    public static Agreements start(Journal journal, Hints hints, Executor work) {
        var agreements = new Agreements(Live.start(journal, hints, work, Adopted.TYPE));
        if (agreements.live.get(AREA).isEmpty()) {
            agreements.adoptDefault();
        }
        return agreements;
    }

    /// The agreement an area begins with: the resource `agreement.json`.
    public static AdoptAgreement byDefault() {
        try (var in = Agreements.class.getResourceAsStream("/agreement.json")) {
            return Json.MAPPER.readValue(in, AdoptAgreement.class);
        } catch (IOException e) {
            throw new UncheckedIOException("agreement.json can't be read", e);
        }
    }

    private static ObjectNode second(ObjectNode first) {
        var terms = (ObjectNode) first.get("terms");
        terms.get("grants").forEach(grant -> ((ObjectNode) grant).put("assessment", ""));
        terms.putObject("roles");
        return first;
    }

    private void adoptDefault() {
        var command = byDefault();
        var request = new Request(Actor.SYSTEM, "default-agreement", ADOPT.name(), Json.write(command), null);
        var outcome = live.act(AREA, request, known -> known.exists()
                ? Decision.noChange()
                : Decision.accept(new AgreementAdopted(command.terms())));
        if (outcome instanceof Outcome.Refused(var why)) {
            throw new IllegalStateException("the default agreement wasn't adopted: " + why.code());
        }
    }

    /// Answers and does what concerns the agreement.
    ///
    /// @param sections the ids of all sections of this installation
    /// @param commands the names of all its commands and deeds
    /// @param held the roles somebody with an open account holds now
    public void register(Registry registry, Words words, Set<String> sections, Set<String> commands, Supplier<Set<String>> held) {
        registry.answers(WHO_SEES_WHAT, (_, lang, _) -> Reply.of(WhoSeesWhat.table(version(Instant.MAX), words, lang)));
        registry.does(ADOPT, (viewer, key, command) -> {
            var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, ADOPT.name(), Json.write(command), null);
            return live.act(AREA, request, known -> AgreementRules.adopt(known.state(), command, sections, commands, held.get()));
        });
    }

    /// The one in force now.
    public Agreement current() {
        return version(Instant.MAX).agreement();
    }

    /// The one that was in force at `time`; before the first one nobody saw anything. Doesn't wait.
    public Agreement asOf(Instant time) {
        return version(time).agreement();
    }

    private Adopted.Version version(Instant time) {
        return live.get(AREA).map(known -> known.state().at(time)).orElse(NOBODY);
    }

    /// Is told of every agreement that comes into force, on the thread that found it: it must not wait.
    public void listen(Consumer<Agreement> listener) {
        live.listen(_ -> listener.accept(current()));
    }
}
