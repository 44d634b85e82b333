package gwarchod.core.desk;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.order.DocumentForm;
import gwarchod.core.casefile.order.NoteDocument;
import gwarchod.core.casefile.order.OrderWork;
import gwarchod.core.document.DocumentDeeds;
import gwarchod.core.document.DocumentDeeds.Attach;
import gwarchod.core.document.DocumentDeeds.DocumentOf;
import gwarchod.core.document.DocumentShelf;
import gwarchod.core.document.Download;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.Sha256;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Access;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Documents of orders for one viewer: brought by whoever may, fetched by whoever's view of the case shows them.
///
/// The content is stored first, and then the fact that names it: what dies in between attached nothing, told nobody that it did, and can be
/// sent again.
final class OrderDocuments {
    /// Documents sealed and stored at once: each takes a dozen times its size while it is.
    static final int AT_ONCE_MAX = 2;

    private static final long WAIT_MS_MAX = 20_000;
    private static final int RETRY_SECONDS = 5;

    private final Kernel kernel;
    private final CaseDesk cases;
    private final DocumentShelf shelf;
    private final Semaphore free = new Semaphore(AT_ONCE_MAX);

    OrderDocuments(Kernel kernel, CaseDesk cases) {
        this.kernel = kernel;
        this.cases = cases;
        this.shelf = new DocumentShelf(kernel.journal());
    }

    void register(Registry registry) {
        registry.does(DocumentDeeds.ATTACH, this::attach);
        registry.answers(DocumentDeeds.CONTENT, this::content);
    }

    /// Sent again, it is the same document: its id comes of who sent it and under which key.
    private Outcome attach(Viewer viewer, String key, Attach command) {
        var id = new EntityId(UUID.nameUUIDFromBytes((viewer.user() + "\n" + key).getBytes(StandardCharsets.UTF_8)).toString());
        var actor = viewer.actor(OrderWork.SECTION.basis());
        return mayNot(viewer, command).or(() -> wrong(viewer, command, id, actor)).<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> oneOfFew(() -> stored(command, id, key, actor)));
    }

    private Outcome stored(Attach command, EntityId id, String key, Actor actor) {
        var request = new Request(actor, key, DocumentDeeds.ATTACH.name(), id.value(), null);
        return shelf.put(id, command.id(), command.orderId(), command.file().content(), request) instanceof Outcome.Refused refused
                ? refused
                : cases.effect(command.id(), note(command, id), key, actor, new CommitRef(DocumentShelf.stream(id), 1));
    }

    private static NoteDocument note(Attach command, EntityId id) {
        var content = command.file().content();
        return new NoteDocument(command.orderId(), id, command.kind(), command.called(), DocumentForm.of(content).orElseThrow(), content.length,
                Sha256.hex(content));
    }

    /// As of any command to the case: who may not know it learns nothing.
    private Optional<Refusal> mayNot(Viewer viewer, Attach command) {
        var rules = kernel.agreement().get();
        var card = kernel.cases().card(command.id());
        var scope = card.map(known -> rules.scope(viewer, known.facts()));
        if (scope.filter(one -> one.knows()).isEmpty()) {
            return Optional.of(new Refusal.NotFound());
        }
        if (cases.access(viewer, card.orElseThrow()).needsReason()) {
            return Optional.of(Access.REASON_NEEDED);
        }
        return rules.permits(viewer, DocumentDeeds.ATTACH.name(), card.get().facts()) && scope.get().sees(OrderWork.SECTION.id(), Level.FULL)
                ? Optional.empty() : Optional.of(new Refusal.NotPermitted("not-permitted"));
    }

    /// What speaks against it, before anything is stored.
    private Optional<Refusal> wrong(Viewer viewer, Attach command, EntityId id, Actor actor) {
        var decision = command.file().checked(kernel.clock().instant()).then(() -> kernel.cases().card(command.id())
                .map(card -> kernel.agreement().get().scope(viewer, card.facts()))
                .flatMap(scope -> kernel.cases().file(command.id()).map(loaded -> loaded.state().knownTo(scope)))
                .map(file -> cases.decide(kernel.cases().disciplines().command(note(command, id)), file, note(command, id), actor))
                .orElseGet(() -> new Decision.Refused(new Refusal.NotFound())));
        return decision instanceof Decision.Refused(var why) ? Optional.of(why) : Optional.empty();
    }

    private Outcome oneOfFew(Supplier<Outcome> work) {
        try {
            if (!free.tryAcquire(WAIT_MS_MAX, TimeUnit.MILLISECONDS)) {
                return new Outcome.Refused(new Refusal.Busy("busy", RETRY_SECONDS));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused(new Refusal.Busy("busy", RETRY_SECONDS));
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /// Whatever hides the line of the document hides the document: there is no way to it but by the view that shows it.
    private Reply<Download> content(Viewer viewer, Lang lang, DocumentOf what) {
        return switch (cases.view(viewer, lang, new CaseQuestions.One(what.id(), null))) {
            case Answer.Refused<CaseView>(var why) -> new Reply.Refused<>(why);
            case Answer.Same<CaseView> _ -> throw new IllegalStateException("nobody holds a tag here");
            case Answer.Found<CaseView> found -> found.view().section(OrderWork.SECTION).stream()
                    .flatMap(shown -> shown instanceof Shown.Full<?, ?>(OrderWork work) ? work.orders().stream() : Stream.empty())
                    .filter(order -> order.id().equals(what.orderId()))
                    .flatMap(order -> order.documents().stream())
                    .filter(document -> document.id().equals(what.document()))
                    .findFirst()
                    .flatMap(this::download)
                    .map(Reply::of)
                    .orElseGet(Reply::notFound);
        };
    }

    private Optional<Download> download(OrderWork.Document document) {
        return shelf.content(document.id()).map(content -> {
            if (!Sha256.hex(content).equals(document.sha256())) {
                throw new IllegalStateException(DocumentShelf.stream(document.id()) + " isn't what was attached");
            }
            var name = Json.kebab(document.kind()) + "-" + LocalDate.ofInstant(document.attachedAt(), Words.ZONE) + "." + document.form().ending();
            return new Download(name, document.form().mediaType(), content);
        });
    }
}
