package gwarchod.core.meeting;

import gwarchod.core.casefile.Card;
import gwarchod.core.desk.AgendaNews;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The agenda of one meeting as one audience sees it, kept up as cases change, with the deltas that led to it.
///
/// Changes are first marked, by whoever made them, without waiting; then taken in under the lock, each marked case looked up anew. So no
/// change is lost whatever the order in which marks arrive, and nobody is told one twice. Followers are told under the lock too: all of
/// them in the order in which the revisions came.
final class LiveImage {
    private static final Logger LOG = LoggerFactory.getLogger(LiveImage.class);

    private final ImageKey key;
    private final Agendas agendas;
    private final Area area;
    private final AgendaWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<CaseId> marked = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean meetingMarked = new AtomicBoolean();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Deltas deltas = new Deltas();
    private AgendaLines lines = new AgendaLines();
    private Chairing chairing = new Chairing(Map.of());
    private Meeting.Scheduled meeting;
    private String revision = "";
    private @Nullable AgendaView view;
    private @Nullable AgendaNews image;
    private volatile boolean dropped;
    private volatile boolean spoilt;
    private volatile Instant used;

    LiveImage(ImageKey key, Agendas agendas, Area area, Meeting.Scheduled meeting, AgendaWriter writer, Instant now) {
        this.key = key;
        this.agendas = agendas;
        this.area = area;
        this.meeting = meeting;
        this.writer = writer;
        this.used = now;
    }

    ImageKey key() {
        return key;
    }

    String kind() {
        return writer.kind().kind();
    }

    /// Since when nobody has used it; empty while it is followed.
    Optional<Instant> idleSince() {
        return followers.isEmpty() ? Optional.of(used) : Optional.empty();
    }

    /// A case changed. Doesn't wait.
    void mark(CaseId id) {
        marked.add(id);
        scheduleIfFollowed();
    }

    /// A meeting of this kind changed. Doesn't wait.
    void markMeeting() {
        meetingMarked.set(true);
        scheduleIfFollowed();
    }

    void scheduleIfFollowed() {
        if (!followers.isEmpty() && scheduled.compareAndSet(false, true)) {
            agendas.run(() -> {
                scheduled.set(false);
                takeIn();
            });
        }
    }

    /// Has it dropped, with everything it holds. Doesn't wait.
    void spoil() {
        spoilt = true;
        agendas.run(this::takeIn);
    }

    /// Takes in what was marked; false when the image is dropped.
    boolean takeIn() {
        var leaving = new ArrayList<Follower>();
        lock.lock();
        try {
            takeIn(leaving);
        } catch (RuntimeException failed) {
            LOG.error("the agenda of meeting {} can't be made", key.meeting(), failed);
            drop(leaving);
            throw failed;
        } finally {
            lock.unlock();
            leaving.forEach(follower -> agendas.run(() -> agendas.resettle(follower)));
        }
        return !dropped;
    }

    private void takeIn(List<Follower> leaving) {
        if (!dropped && (spoilt || area.agreement().version() != key.agreement())) {
            drop(leaving);
        }
        if (dropped) {
            return;
        }
        if (revision.isEmpty()) {
            build();
        }
        var changed = new LinkedHashMap<CaseId, Optional<Card>>();
        unmark().forEach(id -> changed.put(id, area.card(id)));     // looked up once: who may see it and what is seen are of one card
        if (!changed.isEmpty()) {
            changed.values().forEach(card -> card.ifPresent(known -> part(known.facts().excluded(), leaving)));
            changed.forEach((id, card) -> lines.put(id, card.map(known -> Agendas.standing(writer, known, chairing)).orElse(Standing.NONE)));
            tell();
        }
    }

    private void build() {
        meetingMarked.set(false);
        marked.clear();
        meeting = area.meeting(key.meeting()).orElse(meeting);
        chairing = Chairing.of(meeting, area.meetings());
        area.cards().forEach(card -> lines.put(card.id(), Agendas.standing(writer, card, chairing)));
        revision = agendas.revisions().next();
        lines.settle();
    }

    /// The cases to look at again.
    private Set<CaseId> unmark() {
        var cases = new HashSet<CaseId>();
        if (meetingMarked.compareAndSet(true, false)) {
            meeting = area.meeting(key.meeting()).orElse(meeting);
            var now = Chairing.of(meeting, area.meetings());
            cases.addAll(now.differing(chairing));
            chairing = now;
        }
        for (CaseId id : marked) {
            marked.remove(id);          // before it is looked up: a change after that marks it again
            cases.add(id);
        }
        return cases;
    }

    /// Followers who are excluded from a case can't share this image any more.
    private void part(Set<UserId> excluded, List<Follower> leaving) {
        if (key.alone() == null && !excluded.isEmpty()) {
            followers.stream().filter(follower -> excluded.contains(follower.viewer().user())).forEach(leaving::add);
            followers.removeAll(leaving);
        }
    }

    private void tell() {
        var delta = lines.changes(agendas.revisions()::next);
        if (delta == null) {
            return;
        }
        var next = delta.revision();
        var news = AgendaNews.of("delta", next, delta);
        deltas.add(revision, news);
        revision = next;
        view = null;
        image = null;
        followers.forEach(follower -> tell(follower, news));
    }

    private void tell(Follower follower, AgendaNews news) {
        try {
            follower.tell(news);
        } catch (RuntimeException failed) {
            LOG.warn("a follower of meeting {} failed and is let go", key.meeting(), failed);
            follower.close();
        }
    }

    /// The agenda as it is now; empty when the image is dropped.
    Optional<AgendaView> read(Instant now) {
        used = now;
        if (!takeIn()) {
            return Optional.empty();
        }
        lock.lock();
        try {
            return dropped ? Optional.empty() : Optional.of(view());
        } finally {
            lock.unlock();
        }
    }

    private AgendaView view() {
        if (view == null) {
            view = agendas.view(writer, meeting, revision, lines);
        }
        return view;
    }

    private AgendaNews image() {
        if (image == null) {
            image = AgendaNews.of("image", revision, view());
        }
        return image;
    }

    /// Begins to tell `follower`; false, telling nothing, when the image is dropped or isn't theirs.
    ///
    /// @param theirs asked once every later change is sure to reach the follower
    boolean follow(Follower follower, Beginning beginning, BooleanSupplier theirs) {
        if (!takeIn()) {
            return false;
        }
        lock.lock();
        try {
            followers.add(follower);
            if (dropped || !theirs.getAsBoolean()) {
                followers.remove(follower);
                return false;
            }
            follower.home(this);
            begin(follower, beginning);
        } finally {
            lock.unlock();
        }
        if (follower.closed()) {
            leave(follower);
        }
        scheduleIfFollowed();
        return true;
    }

    private void begin(Follower follower, Beginning beginning) {
        switch (beginning) {
            case Beginning.New() -> tell(follower, image());
            case Beginning.Again() -> tell(follower, reload());
            case Beginning.Since(var last) -> {
                if (!last.equals(revision)) {
                    deltas.since(last).ifPresentOrElse(
                            missed -> missed.forEach(news -> tell(follower, news)),
                            () -> tell(follower, reload()));
                }
            }
        }
    }

    /// Under a revision nobody can resume from: what the follower holds isn't this image.
    private AgendaNews reload() {
        var nowhere = agendas.revisions().next();
        return AgendaNews.of("reload", nowhere, Map.of("revision", nowhere));
    }

    void leave(Follower follower) {
        if (followers.remove(follower)) {
            used = agendas.now();
        }
    }

    /// Lets go of an image nobody follows; false when somebody does.
    boolean dropIfIdle() {
        lock.lock();
        try {
            if (!followers.isEmpty()) {
                return false;
            }
            dropped = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void drop(List<Follower> leaving) {
        dropped = true;
        leaving.addAll(followers);
        followers.clear();
        lines = new AgendaLines();
        agendas.forget(this);
    }
}
