package gwarchod.mappa.performance;

import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.performance.PerformanceDeeds.Auditable;
import gwarchod.mappa.performance.PerformanceDeeds.Watched;
import gwarchod.mappa.performance.PerformanceFacts.Met;
import gwarchod.mappa.performance.PerformanceView.Audits;
import gwarchod.mappa.performance.PerformanceView.Remark;
import gwarchod.mappa.performance.PerformanceView.Box;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes down how meetings were held, and gives the mean of it.
final class AuditDesk {
    /// Meetings offered to be scored, the latest first.
    private static final int MEETINGS_MAX = 50;

    private final Kernel kernel;
    private final Live<MeetingAudit> audits;

    AuditDesk(Kernel kernel) {
        this.kernel = kernel;
        this.audits = Live.start(kernel.journal(), kernel.hints(), kernel.work(), MeetingAudit.TYPE);
    }

    void register(Registry registry) {
        registry.answers(PerformanceDeeds.AUDITABLE, (viewer, _, _) -> mayScore(viewer)
                ? Reply.of(new Auditable(watched(viewer))) : Reply.notFound());
        registry.does(PerformanceDeeds.AUDIT, this::record);
    }

    private Outcome record(Viewer viewer, String key, RecordAudit command) {
        var id = new EntityId(kernel.ids().next());
        boolean known = watched(viewer).stream().anyMatch(one -> one.meeting().equals(command.meeting()));
        boolean made = all().anyMatch(one -> command.meeting().equals(one.meeting()) && viewer.user().equals(one.by()));
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, PerformanceDeeds.AUDIT.name(), Json.write(command), null);
        return audits.act(MeetingAudit.stream(id), request, _ -> AuditRules.record(command, id, known, made, kernel.clock().instant()));
    }

    private Stream<MeetingAudit> all() {
        return audits.all().stream().map(Loaded::state);
    }

    /// The meetings at which a case was spoken about that this viewer may know of.
    private List<Watched> watched(Viewer viewer) {
        var meetings = new LinkedHashMap<MeetingId, Watched>();
        kernel.cases().cards().stream()
                .filter(card -> kernel.agreement().get().scope(viewer, card.facts()).sees(Panel.ITEM, Level.SUMMARY))
                .flatMap(card -> card.kept().get(PerformanceFacts.KEPT) instanceof PerformanceFacts kept ? kept.met().stream() : Stream.empty())
                .filter(Met::began)
                .forEach(one -> meetings.put(one.meeting(), new Watched(one.meeting(), one.on(), one.level())));
        return meetings.values().stream().sorted(Comparator.comparing(Watched::on).reversed()).limit(MEETINGS_MAX).toList();
    }

    /// The means of those recorded in a period, and what was said beside them.
    @Nullable Audits between(Viewer viewer, LocalDate from, LocalDate to) {
        var recorded = all().filter(one -> !Days.of(one.at()).isBefore(from) && !Days.of(one.at()).isAfter(to)).toList();
        return recorded.isEmpty() ? null : new Audits((int) recorded.stream().map(MeetingAudit::meeting).distinct().count(),
                Stream.of(AuditBox.values()).map(box -> new Box(box, mean(recorded, box))).toList(), remarks(viewer, recorded));
    }

    private List<Remark> remarks(Viewer viewer, List<MeetingAudit> recorded) {
        if (!mayScore(viewer)) {
            return List.of();
        }
        return watched(viewer).stream().flatMap(met -> recorded.stream()
                .filter(one -> met.meeting().equals(one.meeting()) && !one.remark().isEmpty())
                .map(one -> new Remark(met.on(), met.level(), one.remark()))).toList();
    }

    private boolean mayScore(Viewer viewer) {
        return kernel.agreement().get().permits(viewer, PerformanceDeeds.AUDIT.name());
    }

    private static int mean(List<MeetingAudit> recorded, AuditBox box) {
        return (int) Math.round(10 * recorded.stream().flatMap(one -> one.scores().stream()).filter(one -> one.box() == box)
                .mapToInt(AuditScore::score).average().orElse(0));
    }
}
