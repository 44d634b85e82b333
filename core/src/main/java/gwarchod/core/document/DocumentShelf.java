package gwarchod.core.document;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where documents lie: in the journal, each as a stream of one commit, so that it is durable, sealed, chained and vouched for as everything
/// else is. Nothing of them is held in memory.
public final class DocumentShelf {
    public static final List<EventType<?>> EVENTS = List.of(new EventType<>("document.stored.1", DocumentStored.class));

    /// The kind of their streams. No sweep compares them, as nobody follows them, and no erasure searches them: there are no words in them.
    public static final String KIND = "document";

    private static final StreamType<Optional<DocumentStored>> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<DocumentStored> empty(StreamId stream) {
            return Optional.empty();
        }

        @Override
        public Optional<DocumentStored> evolve(Optional<DocumentStored> state, Fact fact) {
            return Optional.of((DocumentStored) fact.event());
        }
    };

    private final Journal journal;

    public DocumentShelf(Journal journal) {
        this.journal = journal;
    }

    public static StreamId stream(EntityId document) {
        return new StreamId(KIND, document.value());
    }

    /// Stores a document, durably. The same again is no change; another content for the same document is refused.
    ///
    /// @param request whose body says nothing of the content: its fingerprint outlives the case's key
    public Outcome put(EntityId document, CaseId on, EntityId order, byte[] content, Request request) {
        var stream = stream(document);
        return journal.inTurn(stream, () -> journal.act(TYPE, journal.load(TYPE, stream), request, loaded -> put(loaded, on, order, content)).outcome());
    }

    private static Decision put(Loaded<Optional<DocumentStored>> there, CaseId on, EntityId order, byte[] content) {
        if (!there.exists()) {
            return Decision.accept(new DocumentStored(on, order, content));
        }
        return there.state().filter(one -> one.on().equals(on) && Arrays.equals(one.content(), content)).isPresent()
                ? Decision.noChange() : Decision.refuse("key-reused");
    }

    /// What was stored; empty where nothing was, or where it was erased with its case.
    public Optional<byte[]> content(EntityId document) {
        return journal.load(TYPE, stream(document)).state().map(DocumentStored::content);
    }
}
