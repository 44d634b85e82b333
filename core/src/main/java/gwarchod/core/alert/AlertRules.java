package gwarchod.core.alert;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Sha256;
import gwarchod.core.reads.Read;
import gwarchod.core.sharing.Relation;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which looks are brought to professional standards. Pure. The numbers are ours, chosen above what a shift's work takes; an area that learns
/// better changes them here.
final class AlertRules {
    /// Cases opened within [#VOLUME_WITHIN] from which on somebody asks why.
    static final int VOLUME_CASES = 60;

    static final Duration VOLUME_WITHIN = Duration.ofHours(1);

    /// Days on which the same case outside their caseload was looked at, within [#AGAIN_WITHIN].
    static final int AGAIN_DAYS = 3;

    /// Cases outside their caseload looked at within [#MANY_WITHIN].
    static final int MANY_CASES = 5;

    static final Duration AGAIN_WITHIN = Duration.ofDays(30);
    static final Duration MANY_WITHIN = Duration.ofDays(7);

    /// Questions about lists: a line of them is no sign that somebody looked for that person.
    private static final Set<String> LISTS = Set.of("case.list", "home", "meeting.agenda", "meeting.follow", "meeting.list");

    private AlertRules() {}

    /// A case looked at once, for whatever it was.
    record Opened(CaseId on, Instant at, boolean outside) {}

    /// Something to bring to professional standards.
    ///
    /// @param window in which the same is brought once only
    record Found(AlertRule rule, UserId user, Optional<CaseId> on, int count, String window) {
        /// The same for the same finding, on every node and after every restart.
        String id() {
            return Sha256.hex(String.join("\n", rule.name(), user.value(), on.map(CaseId::value).orElse(""), window)).substring(0, 32);
        }
    }

    /// The cases this look opened one by one, lists left aside.
    static List<Opened> opened(Read read) {
        var opened = new ArrayList<Opened>();
        if (!LISTS.contains(read.question())) {
            for (Read.Seen seen : read.seen()) {
                boolean outside = Set.of(Relation.REASON, Relation.GLASS, Relation.LISTED).contains(seen.relation());
                seen.cases().forEach(id -> opened.add(new Opened(id, read.at(), outside && !read.question().equals("case.search"))));
            }
        }
        return opened;
    }

    /// What the newest of a user's looks completes.
    ///
    /// @param lately their looks of the last [#AGAIN_WITHIN], the newest last
    static List<Found> found(UserId user, List<Opened> lately) {
        if (lately.isEmpty()) {
            return List.of();
        }
        var now = lately.getLast();
        var found = new ArrayList<Found>();
        var within = lately.stream().filter(one -> one.at().isAfter(now.at().minus(VOLUME_WITHIN))).map(Opened::on).distinct().count();
        if (within >= VOLUME_CASES) {
            found.add(new Found(AlertRule.VOLUME, user, Optional.empty(), (int) within, day(now.at()).toString()));
        }
        if (now.outside()) {
            var days = lately.stream().filter(one -> one.outside() && one.on().equals(now.on())).map(one -> day(one.at())).distinct().count();
            if (days >= AGAIN_DAYS) {
                found.add(new Found(AlertRule.OUTSIDE_CASELOAD, user, Optional.of(now.on()), (int) days, month(now.at())));
            }
            var cases = lately.stream().filter(one -> one.outside() && one.at().isAfter(now.at().minus(MANY_WITHIN))).map(Opened::on).distinct().count();
            if (cases >= MANY_CASES) {
                found.add(new Found(AlertRule.OUTSIDE_CASELOAD, user, Optional.empty(), (int) cases, month(now.at())));
            }
        }
        return found;
    }

    /// Whether a case is about, or protects, somebody whom the reader declared; once a day for each case.
    static Optional<Found> ownCircle(UserId user, Opened look, Declared declared, List<Declared.Identity> people) {
        return declared.all().stream().anyMatch(one -> people.stream().anyMatch(one::is))
                ? Optional.of(new Found(AlertRule.OWN_CIRCLE, user, Optional.of(look.on()), 1, day(look.at()).toString()))
                : Optional.empty();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Words.ZONE);
    }

    private static String month(Instant at) {
        return day(at).withDayOfMonth(1).toString();
    }
}
