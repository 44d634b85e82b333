package gwarchod.core.meeting;

import gwarchod.core.casefile.Card;
import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Following;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The agendas that are open on this node: one image per meeting, audience and language, kept up by what changes, whoever follows.
/// A change of one case looks at that case alone, once in each image it may concern. Methods may wait, except where they say otherwise.
public final class Agendas {
    /// Images held at once.
    static final int IMAGES_MAX = 256;

    /// Followers at once, of all agendas of this node.
    static final int FOLLOWERS_MAX = 10_000;

    /// How long an image is kept that nobody follows, for whoever lost the connection.
    static final Duration IDLE_MAX = Duration.ofMinutes(5);

    private static final Duration SWEEP = Duration.ofSeconds(30);

    /// In whose name an image that several share is made: nobody's, so that nothing that holds for one of them alone shows in it.
    private static final UserId SEVERAL = new UserId("several-of-one-audience");

    private final Area area;
    private final MeetingKinds kinds;
    private final Words words;
    private final InstantSource clock;
    private final Executor work;
    private final Revisions revisions;
    private final Exclusions exclusions;
    private final LongAdder evaluations = new LongAdder();
    private final Map<ImageKey, LiveImage> images = new ConcurrentHashMap<>();
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Instant> swept;

    /// @param secret new at each start of the node
    Agendas(Area area, MeetingKinds kinds, Words words, InstantSource clock, Executor work, String secret) {
        this.area = area;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
        this.work = work;
        this.revisions = new Revisions(secret);
        this.exclusions = new Exclusions(area);
        this.swept = new AtomicReference<>(clock.instant());
    }

    /// Follows the area from here on.
    void listen() {
        area.onCard(this::cardChanged);
        area.onMeeting(changed -> images.values().stream()
                .filter(image -> image.kind().equals(changed.kind()))
                .forEach(LiveImage::markMeeting));
        area.cards().forEach(card -> exclusions.look(card.id()));
    }

    private void cardChanged(CaseId id) {
        exclusions.look(id);
        images.values().forEach(image -> image.mark(id));
        sweep();
    }

    /// Call it when another agreement came into force, or somebody was erased: everybody's agenda is made anew, and they are told to start
    /// again. Doesn't wait. Nothing goes out under the old agreement even before.
    public void startAgain() {
        List.copyOf(images.values()).forEach(LiveImage::spoil);      // not those that come in their place
    }

    /// The agenda as it is now; empty for a meeting the viewer takes no part in, as for one there isn't.
    Optional<AgendaView> agenda(Viewer viewer, Lang lang, MeetingId id) {
        sweep();
        while (true) {
            var meeting = meeting(viewer, id);
            if (meeting.isEmpty()) {
                return Optional.empty();
            }
            var key = key(viewer, lang, id);
            var image = image(key, viewer, meeting.get()).orElseGet(() -> unkept(key, viewer, meeting.get()));
            var view = image.read(clock.instant());
            if (view.isPresent() && key.equals(key(viewer, lang, id))) {
                return view;
            }
        }
    }

    /// The agenda as it stood: what the rules of that day and today's both show. Slow.
    Optional<AgendaView> agendaAsOf(Viewer viewer, Lang lang, MeetingId id, Instant time) {
        var then = area.agreementAsOf(time);
        var meetings = area.meetingsAsOf(time);
        var meeting = meeting(viewer, id)
                .filter(now -> then.meetingKinds(viewer).contains(now.kind()))
                .flatMap(_ -> meetings.stream().filter(held -> held.id().equals(id)).findFirst());
        return meeting.map(held -> {
            Function<Card, Scope> scopes = card -> then.scope(viewer, card.facts()).and(scopeNow(viewer, card.id())).of(id);
            var writer = writer(held, scopes, lang);
            var chairing = Chairing.of(held, meetings);
            var lines = new AgendaLines();
            area.cards().stream()
                    .filter(card -> scopeNow(viewer, card.id()).knows())
                    .flatMap(card -> area.cardAsOf(card.id(), time).stream())
                    .forEach(card -> lines.put(card.id(), standing(writer, card, chairing)));
            var unnamed = view(writer, held, "", lines);
            return view(writer, held, revisions.of(Json.write(unnamed)), lines);
        });
    }

    /// Tells `sink` the image, or the deltas since `lastRevision`, at once, then every change until it is closed; `reload` when what the
    /// viewer holds can't be brought up to date.
    public Following follow(Viewer viewer, Lang lang, MeetingId id, @Nullable String lastRevision, Consumer<AgendaNews> sink) {
        if (meeting(viewer, id).isEmpty()) {
            return new Following.Refused(new Refusal.NotFound());
        }
        if (followers.size() >= FOLLOWERS_MAX) {
            return new Following.Refused(new Refusal.Busy("busy", 5));
        }
        var follower = new Follower(this, viewer, lang, id, sink);
        followers.add(follower);
        boolean settled = settle(follower, lastRevision == null ? new Beginning.New() : new Beginning.Since(lastRevision));
        if (!settled) {
            followers.remove(follower);
            return new Following.Refused(new Refusal.Busy("busy", 5));
        }
        return follower;
    }

    private boolean settle(Follower follower, Beginning beginning) {
        var viewer = follower.viewer();
        while (!follower.closed()) {
            var meeting = meeting(viewer, follower.meeting());
            var key = key(viewer, follower.lang(), follower.meeting());
            var image = meeting.flatMap(held -> image(key, viewer, held));
            if (image.isEmpty()) {
                return false;
            }
            if (image.get().follow(follower, beginning, () -> key.equals(key(viewer, follower.lang(), follower.meeting())))) {
                return true;
            }
        }
        return true;
    }

    /// A follower whose image isn't theirs any more gets `reload`, and from then on what is theirs, or nothing.
    void resettle(Follower follower) {
        boolean settled = false;
        try {
            settled = settle(follower, new Beginning.Again());
        } finally {
            if (!settled) {
                follower.close();
            }
        }
    }

    /// Whether the viewer takes part in what this image is of, and it was made under the agreement in force; doesn't wait.
    boolean allows(Viewer viewer, LiveImage image) {
        var agreement = area.agreement();
        return agreement.version() == image.key().agreement() && agreement.meetingKinds(viewer).contains(image.kind());
    }

    /// The meeting, where the viewer takes part in its kind.
    Optional<Meeting.Scheduled> meeting(Viewer viewer, MeetingId id) {
        return area.meeting(id).filter(meeting -> area.agreement().meetingKinds(viewer).contains(meeting.kind()));
    }

    /// Whether this item is offered to the viewer by this meeting, on its agenda or left off.
    boolean offers(Viewer viewer, Meeting.Scheduled meeting, CaseId on, String item) {
        var scope = scopeNow(viewer, on).of(meeting.id());
        return area.card(on)
                .filter(card -> writer(meeting, _ -> scope, Lang.EN).offers(card.openTo(scope), item))
                .isPresent();
    }

    /// Where a case stands by what of its card the writer's audience may know: labels and items about rows hidden from them are as none.
    static Standing standing(AgendaWriter writer, Card card, Chairing chairing) {
        return card.hasOwn() || writer.kind().mayConcern(card) ? writer.write(card.openTo(writer.scopes().apply(card)), chairing) : Standing.NONE;
    }

    /// What a meeting is called, in a language.
    String title(Meeting.Scheduled meeting, Lang lang) {
        return words.say(lang, "meeting.title", Phrase.of("meeting.kind." + meeting.kind()), meeting.startsAt());
    }

    AgendaView view(AgendaWriter writer, Meeting.Scheduled meeting, String revision, AgendaLines lines) {
        return new AgendaView(meeting.id(), meeting.kind(), meeting.startsAt(), MeetingState.SCHEDULED, title(meeting, writer.lang()),
                revision, lines.lines(), lines.leftOff(), lines.leftOffTotal(), writer.groups());
    }

    private ImageKey key(Viewer viewer, Lang lang, MeetingId id) {
        var agreement = area.agreement();
        var alone = exclusions.any(viewer.user()) ? viewer.user() : null;
        return new ImageKey(id, agreement.audience(viewer), alone, lang, agreement.version());
    }

    Scope scopeNow(Viewer viewer, CaseId id) {
        return area.card(id).map(card -> area.agreement().scope(viewer, card.facts())).orElse(Scope.NOTHING);
    }

    /// Empty when as many images as may be are followed.
    private Optional<LiveImage> image(ImageKey key, Viewer viewer, Meeting.Scheduled meeting) {
        var held = images.get(key);
        if (held != null) {
            return Optional.of(held);
        }
        synchronized (images) {
            if (!images.containsKey(key) && images.size() >= IMAGES_MAX && !dropOldest()) {
                return Optional.empty();
            }
            return Optional.of(images.computeIfAbsent(key, _ -> unkept(key, viewer, meeting)));
        }
    }

    private LiveImage unkept(ImageKey key, Viewer viewer, Meeting.Scheduled meeting) {
        var agreement = area.agreement();
        var several = new Viewer(SEVERAL, "", viewer.agency(), viewer.roles());
        boolean shared = key.alone() == null && agreement.audience(several).equals(agreement.audience(viewer));
        var inWhoseName = shared ? several : viewer;
        var writer = writer(meeting, card -> agreement.scope(inWhoseName, card.facts()).of(meeting.id()), key.lang());
        return new LiveImage(key, this, area, meeting, writer, clock.instant());
    }

    AgendaWriter writer(Meeting.Scheduled meeting, Function<Card, Scope> scopes, Lang lang) {
        return new AgendaWriter(kinds.of(meeting), scopes, area::guarded, words, lang, evaluations);
    }

    private boolean dropOldest() {
        return images.values().stream()
                .filter(image -> image.idleSince().isPresent())
                .min(Comparator.comparing(image -> image.idleSince().orElse(Instant.MAX)))
                .filter(LiveImage::dropIfIdle)
                .map(image -> images.remove(image.key(), image))
                .orElse(false);
    }

    private void sweep() {
        var now = clock.instant();
        var last = swept.get();
        if (now.isAfter(last.plus(SWEEP)) && swept.compareAndSet(last, now)) {
            run(() -> images.values().stream()
                    .filter(image -> image.idleSince().map(since -> since.plus(IDLE_MAX).isBefore(now)).orElse(false))
                    .filter(LiveImage::dropIfIdle)
                    .forEach(this::forget));
        }
    }

    void forget(LiveImage image) {
        images.remove(image.key(), image);
    }

    void left(Follower follower) {
        followers.remove(follower);
    }

    void run(Runnable task) {
        work.execute(task);
    }

    Instant now() {
        return clock.instant();
    }

    Revisions revisions() {
        return revisions;
    }

    /// How often a case was looked at for an agenda, and how many agendas are held.
    long evaluations() {
        return evaluations.sum();
    }

    int imagesHeld() {
        return images.size();
    }
}
