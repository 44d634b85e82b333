package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.notification.NotificationEvent.Changed;
import gwarchod.mappa.notification.NotificationEvent.Decided;
import gwarchod.mappa.notification.NotificationEvent.NoticeGiven;
import gwarchod.mappa.notification.NotificationEvent.Registered;
import gwarchod.mappa.notification.NotificationEvent.Stayed;
import gwarchod.mappa.notification.NotificationEvent.StayedWithChild;
import gwarchod.mappa.notification.NotificationEvent.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one case file holds of the notification requirements, in the order in which it was recorded.
public record Notifications(List<Said> all) {
    public static final String SECTION_ID = "mosovo.notification";

    /// Entries of one person at most.
    static final int ENTRIES_MAX = 2_000;

    static final Notifications NONE = new Notifications(List.of());

    public static final Section<NotificationView.Summary, NotificationView> SECTION = new Section<>(SECTION_ID, "mosovoNotification",
            Basis.PUBLIC_PROTECTION, NotificationView.Summary.class, NotificationView.class, NotificationView::summary);

    public static final Discipline<Notifications> DISCIPLINE = new NotificationDiscipline();

    public Notifications {
        all = List.copyOf(all);
    }

    /// What was recorded, when and by whom.
    record Said(NotificationEvent event, Instant at, CommitRef ref, UserId by) {}

    static Notifications of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    Notifications evolve(NotificationEvent event, Fact fact) {
        var more = new ArrayList<>(all);
        more.add(new Said(event, fact.recorded(), fact.ref(), fact.actor().user()));
        return new Notifications(more);
    }

    /// Whether somebody is on the register on a day, as far as it is recorded.
    static boolean onRegister(CaseFile file, LocalDate day) {
        return Subject.of(of(file).register().by(day).grounds()).on(day).isPresent();
    }

    /// The last day on which they are on the register, of the time on it that a day is in; empty: they aren't on it, or without an end.
    static Optional<LocalDate> lastDay(CaseFile file, LocalDate day) {
        return Subject.of(of(file).register().by(day).grounds()).on(day).map(Span::last).filter(last -> !last.equals(LocalDate.MAX));
    }

    /// That a change of home address was recorded: the day, and no word of it.
    public static Stream<Entered> addresses(CaseFile file) {
        return of(file).entered(event -> event instanceof Changed changed && changed.kind() == ChangeKind.HOME_ADDRESS);
    }

    /// That they were where somebody under 18 lives or stays.
    public static Stream<Entered> staysWithChildren(CaseFile file) {
        return of(file).entered(StayedWithChild.class::isInstance);
    }

    /// When something was recorded that counts.
    public record Entered(Instant at, CommitRef ref) {}

    private Stream<Entered> entered(Predicate<NotificationEvent> which) {
        var withdrawn = withdrawn();
        return all.stream().filter(said -> which.test(said.event()) && !withdrawn.contains(said.event().entry()))
                .map(said -> new Entered(said.at(), said.ref()));
    }

    /// What counts: not what was entered in error, nor what was said about that.
    <E extends NotificationEvent> Stream<E> counted(Class<E> type) {
        var withdrawn = withdrawn();
        return all.stream().map(Said::event).filter(type::isInstance).map(type::cast).filter(event -> !withdrawn.contains(event.entry()));
    }

    Set<EntityId> withdrawn() {
        return all.stream().map(Said::event).filter(Withdrawn.class::isInstance).map(NotificationEvent::entry).collect(Collectors.toSet());
    }

    /// What entered this; empty where it isn't there, or was entered in error.
    Optional<Said> entry(EntityId id) {
        return withdrawn().contains(id) ? Optional.empty() : all.stream().filter(said -> said.event().entry().equals(id)).findFirst();
    }

    <E extends NotificationEvent> Optional<E> entry(EntityId id, Class<E> type) {
        return entry(id).map(Said::event).filter(type::isInstance).map(type::cast);
    }

    /// Everything that counts, as the clock takes it.
    Register register() {
        return Registering.of(this);
    }

    /// The places of this person, as they came to be known.
    List<EntityId> places() {
        var places = new LinkedHashSet<EntityId>();
        all.forEach(said -> {
            if (said.event() instanceof Stayed stayed) {
                places.add(stayed.place());
            } else if (said.event() instanceof StayedWithChild stayed) {
                places.add(stayed.place());
            } else if (said.event() instanceof NoticeGiven notice && notice.place() != null) {
                places.add(notice.place());
            }
        });
        return List.copyOf(places);
    }

    /// What was decided last about a duty.
    Optional<Said> decided(String duty) {
        return all.stream().filter(said -> said.event() instanceof Decided decided && decided.duty().equals(duty)).reduce((_, later) -> later);
    }

    /// Whether nothing more has to be decided about a duty.
    boolean isSettled(String duty) {
        return decided(duty).filter(said -> ((Decided) said.event()).decision().settles()).isPresent();
    }

    /// Every notification they had or have to make, the earliest last day first and what waits last.
    List<Duty> duties(CaseFile file, LocalDate day) {
        return NotificationClock.duties(register(), day, on -> Numbers.of(file.settings(), on)).stream()
                .sorted(Comparator.comparing((Duty duty) -> Objects.requireNonNullElse(duty.due(), LocalDate.MAX)).thenComparing(Duty::id)).toList();
    }

    /// What kind of change one is.
    Optional<ChangeKind> change(EntityId id) {
        return entry(id, Changed.class).map(Changed::kind);
    }

    /// The grounds of the time on the register, the earliest first.
    List<Registered> grounds() {
        return counted(Registered.class).sorted(Comparator.comparing(Registered::on)).toList();
    }

    /// The commit that recorded what a duty is about.
    Optional<Said> cause(Duty duty) {
        return all.stream().filter(said -> duty.kind().isPeriodic() ? startsPeriod(said, duty) : isAbout(said, duty)).reduce((_, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    private static boolean isAbout(Said said, Duty duty) {
        return said.event().entry().value().equals(duty.about())
                || said.event() instanceof Stayed stayed && stayed.place().value().equals(duty.about())
                || said.event() instanceof StayedWithChild with && with.place().value().equals(duty.about());
    }

    private static boolean startsPeriod(Said said, Duty duty) {
        return said.event() instanceof NotificationEvent.Told told && told.on().equals(duty.arises())
                || said.event() instanceof NoticeGiven notice && notice.given().equals(duty.arises());
    }
}
