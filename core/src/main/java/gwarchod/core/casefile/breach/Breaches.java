package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.BreachEvent.CopyTaken;
import gwarchod.core.casefile.breach.BreachEvent.CopyWithdrawn;
import gwarchod.core.casefile.breach.BreachEvent.HistoryReleased;
import gwarchod.core.casefile.breach.BreachEvent.Later;
import gwarchod.core.casefile.breach.BreachEvent.Recorded;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Sha256;
import gwarchod.core.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The breaches of a case. What may be recorded of them is decided in [Breaching].
///
/// @param all in the order in which they were recorded
/// @param releases of the court-ready history, the oldest first
/// @param copies of it that were taken, the oldest first
public record Breaches(List<Breach> all, List<Breach.Said<HistoryReleased>> releases, List<HistoryCopy> copies) {
    static final String SECTION = "order.breaches";

    public static final Discipline<Breaches> DISCIPLINE = new BreachDiscipline();

    static final Breaches NONE = new Breaches(List.of(), List.of(), List.of());

    private static final int VERSION_CHARACTERS = 12;

    public Breaches {
        all = List.copyOf(all);
        releases = List.copyOf(releases);
        copies = List.copyOf(copies);
    }

    /// Whether there is such a breach.
    public boolean has(EntityId id) {
        return breach(id).isPresent();
    }

    public static Breaches of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// When the latest happened: a flag beside other things about the person.
    public Optional<Instant> latest() {
        return counted().stream().map(breach -> breach.said().occurredAt()).max(Instant::compareTo);
    }

    /// A breach: when it happened, when that was recorded, and in which commit.
    public record Happened(EntityId id, Instant at, Instant recorded, CommitRef ref) {}

    /// Those that count, in the order in which they were recorded.
    public List<Happened> happened() {
        return counted().stream().map(breach -> new Happened(breach.id(), breach.said().occurredAt(), breach.recorded(), breach.ref())).toList();
    }

    /// What an officer says is a failure to notify of somebody on the register, in one commit with that: alleged, as every breach is at first.
    ///
    /// @param since when the time for it was up
    public static Event failedToNotify(EntityId id, Instant since, Text what) {
        var register = new OtherOrder(BreachLaw.REGISTER, null, null, false);
        return new Recorded(id, null, since, what, null, new BreachEvent.Report(
                BreachKind.FAILED_TO_NOTIFY, null, null, BreachReporter.POLICE, null, null, List.of(), register));
    }

    Optional<Breach> breach(EntityId id) {
        return all.stream().filter(breach -> breach.id().equals(id)).findFirst();
    }

    /// When a breach became known here, and by which commit.
    public record Known(LocalDate on, CommitRef ref) {}

    /// When breaches of an order became known here.
    public Stream<Known> knownOf(EntityId order) {
        return counted().stream().filter(breach -> order.equals(breach.said().orderId()))
                .map(breach -> new Known(Days.of(breach.recorded()), breach.ref()));
    }

    /// Those that count.
    List<Breach> counted() {
        return all.stream().filter(Breach::counts).toList();
    }

    Optional<HistoryCopy> copy(EntityId id) {
        return copies.stream().filter(copy -> copy.id().equals(id)).findFirst();
    }

    /// Copies nobody has released yet, the longest waiting first.
    List<HistoryCopy> waiting() {
        return copies.stream().filter(copy -> copy.state(releases) == CopyState.WAITING).toList();
    }

    /// Under which version the history was released last, where it still is that version.
    Optional<Breach.Said<HistoryReleased>> released(String version) {
        return releases.stream().filter(one -> one.event().version().equals(version)).reduce((_, later) -> later);
    }

    /// What names the history as it stands: it is another as soon as anything in it or of the orders broken is.
    static String version(CaseFile file) {
        var orders = file.state(Orders.DISCIPLINE);
        var said = new StringBuilder();
        for (Breach breach : file.state(DISCIPLINE).all()) {
            said.append(Json.write(breach.said())).append(Json.write(breach.since().stream().map(Breach.Said::event).toList()));
            orders.on(breach.said().orderId(), breach.said().occurredAt()).ifPresent(order -> said.append(Json.write(
                    Arrays.asList(order.type().code(), order.court(), order.madeOn(), order.servedOn(), order.expiresOn(), order.conditions()))));
        }
        return Sha256.hex(said.toString()).substring(0, VERSION_CHARACTERS);
    }

    Breaches evolve(BreachEvent event, Fact fact) {
        return switch (event) {
            case Recorded said -> new Breaches(and(all, Breach.of(said, fact)), releases, copies);
            case Later said -> new Breaches(
                    all.stream().map(breach -> breach.id().equals(said.breachId()) ? breach.after(said, fact) : breach).toList(), releases, copies);
            case HistoryReleased said -> new Breaches(all, and(releases, said(said, fact)), copies);
            case CopyTaken said -> new Breaches(all, releases, and(copies, new HistoryCopy(said(said, fact), null)));
            case CopyWithdrawn said -> new Breaches(all, releases, copies.stream()
                    .map(copy -> copy.id().equals(said.copyId()) ? new HistoryCopy(copy.taken(), said(said, fact)) : copy).toList());
        };
    }

    private static <E> Breach.Said<E> said(E event, Fact fact) {
        return new Breach.Said<>(event, fact.recorded(), fact.actor().user(), fact.ref());
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
