package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.mosovo.MosovoEvent.Ended;
import gwarchod.mappa.mosovo.MosovoEvent.Noted;
import gwarchod.mappa.mosovo.MosovoEvent.NoteRead;
import gwarchod.mappa.mosovo.MosovoEvent.OfficerNamed;
import gwarchod.mappa.mosovo.MosovoEvent.ReactiveAnswered;
import gwarchod.mappa.mosovo.MosovoEvent.ReactiveAsked;
import gwarchod.mappa.mosovo.MosovoEvent.ReactiveReviewed;
import gwarchod.mappa.mosovo.MosovoEvent.TakenOn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was said about managing one person, the oldest first.
public record Mosovo(List<Said<MosovoEvent>> all) {
    public static final String SECTION_ID = "mosovo.management";

    static final Mosovo NONE = new Mosovo(List.of());

    public static final Section<MosovoView.Summary, MosovoView> SECTION = new Section<>(
            SECTION_ID, "mosovo", Basis.LAW_ENFORCEMENT, MosovoView.Summary.class, MosovoView.class, MosovoView::summary);

    public static final Discipline<Mosovo> DISCIPLINE = new MosovoDiscipline();

    public Mosovo {
        all = List.copyOf(all);
    }

    /// What was said, when it was recorded and by whom.
    record Said<E>(E event, Instant at, UserId by, CommitRef ref) {
        boolean isBefore(Instant other, CommitRef otherRef) {
            return at.isBefore(other) || at.equals(other) && ref.number() < otherRef.number();
        }
    }

    public static Mosovo of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// That something was seen on a visit that changes the risk; for what records the visit to say with it.
    public static Event seenOnVisit(EntityId note, LocalDate on, Text text) {
        return new Noted(note, Coming.VISIT, on, null, text);
    }

    /// Whether these officers manage the person.
    public boolean isManaged() {
        return !now().isEmpty();
    }

    /// From which day they do; empty where they don't.
    public Optional<LocalDate> since() {
        return first(TakenOn.class).map(one -> one.event().since());
    }

    /// When that was recorded.
    public Optional<Instant> begun() {
        return first(TakenOn.class).map(Said::at);
    }

    /// When a supervisor sampled the case last, since they do.
    public Optional<Instant> sampled() {
        return said(MosovoEvent.Sampled.class).stream().map(Said::at).max(Instant::compareTo);
    }

    /// Since when a request for remote management waits for a supervisor.
    public Optional<Instant> asked() {
        return waiting().map(Said::at);
    }

    /// By when somebody decides how it goes on; empty where nothing new is known.
    public static Optional<LocalDate> reviewBy(CaseFile file) {
        return suspended(file).map(Days::of).map(day -> day.plusDays(MosovoSettings.number(file.settings(), MosovoSettings.REVIEW_DAYS, day)));
    }

    /// Who manages them; empty where nobody does.
    public Optional<UserId> officer() {
        return now().reversed().stream().flatMap(one -> switch (one.event()) {
            case TakenOn said -> Stream.of(said.officer());
            case OfficerNamed said -> Stream.of(said.officer());
            case Noted _, NoteRead _, ReactiveAsked _, ReactiveAnswered _, ReactiveReviewed _, MosovoEvent.Sampled _, Ended _ -> Stream.<UserId>of();
        }).findFirst();
    }

    Optional<MosovoGround> ground() {
        return first(TakenOn.class).map(one -> one.event().ground());
    }

    /// What was said since they were taken on last; nothing where they aren't managed.
    List<Said<MosovoEvent>> now() {
        int begun = -1;
        for (int i = 0; i < all.size(); i++) {
            begun = switch (all.get(i).event()) {
                case TakenOn _ -> i;
                case Ended _ -> -1;
                case OfficerNamed _, Noted _, NoteRead _, ReactiveAsked _, ReactiveAnswered _, ReactiveReviewed _, MosovoEvent.Sampled _ -> begun;
            };
        }
        return begun < 0 ? List.of() : all.subList(begun, all.size());
    }

    <E extends MosovoEvent> List<Said<E>> said(Class<E> type) {
        return of(now(), type);
    }

    static <E extends MosovoEvent> List<Said<E>> of(List<Said<MosovoEvent>> all, Class<E> type) {
        return all.stream().filter(one -> type.isInstance(one.event()))
                .map(one -> new Said<>(type.cast(one.event()), one.at(), one.by(), one.ref())).toList();
    }

    private <E extends MosovoEvent> Optional<Said<E>> first(Class<E> type) {
        return said(type).stream().findFirst();
    }

    /// What came to notice and nobody has read.
    public long unread() {
        return of(all, Noted.class).stream().filter(one -> !isRead(one.event().note())).count();
    }

    boolean isRead(EntityId note) {
        return of(all, NoteRead.class).stream().anyMatch(one -> one.event().note().equals(note));
    }

    Optional<Said<ReactiveAnswered>> answer(EntityId request) {
        return said(ReactiveAnswered.class).stream().filter(one -> one.event().request().equals(request)).findFirst();
    }

    /// The request that waits for a supervisor; there is at most one.
    Optional<Said<ReactiveAsked>> waiting() {
        return said(ReactiveAsked.class).stream().filter(one -> answer(one.event().request()).isEmpty()).findFirst();
    }

    /// What let them be managed remotely last; empty where they are visited.
    Optional<Said<MosovoEvent>> reactive() {
        Optional<Said<MosovoEvent>> since = Optional.empty();
        for (var one : now()) {
            since = switch (one.event()) {
                case ReactiveAnswered said -> said.approved() ? Optional.of(one) : since;
                case ReactiveReviewed said -> said.result() == ReactiveReview.GOES_ON ? Optional.of(one) : Optional.empty();
                case TakenOn _, OfficerNamed _, Noted _, NoteRead _, ReactiveAsked _, MosovoEvent.Sampled _, Ended _ -> since;
            };
        }
        return since;
    }

    /// How they are managed now; empty where they aren't. Nobody has to suspend anything: what is new does.
    public static Optional<MosovoMode> mode(CaseFile file) {
        var state = of(file);
        if (!state.isManaged()) {
            return Optional.empty();
        }
        return Optional.of(state.reactive().map(since -> Comings.after(file, since).isEmpty() ? MosovoMode.REACTIVE : MosovoMode.REVIEW)
                .orElse(MosovoMode.ACTIVE));
    }

    /// When something new became known that ended remote management; empty where it goes on, or there was none.
    public static Optional<Instant> suspended(CaseFile file) {
        return of(file).reactive().flatMap(since -> Comings.after(file, since).stream().map(Comings.Known::at).min(Instant::compareTo));
    }

    /// When visits began again, if they did since the person was taken on.
    public Optional<Instant> visitsAgain() {
        return said(ReactiveReviewed.class).stream().filter(one -> one.event().result() == ReactiveReview.VISITS_AGAIN)
                .map(Said::at).max(Instant::compareTo);
    }

    Mosovo evolve(MosovoEvent event, Fact fact) {
        var more = new ArrayList<>(all);
        more.add(new Said<>(event, fact.recorded(), fact.actor().user(), fact.ref()));
        return new Mosovo(more);
    }
}
