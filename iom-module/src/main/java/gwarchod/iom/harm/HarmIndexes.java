package gwarchod.iom.harm;

import gwarchod.core.casefile.Checks;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.Sha256;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import gwarchod.iom.harm.HarmEvent.Begun;
import gwarchod.iom.harm.HarmEvent.Settled;
import gwarchod.iom.harm.HarmEvent.Unreadable;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The workbooks of the area: brings them in, asks what is in question, and says what an offence weighs in one of them.
public final class HarmIndexes {
    /// After so long without a result, whoever was reading is gone.
    static final Duration READING_MAX = Duration.ofMinutes(2);

    private final Kernel kernel;
    private final Live<HarmImport> imports;
    private final String see;
    private final Map<EntityId, Integer> reading = new ConcurrentHashMap<>();

    private final Map<EntityId, Weighed> weighed = new ConcurrentHashMap<>();

    /// What a workbook as it stood came to: the ranking asks at each page, and a thousand rows aren't gone through each time.
    private record Weighed(HarmImport of, Optional<Map<String, Integer>> values) {}

    /// One that could be taken up.
    public record Known(EntityId id, IndexView view) {}

    private HarmIndexes(Kernel kernel, Live<HarmImport> imports, String see) {
        this.kernel = kernel;
        this.imports = imports;
        this.see = see;
    }

    public static List<EventType<?>> events() {
        return HarmEvent.TYPES;
    }

    /// @param see what the agreement must permit whoever asks
    public static HarmIndexes start(Kernel kernel, Registry registry, String see) {
        var indexes = new HarmIndexes(kernel, Live.start(kernel.journal(), kernel.hints(), kernel.work(), HarmImport.TYPE), see);
        registry.does(HarmDeeds.IMPORT, indexes::bring);
        registry.does(HarmDeeds.SETTLE, indexes::settle);
        registry.answers(HarmDeeds.INDEX, (viewer, _, what) -> indexes.one(viewer, what.index()));
        return indexes;
    }

    /// What each offence weighs in an index nothing of which is open; empty for any other.
    public Optional<Map<String, Integer>> values(EntityId index) {
        return state(index).flatMap(one -> weighed.compute(index, (_, known) -> known != null && known.of() == one ? known
                : new Weighed(one, one.whole() ? Optional.of(one.values()) : Optional.empty())).values());
    }

    /// What an index is called.
    public String name(EntityId index) {
        return state(index).map(HarmImport::begun).map(Begun::name).orElse(index.value());
    }

    /// Every workbook, the newest first.
    public List<Known> all() {
        return imports.all().stream()
                .filter(loaded -> loaded.state().begun() != null)
                .sorted((one, other) -> Objects.requireNonNull(other.state().at()).compareTo(Objects.requireNonNull(one.state().at())))
                .map(loaded -> new EntityId(loaded.stream().id()))
                .map(id -> new Known(id, view(id, state(id).orElseThrow())))
                .toList();
    }

    private Optional<HarmImport> state(EntityId index) {
        return imports.get(HarmImport.stream(index)).map(loaded -> loaded.state());
    }

    private Outcome bring(Viewer viewer, String key, HarmDeeds.Import command) {
        byte[] file;
        try {
            file = Base64.getDecoder().decode(String.join("", command.content()));
        } catch (IllegalArgumentException notBase64) {
            return new Outcome.Refused(Refusal.invalid("content-not-base64", "/content"));
        }
        var id = new EntityId(kernel.ids().next());
        var print = Sha256.hex(Base64.getEncoder().encodeToString(file));
        boolean before = imports.all().stream().map(loaded -> loaded.state().begun())
                .anyMatch(begun -> begun != null && begun.fingerprint().equals(print) && readable(begun));
        boolean called = PublishedIndex.NAME.equalsIgnoreCase(command.name().strip()) || imports.all().stream().map(loaded -> loaded.state())
                .anyMatch(one -> one.begun() != null && one.read() != null && one.begun().name().equalsIgnoreCase(command.name().strip()));
        var decision = Checks.at(kernel.clock().instant())
                .line("/name", command.name())
                .holds(before || !called, "index-name-taken", "/name")
                .line("/fileName", command.fileName())
                .holds(file.length > 0, "value-required", "/content")
                .holds(file.length <= HarmDeeds.FILE_BYTES_MAX, "index-too-large", "/content", HarmDeeds.FILE_BYTES_MAX / 1024)
                .then(() -> before ? Decision.refuse("index-imported-before") : Decision.accept(
                        List.of(new Begun(command.name().strip(), command.fileName().strip(), file.length, print)), Map.of("index", id.value())));
        reading.put(id, 0);
        var outcome = imports.act(HarmImport.stream(id), request(viewer, key, HarmDeeds.IMPORT.name(), command), _ -> decision);
        if (outcome instanceof Outcome.Done done && !done.repeated()) {
            kernel.work().execute(() -> read(id, file));
        } else {
            reading.remove(id);
        }
        return outcome;
    }

    /// One that couldn't be read may be brought again.
    private boolean readable(Begun begun) {
        return imports.all().stream().map(loaded -> loaded.state()).anyMatch(one -> begun.equals(one.begun()) && one.read() != null);
    }

    /// Reads the whole before anything of it is kept.
    private void read(EntityId id, byte[] file) {
        HarmEvent found;
        try {
            found = Rows.read(Workbook.lines(file, row -> reading.put(id, row)));
        } catch (Workbook.Unreadable why) {
            found = new Unreadable(why.code);
        }
        var event = found;
        var request = new Request(Actor.SYSTEM, id.value(), "harm.read-index", id.value(), null);
        imports.act(HarmImport.stream(id), request, known -> known.state().read() == null ? Decision.accept(event) : Decision.noChange());
        reading.remove(id);
    }

    private Outcome settle(Viewer viewer, String key, HarmDeeds.Settle command) {
        if (state(command.index()).filter(one -> one.read() != null).isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        return imports.act(HarmImport.stream(command.index()), request(viewer, key, HarmDeeds.SETTLE.name(), command),
                known -> settle(known.state(), command));
    }

    /// Until an index is whole; what was chosen of one that may be in use stays.
    private Decision settle(HarmImport state, HarmDeeds.Settle command) {
        var meant = (command.about() == null ? state.open() : state.questions()).stream()
                .filter(question -> command.about() == null || question.about().equals(command.about()))
                .filter(question -> question.allows(command.choice(), command.row()))
                .toList();
        return Checks.at(kernel.clock().instant())
                .holds(command.about() == null || !meant.isEmpty(), "row-choice-impossible", "/choice")
                .holds(command.about() != null || command.choice() != HarmChoice.ROW, "row-choice-impossible", "/choice")
                .text("/why", command.why())
                .then(() -> {
                    if (state.open().isEmpty()) {
                        return meant.isEmpty() || command.about() == null ? Decision.noChange() : Decision.refuse("index-settled");
                    }
                    var settled = meant.stream()
                            .map(question -> new Settled(question.about(), command.choice(), command.row(), command.why()))
                            .toArray(Settled[]::new);
                    return settled.length == 0 ? Decision.noChange() : Decision.accept(settled);
                });
    }

    private Reply<IndexView> one(Viewer viewer, EntityId id) {
        var known = state(id).filter(one -> one.begun() != null && kernel.agreement().get().permits(viewer, see));
        return known.isEmpty() ? Reply.notFound()
                : new Reply.View<>(view(id, known.get()), kernel.clock().instant().plusSeconds(1));
    }

    private IndexView view(EntityId id, HarmImport state) {
        var begun = Objects.requireNonNull(state.begun());
        var open = state.open();
        var chosen = state.choices().values().stream().sorted((one, other) -> one.about().compareTo(other.about()))
                .map(one -> new IndexView.Chosen(one.about(), one.choice(), one.row(), one.why().raw())).toList();
        return new IndexView(id, begun.name(), begun.fileName(), kernel.directory().name(Objects.requireNonNull(state.by())), state.on(),
                stage(id, state), reading.get(id), state.failure(), state.rows().size(), state.read() == null ? 0 : state.read().expired(),
                state.read() == null ? 0 : state.read().aside(), state.twice(), open.stream().limit(IndexView.SHOWN_MAX).toList(), open.size(),
                chosen, state.values().size());
    }

    private IndexView.State stage(EntityId id, HarmImport state) {
        if (state.read() != null) {
            return state.open().isEmpty() ? IndexView.State.WHOLE : IndexView.State.OPEN;
        }
        if (state.failure() != null) {
            return IndexView.State.UNREADABLE;
        }
        boolean late = kernel.clock().instant().isAfter(Objects.requireNonNull(state.at()).plus(READING_MAX));
        return late && !reading.containsKey(id) ? IndexView.State.INTERRUPTED : IndexView.State.READING;
    }

    private static Request request(Viewer viewer, String key, String deed, Record command) {
        return new Request(viewer.actor(Basis.LAW_ENFORCEMENT), key, deed, Json.write(command), null);
    }
}
