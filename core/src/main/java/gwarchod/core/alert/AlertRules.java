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
import java.util.function.Predicate;

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

    /// Questions that open one case; a line of a list is no sign that somebody looked for that person.
    private static final Set<String> OPENING = Set.of(
            "case.view", "case.timeline", "case.breaches", "case.court-history", "case.document", "case.stale", "looking.who-can-see", "looking.who-looked");

    /// A search names whom somebody looked for, but opens nothing yet.
    private static final String SEARCH = "case.search";

    private AlertRules() {}

    /// A case looked at once, for whatever it was.
    ///
    /// @param searched found by a search only
    record Opened(CaseId on, Instant at, boolean outside, boolean searched) {}

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
        boolean searched = read.question().equals(SEARCH);
        if (searched || OPENING.contains(read.question())) {
            for (Read.Seen seen : read.seen()) {
                boolean outside = Set.of(Relation.REASON, Relation.GLASS, Relation.LISTED).contains(seen.relation());
                seen.cases().forEach(id -> opened.add(new Opened(id, read.at(), outside && !searched, searched)));
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
        var within = cases(lately, now.at(), VOLUME_WITHIN, one -> !one.searched());
        if (within >= VOLUME_CASES) {
            found.add(new Found(AlertRule.VOLUME, user, Optional.empty(), within, day(now.at()) + "/" + step(within / VOLUME_CASES)));
        }
        if (now.outside()) {
            var days = lately.stream()
                    .filter(one -> one.outside() && one.on().equals(now.on()) && !one.at().isAfter(now.at()))
                    .map(one -> day(one.at())).distinct().count();
            if (days >= AGAIN_DAYS) {
                var window = month(now.at()) + "/" + step((int) days / AGAIN_DAYS);
                found.add(new Found(AlertRule.OUTSIDE_CASELOAD, user, Optional.of(now.on()), (int) days, window));
            }
            var cases = cases(lately, now.at(), MANY_WITHIN, Opened::outside);
            if (cases >= MANY_CASES) {
                found.add(new Found(AlertRule.OUTSIDE_CASELOAD, user, Optional.empty(), cases, month(now.at()) + "/" + step(cases / MANY_CASES)));
            }
        }
        return found;
    }

    private static int cases(List<Opened> lately, Instant now, Duration within, Predicate<Opened> wanted) {
        return (int) lately.stream()
                .filter(one -> one.at().isAfter(now.minus(within)) && !one.at().isAfter(now) && wanted.test(one))
                .map(Opened::on).distinct().count();
    }

    /// The same is brought again when it has doubled.
    private static int step(int times) {
        return Integer.highestOneBit(times);
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
