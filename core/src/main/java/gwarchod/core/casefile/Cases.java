package gwarchod.core.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Holder;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.setting.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every case of the area on this node: a card of each, and the files that were lately needed. Its methods may wait.
/// What it gives is raw: only code beside the journal may hold it, and what leaves the node goes through [CaseView].
public final class Cases implements Holder {
    /// Case files held at once; beyond it the least used is loaded again when needed.
    public static final int FILES_MAX = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Cases.class);

    private final Journal journal;
    private final Disciplines disciplines;
    private final InstantSource clock;
    private final Supplier<Settings> settings;
    private final Function<Instant, Settings> settingsAsOf;
    private final Cache<CaseId, Loaded<CaseFile>> files = Caffeine.newBuilder().maximumSize(FILES_MAX).executor(Runnable::run).build();
    private final OneLoad<CaseId, Loaded<CaseFile>> loads = new OneLoad<>();
    private final Map<CaseId, Card> cards = new ConcurrentHashMap<>();
    private final OnePerson onePerson = new OnePerson();
    private final Map<CaseId, Long> blocked = new ConcurrentHashMap<>();
    private final Map<CaseId, Long> readings = new ConcurrentHashMap<>();
    private final List<Consumer<Card>> listeners = new CopyOnWriteArrayList<>();

    private Cases(
            Journal journal, Disciplines disciplines, InstantSource clock, Supplier<Settings> settings, Function<Instant, Settings> settingsAsOf) {
        this.journal = journal;
        this.disciplines = disciplines;
        this.clock = clock;
        this.settings = settings;
        this.settingsAsOf = settingsAsOf;
    }

    /// The same with the settings that a release brings, and no others.
    public static Cases start(Journal journal, Hints hints, Executor work, Disciplines disciplines, InstantSource clock) {
        return start(journal, hints, work, disciplines, clock, () -> Settings.AREA, _ -> Settings.AREA);
    }

    /// Makes every card (waits), then follows the hints, refreshing on `work`.
    ///
    /// @param settings those of the area, as they are decided now
    /// @param settingsAsOf as they had been decided by a moment of the past
    public static Cases start(Journal journal, Hints hints, Executor work, Disciplines disciplines, InstantSource clock,
            Supplier<Settings> settings, Function<Instant, Settings> settingsAsOf) {
        var cases = new Cases(journal, disciplines, clock, settings, settingsAsOf);
        hints.listen(hint -> {
            if (hint.stream().kind().equals(disciplines.kind())) {
                var id = Disciplines.caseOf(hint.stream());
                if (cases.number(id) < hint.number()) {
                    work.execute(() -> cases.look(id));
                }
            }
        });
        journal.hold(disciplines.kind(), cases);
        journal.onErasure(changed -> changed.stream().filter(stream -> stream.kind().equals(disciplines.kind()))
                .forEach(stream -> work.execute(() -> cases.readAgain(Disciplines.caseOf(stream)))));
        journal.loadEach(disciplines, (stream, load) ->
                cases.unlessBlocked(Disciplines.caseOf(stream), () -> cases.read(Disciplines.caseOf(stream), load)));
        return cases;
    }

    /// From here on no more files than this are held at once. Cards of all cases stay.
    public void holdAtMost(int files) {
        this.files.policy().eviction().orElseThrow().setMaximum(files);
    }

    public Disciplines disciplines() {
        return disciplines;
    }

    /// The case file as this node knows it; empty when there is none.
    public Optional<Loaded<CaseFile>> file(CaseId id) {
        if (!cards.containsKey(id)) {
            return Optional.empty();
        }
        var held = files.getIfPresent(id);
        return Optional.of(settled(held == null ? held(loaded(id, number(id))) : held));
    }

    /// At least as much as is known: a load that others began may have begun before that was.
    private Loaded<CaseFile> loaded(CaseId id, long known) {
        var loaded = loads.get(id, this::load);
        return loaded.number() < known ? loads.get(id, this::load) : loaded;
    }

    /// The case file as it stood at `time`; number 0 when it didn't exist yet.
    public Loaded<CaseFile> asOf(CaseId id, Instant time) {
        return settled(journal.asOf(disciplines, Disciplines.stream(id), time), settingsAsOf.apply(time));
    }

    /// The case file as it stood after its commit of that number.
    public Loaded<CaseFile> at(CaseId id, long number) {
        return journal.at(disciplines, Disciplines.stream(id), number);
    }

    /// Another one each time that the texts of a case read otherwise though nothing was recorded in it: what was made of it before mustn't
    /// be used again.
    public long reading(CaseId id) {
        return readings.getOrDefault(id, 0L);
    }

    public Optional<Card> card(CaseId id) {
        return Optional.ofNullable(cards.get(id));
    }

    public Collection<Card> cards() {
        return Collections.unmodifiableCollection(cards.values());
    }

    /// Cases that can't be read, with the number of the last commit that could: a newer release wrote them, or they are damaged.
    public Map<CaseId, Long> blocked() {
        return Map.copyOf(blocked);
    }

    /// Is told of every new card, on the thread that made it: it must not wait.
    public void listen(Consumer<Card> listener) {
        listeners.add(listener);
    }

    /// Carries a request out on a case, and shows its effect on this node from here on.
    public Journal.Acted<CaseFile> act(CaseId id, Request request, Function<Loaded<CaseFile>, Decision> decide) {
        var stream = Disciplines.stream(id);
        return journal.inTurn(stream, () -> {
            var known = file(id).orElseGet(() ->
                    settled(new Loaded<>(stream, disciplines.empty(stream), 0, StoredCommit.NOTHING_BEFORE, Instant.EPOCH)));
            var acted = journal.act(disciplines, known, request, decide, this::keep);
            keep(acted.after());
            return acted;
        });
    }

    /// Reads what was recorded since, and makes the card anew. A case that can't be read is blocked; throws what the store threw.
    public void refresh(CaseId id) {
        unlessBlocked(id, () -> refresh(Disciplines.stream(id)));
    }

    private void unlessBlocked(CaseId id, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException failed) {
            if (!Holder.isUnreadable(failed)) {
                throw failed;
            }
            LOG.error("case {} is blocked after commit {}", id, number(id), failed);
        }
    }

    /// What fails here repair does again.
    private void look(CaseId id) {
        try {
            refresh(id);
        } catch (RuntimeException failed) {
            LOG.warn("case {} couldn't be read after a hint", id, failed);
        }
    }

    @Override
    public void refresh(StreamId stream) {
        var id = Disciplines.caseOf(stream);
        var known = files.getIfPresent(id);
        read(id, () -> known == null ? load(id) : journal.refresh(disciplines, known));
    }

    private void read(CaseId id, Supplier<Loaded<CaseFile>> load) {
        try {
            keep(load.get());
        } catch (RuntimeException failed) {
            if (Holder.isUnreadable(failed)) {
                blocked.put(id, number(id));
            }
            throw failed;
        }
    }

    @Override
    public long number(StreamId stream) {
        return number(Disciplines.caseOf(stream));
    }

    /// Makes the cards anew whose time has come; one turn at a time, so that none made earlier takes the place of one made now.
    public synchronized void wake() {
        var now = clock.instant();
        cards.values().stream()
                .filter(card -> card.isOver(now))
                .map(Card::id)
                .toList()
                .forEach(id -> file(id).ifPresent(this::put));
    }

    /// Makes every card anew: the area decided on other settings, or the day of some has come. Waits.
    public synchronized void settle() {
        cards.keySet().forEach(id -> {
            readings.merge(id, 1L, Long::sum);
            file(id).ifPresent(this::put);
        });
    }

    private Loaded<CaseFile> settled(Loaded<CaseFile> loaded) {
        return settled(loaded, settings.get());
    }

    private static Loaded<CaseFile> settled(Loaded<CaseFile> loaded, Settings by) {
        return loaded.state().settings() == by ? loaded
                : new Loaded<>(loaded.stream(), loaded.state().with(by), loaded.number(), loaded.hash(), loaded.changed());
    }

    /// Whether that case's card waits to be made anew, or for something that is due and not recorded yet.
    public boolean isOver(CaseId id) {
        return card(id).filter(card -> card.isOver(clock.instant())).isPresent();
    }

    /// Texts of it read otherwise, though nothing was recorded in it.
    private void readAgain(CaseId id) {
        journal.inTurn(Disciplines.stream(id), () -> {
            var loaded = load(id);
            files.put(id, loaded);
            readings.merge(id, 1L, Long::sum);
            put(loaded);
            return loaded;
        });
    }

    private Loaded<CaseFile> load(CaseId id) {
        return journal.load(disciplines, Disciplines.stream(id));
    }

    private long number(CaseId id) {
        var card = cards.get(id);
        return card == null ? 0 : card.number();
    }

    private void keep(Loaded<CaseFile> loaded) {
        var id = Disciplines.caseOf(loaded.stream());
        if (!loaded.exists() || number(id) >= loaded.number()) {
            return;
        }
        held(loaded);
        blocked.remove(id);
        put(loaded);
    }

    /// The newest of what is held and this.
    private Loaded<CaseFile> held(Loaded<CaseFile> loaded) {
        return files.asMap().merge(Disciplines.caseOf(loaded.stream()), loaded, (before, now) -> now.number() > before.number() ? now : before);
    }

    private void put(Loaded<CaseFile> loaded) {
        placed(CardWriter.write(disciplines, settled(loaded), clock.instant())).forEach(card -> listeners.forEach(listener -> listener.accept(card)));
    }

    /// The cards that are held from here on: this one, and those of other files about the same person whose readers it changes.
    private List<Card> placed(Card made) {
        synchronized (onePerson) {
            var before = cards.get(made.id());
            if (before != null && before.number() > made.number()) {
                return List.of();
            }
            var now = onePerson.cards(made, cards);
            now.forEach(card -> cards.put(card.id(), card));
            return now;
        }
    }
}
