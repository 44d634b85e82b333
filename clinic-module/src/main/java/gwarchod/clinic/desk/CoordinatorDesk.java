package gwarchod.clinic.desk;

import gwarchod.clinic.desk.ReferralList.Asked;
import gwarchod.clinic.desk.ReferralList.Count;
import gwarchod.clinic.desk.ReferralList.Line;
import gwarchod.clinic.desk.ReferralList.Page;
import gwarchod.clinic.desk.ReferralList.Provider;
import gwarchod.clinic.desk.ReferralList.Which;
import gwarchod.clinic.desk.ReferralList.Totals;
import gwarchod.clinic.referral.ReferralEntry;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers for the list of referrals over all cases. What a reader may see is decided case by case and row by row before anything is filtered,
/// counted or paged: another provider's referral isn't there, nor what is watched after a programme for whoever ran it. It opens no file: the
/// cards say it all. A case outside the reader's caseload opens after a reason (decision 10), so it isn't in it.
public final class CoordinatorDesk {
    private static final String PERSON = "person.details";
    private static final String ASSESSED = "assessment.considered";
    private static final String TEAM = "management.team";

    /// By what they wait for, those that are late first, then those that wait longest.
    private static final Comparator<Line> IN_ORDER = Comparator.comparing(Line::at).thenComparing(Line::overdue, Comparator.reverseOrder())
            .thenComparing(Line::since).thenComparing(Line::name).thenComparing(line -> line.referral().value());

    private final Kernel kernel;

    private CoordinatorDesk(Kernel kernel) {
        this.kernel = kernel;
    }

    public static void start(Kernel kernel, Registry registry) {
        var desk = new CoordinatorDesk(kernel);
        registry.answers(ReferralList.QUESTION, desk::list);
        registry.answers(Unconsidered.QUESTION, (viewer, _, _) -> new Unconsidered(kernel).lines(viewer));
        registry.answers(Benefit.QUESTION, (viewer, lang, _) -> new Benefit(kernel).report(viewer, lang));
    }

    private Reply<Page> list(Viewer viewer, Lang lang, Asked asked) {
        int limit = asked.limit() == null ? ReferralList.LIMIT_DEFAULT : asked.limit();
        if (limit < 1 || limit > ReferralList.LIMIT_MAX) {
            return new Reply.Refused<>(Refusal.invalid("limit-out-of-range", "/limit", ReferralList.LIMIT_MAX));
        }
        var today = Days.of(kernel.clock().instant());
        var all = kernel.cases().cards().stream().flatMap(card -> lines(viewer, lang, card, today)).toList();
        var wanted = all.stream().filter(line -> fits(asked, line)).sorted(IN_ORDER).toList();
        int from = asked.cursor() == null ? 0 : 1 + place(wanted, asked.cursor());
        if (asked.cursor() != null && from == 0) {
            return new Reply.Refused<>(Refusal.invalid("cursor-unknown", "/cursor"));
        }
        var page = wanted.subList(from, Math.min(from + limit, wanted.size()));
        var next = from + limit < wanted.size() ? page.getLast().referral().value() : null;
        return new Reply.View<>(new Page(page, next, wanted.size(), counts(all), providers(all), totals(all)), Days.start(today.plusDays(1)));
    }

    private static int place(List<Line> lines, String cursor) {
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).referral().value().equals(cursor)).findFirst().orElse(-1);
    }

    private Stream<Line> lines(Viewer viewer, Lang lang, Card card, LocalDate today) {
        var access = kernel.agreement().get().access(viewer, card.facts());
        var scope = access.scope();
        if (access.needsReason() || !scope.sees(Referrals.SECTION_ID, Level.SUMMARY)
                || !(card.openTo(scope).kept().get(ReferralEntry.KEPT) instanceof ReferralEntry.All known)) {
            return Stream.empty();
        }
        var name = scope.sees(PERSON, Level.SUMMARY) ? card.name() : "";
        var made = known.referrals().stream().filter(one -> scope.opens(Referrals.SECTION_ID, one.provider()))
                .map(one -> line(card, name, one, known.lead(), scope, lang, today));
        var prepared = known.prepared().stream()
                .filter(one -> scope.sees(Referrals.SECTION_ID, Level.FULL) && scope.opens(Referrals.SECTION_ID, one.by()))
                .map(one -> new Line(card.id(), name, one.id(), ReferralKind.PROGRAMME, one.provider(), kernel.directory().name(one.provider(), lang),
                        one.programme(), null, WaitingAt.OUTCOME, one.since(), null, false, false, null, null));
        return Stream.concat(made, prepared);
    }

    private Line line(Card card, String name, ReferralEntry one, @Nullable UserId lead, Scope scope, Lang lang, LocalDate today) {
        boolean full = scope.sees(Referrals.SECTION_ID, Level.FULL);
        boolean watches = full && scope.opens(Referrals.SECTION_ID, ReferralEntry.WATCHERS) && !scope.isOf(one.provider(), Set.of());
        var standing = Standing.of(kernel.settings().get(), one, scope.sees(ASSESSED, Level.SUMMARY), full, watches, today);
        return new Line(card.id(), name, one.id(), one.kind(), one.provider(), kernel.directory().name(one.provider(), lang), one.programme(), one.stage(),
                standing.at(), full ? standing.since() : one.since(), full ? standing.due() : null, full && standing.overdue(today), one.required(),
                with(standing, one, lead, scope, lang), one.referredOn());
    }

    private @Nullable String with(Standing standing, ReferralEntry one, @Nullable UserId lead, Scope scope, Lang lang) {
        var user = switch (standing.with()) {
            case NOBODY, PROVIDER -> null;
            case LEAD -> scope.sees(TEAM, Level.SUMMARY) ? lead : null;
            case WATCHER -> one.watch() == null ? null : one.watch().owner();
        };
        return user != null ? kernel.directory().name(user) : standing.with() == Standing.With.PROVIDER ? kernel.directory().name(one.provider(), lang) : null;
    }

    private static boolean fits(Asked asked, Line line) {
        return (asked.at() == null ? shows(asked.show() == null ? Which.WAITING : asked.show(), line) : asked.at() == line.at())
                && (asked.kind() == null || asked.kind() == line.kind())
                && (asked.provider() == null || asked.provider().equals(line.providerId()));
    }

    private static boolean shows(Which show, Line line) {
        return switch (show) {
            case WAITING -> line.at().waits();
            case OVERDUE -> line.overdue();
            case UNDER_WAY -> line.at() == WaitingAt.UNDER_WAY;
            case REQUIRED -> line.required();
            case ALL -> true;
        };
    }

    private static List<Count> counts(List<Line> all) {
        return Stream.of(WaitingAt.values())
                .map(at -> new Count(at, many(all, line -> line.at() == at), many(all, line -> line.at() == at && line.overdue())))
                .filter(count -> count.many() > 0).toList();
    }

    private static List<Provider> providers(List<Line> all) {
        return all.stream().map(line -> new Provider(line.providerId(), line.provider())).distinct()
                .sorted(Comparator.comparing(Provider::name).thenComparing(one -> one.id().value())).toList();
    }

    private static Totals totals(List<Line> all) {
        var made = all.stream().filter(line -> line.kind() == ReferralKind.PROGRAMME && line.stage() != null).toList();
        return new Totals(made.size(), at(made, ReferralStage.COMPLETED), at(made, ReferralStage.WITHDREW), at(made, ReferralStage.ENDED_EARLY),
                at(made, ReferralStage.UNSUITABLE), at(made, ReferralStage.ON_HOLD),
                at(made, ReferralStage.REFERRED) + at(made, ReferralStage.SUITABLE) + at(made, ReferralStage.NOT_READY) + at(made, ReferralStage.WAITING)
                        + at(made, ReferralStage.STARTED), many(made, Line::required));
    }

    private static int at(List<Line> lines, ReferralStage stage) {
        return many(lines, line -> line.stage() == stage);
    }

    private static int many(List<Line> lines, Predicate<Line> which) {
        return (int) lines.stream().filter(which).count();
    }
}
