package gwarchod.core.casefile.order;

import gwarchod.core.deadline.Deadlines;
import gwarchod.core.setting.Reference;
import gwarchod.core.words.Phrase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A type of order, notice or bail as the law has it in a period: reference data, from `reference/order-types.csv`, which says what each
/// column holds.
///
/// @param code stable, as commands and events name it: `spo`, `ro-conv`, `bail-pre`
/// @param from the first day on which this is the law
/// @param until the last; absent: still
/// @param basis the law it is made under
/// @param applicants who asks for it or makes it
/// @param authority the rank that a notice of the police takes
/// @param age how old its subject is at least
/// @param notifies whether its subject tells the police name and address, within the days that a setting says
/// @param arrest whether a constable may arrest for a breach without a warrant
/// @param breach what breaking it is
/// @param provision the law that says so
/// @param awareness one made without notice is broken only by who knew of it
/// @param pilot applied for only where and when it is switched on for the area
/// @param verified whether somebody compared it with the statute
public record OrderType(
        String code, LocalDate from, @Nullable LocalDate until, String basis, Set<Applicant> applicants, @Nullable String authority,
        Maker court, @Nullable Integer age, boolean notifies, boolean arrest,
        BreachStanding breach, String provision, Change change, Contents contents, boolean awareness, boolean pilot, boolean verified) {
    private static final Map<String, List<OrderType>> ALL = read();

    /// Who asks for an order or makes a notice.
    public enum Applicant {
        POLICE,
        PROSECUTION,
        VICTIM,
        COURT,
        CUSTODY,
        AGENCY
    }

    /// Who makes it.
    public enum Maker {
        POLICE,
        MAGISTRATES,
        FAMILY,
        SENTENCING,
        ACQUITTING,
        ANY,
        CROWN_OR_MAGISTRATES,
        HIGH_OR_CROWN
    }

    /// How it can be changed once it is made.
    public enum Change {
        /// It lapses; what is wanted is another one.
        NONE,
        VARY_DISCHARGE,
        VARY_RENEW_DISCHARGE
    }

    /// What its conditions can be.
    public enum Contents {
        PROHIBITIONS,
        PROHIBITIONS_REQUIREMENTS,
        CONDITIONS
    }

    public OrderType {
        applicants = Set.copyOf(applicants);
    }

    /// Every type as the law has it now.
    public static List<OrderType> all() {
        return ALL.values().stream().map(List::getLast).toList();
    }

    /// A type as the law has it now.
    public static Optional<OrderType> of(String code) {
        return Optional.ofNullable(ALL.get(code)).map(List::getLast);
    }

    /// A type as the law had it on `day`; one that day comes before, or after, as the law had it first, or last.
    public static Optional<OrderType> of(String code, LocalDate day) {
        return Optional.ofNullable(ALL.get(code)).map(lines -> lines.stream()
                .filter(line -> !line.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElseGet(lines::getFirst));
    }

    /// Bail is told to whoever gets it when they get it; an order is served.
    public boolean isBail() {
        return code.startsWith("bail-");
    }

    /// Bail before charge, whose end has a clock of its own.
    public boolean isBailBeforeCharge() {
        return code.equals("bail-pre");
    }

    /// Given by an officer of a rank, and made for the days until a court hears what it is followed by.
    public boolean isNotice() {
        return authority != null;
    }

    /// Its name for people.
    public Phrase name() {
        return Phrase.of("order-type." + code);
    }

    /// Whether this was the law on `day`.
    public boolean isLawOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /// Whether a fixed term is one the statute doesn't know, as the settings of the day it was made have it.
    boolean outsideStatute(Deadlines deadlines, @Nullable LocalDate madeOn, @Nullable LocalDate expiresOn) {
        return madeOn != null && expiresOn != null && deadlines.term(code, madeOn).filter(term -> term.excludes(expiresOn)).isPresent();
    }

    /// Whether nothing the court may make of an application of that day has such a term: too short for an order of that day already, or too
    /// long for one made as late as an application may be without a result.
    boolean outsideStatuteWhenAsked(Deadlines deadlines, LocalDate day, @Nullable LocalDate expiresOn) {
        if (expiresOn == null) {
            return false;
        }
        var latest = day.plusDays(deadlines.setting("application-result.days", day).number());
        return deadlines.term(code, day).filter(term -> term.least() != null && expiresOn.isBefore(term.least())).isPresent()
                || deadlines.term(code, latest).filter(term -> term.most() != null && expiresOn.isAfter(term.most())).isPresent();
    }

    private static Map<String, List<OrderType>> read() {
        var all = Reference.rows("order-types.csv")
                .map(OrderType::parse)
                .collect(Collectors.groupingBy(OrderType::code, LinkedHashMap::new, Collectors.toList()));
        all.replaceAll((_, lines) -> lines.stream().sorted(Comparator.comparing(OrderType::from)).toList());
        return all;
    }

    private static OrderType parse(List<String> cells) {
        return new OrderType(cells.get(0), LocalDate.parse(cells.get(1)), date(cells.get(2)), cells.get(3),
                Stream.of(cells.get(4).split(" ")).map(one -> named(Applicant.class, one)).collect(Collectors.toSet()),
                cells.get(5).isEmpty() ? null : cells.get(5), named(Maker.class, cells.get(6)), number(cells.get(7)),
                yes(cells.get(8)), yes(cells.get(9)), named(BreachStanding.class, cells.get(10)), cells.get(11),
                named(Change.class, cells.get(12)), named(Contents.class, cells.get(13)), yes(cells.get(14)), yes(cells.get(15)),
                yes(cells.get(16)));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String cell) {
        return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean yes(String cell) {
        return cell.equals("yes");
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
