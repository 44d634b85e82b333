package gwarchod.mappa.caseload;

import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Viewer;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.arms.Unverified;
import gwarchod.mappa.mosovo.MosovoMode;
import gwarchod.mappa.mosovo.MosovoSettings;
import gwarchod.mappa.visit.ManagedCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who has how much, what is overdue for how long, and what is to be sampled: for the supervisor. Worked out at each look.
public final class CaseloadBoard {
    public static final Question<Asked, Board> QUESTION = new Question<>("mosovo.caseload", Asked.class, Board.class);

    /// Whoever the agreement permits this sees the caseloads of all officers.
    public static final String PERMISSION = "mosovo.caseload";

    /// Days overdue at most, of each age but the last.
    private static final List<Integer> AGES = List.of(7, 30, 90);

    private CaseloadBoard() {}

    public record Asked() {}

    /// @param limit how many people one officer manages at most
    /// @param ages how many days overdue at most, of each column but the last
    /// @param visits overdue visits by risk and age
    /// @param assessments overdue assessments by risk and age
    /// @param requests for remote management that wait, the oldest first
    /// @param reviews remote management suspended, by when somebody decides
    /// @param unverified the settings used here that nobody has checked
    public record Board(
            List<Officer> officers, int limit, List<Integer> ages, List<Aged> visits, List<Aged> assessments, List<Waiting> requests, List<Waiting> reviews,
            List<Unverified> unverified) {
        public Board {
            officers = List.copyOf(officers);
            ages = List.copyOf(ages);
            visits = List.copyOf(visits);
            assessments = List.copyOf(assessments);
            requests = List.copyOf(requests);
            reviews = List.copyOf(reviews);
            unverified = List.copyOf(unverified);
        }
    }

    /// @param byRisk how many at each risk who are visited, the highest first; none for whoever nobody judged
    /// @param points how much work they are together
    /// @param overLimit whether they are more than one officer manages
    /// @param oldest days the visit longest overdue is
    /// @param sampled how many of this month's sample were looked at
    public record Officer(
            UserId officerId, String name, int people, List<AtRisk> byRisk, int reactive, int points, boolean overLimit, int visitsOverdue, long oldest,
            int assessmentsOverdue, long unread, List<Sampled> sample, int sampled) {
        public Officer {
            byRisk = List.copyOf(byRisk);
            sample = List.copyOf(sample);
        }
    }

    public record AtRisk(@Nullable MosovoRisk risk, int count) {}

    public record Sampled(CaseId caseId, String name, @Nullable MosovoRisk risk, @Nullable Instant at) {}

    /// @param counts one for each age
    public record Aged(@Nullable MosovoRisk risk, List<Integer> counts) {
        public Aged {
            counts = List.copyOf(counts);
        }
    }

    public record Waiting(CaseId caseId, String name, String officer, LocalDate on) {}

    public static void register(Kernel kernel, Registry registry) {
        registry.answers(QUESTION, (viewer, _, _) -> board(kernel, viewer));
    }

    private static Reply<Board> board(Kernel kernel, Viewer viewer) {
        if (!kernel.agreement().get().permits(viewer, PERMISSION)) {
            return Reply.notFound();
        }
        var today = Days.of(kernel.clock().instant());
        var settings = kernel.settings().get();
        var all = Reached.of(kernel, viewer).toList();
        var officers = all.stream().collect(Collectors.groupingBy(one -> one.managed().officer(), () -> new TreeMap<>(Comparator.comparing(UserId::value)),
                        Collectors.toList())).entrySet().stream()
                .map(entry -> officer(kernel, settings, entry, today)).sorted(Comparator.comparing(Officer::points).reversed()).toList();
        return new Reply.View<>(new Board(officers, MosovoSettings.number(settings, MosovoSettings.CASELOAD, today), AGES,
                aged(all, one -> one.visitBy(), today), aged(all, ManagedCard::assessBy, today),
                waiting(kernel, all, one -> one.asked() == null ? null : Days.of(one.asked())), waiting(kernel, all, ManagedCard::reviewBy),
                Unverified.of(settings, MosovoSettings.CASELOAD_KEYS, today)), Days.start(today.plusDays(1)));
    }

    private static Officer officer(Kernel kernel, Settings settings, Map.Entry<UserId, List<Reached>> of, LocalDate today) {
        var cards = of.getValue().stream().map(Reached::managed).toList();
        var active = cards.stream().filter(one -> one.mode() != MosovoMode.REACTIVE).toList();
        var byRisk = risks().map(risk -> new AtRisk(risk, (int) active.stream().filter(one -> one.risk() == risk).count()))
                .filter(one -> one.count() > 0).toList();
        var overdue = overdue(cards, ManagedCard::visitBy, today);
        var sample = sample(settings, of.getKey(), of.getValue(), today);
        return new Officer(of.getKey(), kernel.directory().name(of.getKey()), cards.size(), byRisk, cards.size() - active.size(),
                cards.stream().mapToInt(one -> CaseloadSettings.weight(settings, one.mode(), one.risk(), today)).sum(),
                cards.size() > MosovoSettings.number(settings, MosovoSettings.CASELOAD, today), overdue.size(),
                overdue.stream().max(Comparator.naturalOrder()).orElse(0L), overdue(cards, ManagedCard::assessBy, today).size(),
                cards.stream().mapToLong(ManagedCard::unread).sum(), sample, (int) sample.stream().filter(one -> one.at() != null).count());
    }

    /// Of the cases managed since before the month: what was taken on meanwhile changes nobody's sample.
    private static List<Sampled> sample(Settings settings, UserId officer, List<Reached> cases, LocalDate today) {
        var month = YearMonth.from(today);
        var byId = cases.stream().filter(one -> one.managed().since().isBefore(month.atDay(1)))
                .collect(Collectors.toMap(one -> one.card().id(), Function.identity()));
        return Sampling.pick(officer, month, byId.keySet(), MosovoSettings.number(settings, MosovoSettings.SAMPLE, today)).stream().map(byId::get)
                .map(one -> new Sampled(one.card().id(), one.name(), one.managed().risk(), within(one.managed().sampled(), month))).toList();
    }

    private static @Nullable Instant within(@Nullable Instant sampled, YearMonth month) {
        return sampled != null && YearMonth.from(Days.of(sampled)).equals(month) ? sampled : null;
    }

    /// Days by which each is overdue that is.
    private static List<Long> overdue(List<ManagedCard> cards, Function<ManagedCard, @Nullable LocalDate> by, LocalDate today) {
        return cards.stream().map(by).flatMap(Stream::ofNullable).filter(today::isAfter).map(day -> ChronoUnit.DAYS.between(day, today)).toList();
    }

    private static List<Aged> aged(List<Reached> all, Function<ManagedCard, @Nullable LocalDate> by, LocalDate today) {
        return risks().map(risk -> {
            var days = overdue(all.stream().map(Reached::managed).filter(one -> one.risk() == risk).toList(), by, today);
            var counts = new ArrayList<Integer>();
            int before = 0;
            for (int age : AGES) {
                int upTo = (int) days.stream().filter(one -> one <= age).count();
                counts.add(upTo - before);
                before = upTo;
            }
            counts.add(days.size() - before);
            return new Aged(risk, counts);
        }).filter(one -> one.counts().stream().anyMatch(count -> count > 0)).toList();
    }

    private static List<Waiting> waiting(Kernel kernel, List<Reached> all, Function<ManagedCard, @Nullable LocalDate> by) {
        return all.stream().flatMap(one -> Stream.ofNullable(by.apply(one.managed()))
                        .map(on -> new Waiting(one.card().id(), one.name(), kernel.directory().name(one.managed().officer()), on)))
                .sorted(Comparator.comparing(Waiting::on).thenComparing(one -> one.caseId().value())).limit(OfficerWork.LINES_MAX).toList();
    }

    /// The highest first, and last whoever nobody has judged.
    private static Stream<@Nullable MosovoRisk> risks() {
        return Stream.concat(Stream.of(MosovoRisk.values()), Stream.of((MosovoRisk) null));
    }
}
