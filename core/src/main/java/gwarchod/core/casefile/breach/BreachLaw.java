package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.setting.Reference;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a breach is in law: by what was broken and how. Breaking a condition is in the reference data of the types of order; anything else,
/// and what is no order, in `reference/breaches.csv`.
///
/// @param provision the law that says so; absent where nobody knows what was broken
/// @param verified whether it was compared with the statute
record BreachLaw(BreachStanding standing, @Nullable String provision, boolean verified) {
    /// A licence on release from prison: no order, but what can be broken.
    static final String LICENCE = "licence";

    /// The register for sexual offences: no order either, but what it asks can be left undone.
    static final String REGISTER = "register";

    private static final BreachLaw NOT_ESTABLISHED = new BreachLaw(BreachStanding.NOT_ESTABLISHED, null, true);
    private static final Map<String, BreachLaw> OTHERS = read();

    /// Of an order as the law has it that was made under it.
    static BreachLaw of(OrderType type, BreachKind kind) {
        return Optional.ofNullable(OTHERS.get(key(type.code(), kind)))
                .orElseGet(() -> kind == BreachKind.CONDITION_BROKEN ? new BreachLaw(type.breach(), type.provision(), true) : NOT_ESTABLISHED);
    }

    /// Of what isn't recorded here, as the law was on that day.
    static BreachLaw of(@Nullable String type, BreachKind kind, LocalDate day) {
        return type == null
                ? NOT_ESTABLISHED
                : OrderType.of(type, day).map(known -> of(known, kind)).orElseGet(() -> OTHERS.getOrDefault(key(type, kind), NOT_ESTABLISHED));
    }

    static boolean isType(String code) {
        return code.equals(LICENCE) || code.equals(REGISTER) || OrderType.of(code).isPresent();
    }

    private static String key(String type, BreachKind kind) {
        return type + "|" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, BreachLaw> read() {
        return Reference.rows("breaches.csv").collect(Collectors.toMap(cells -> cells.get(0) + "|" + cells.get(1), cells -> new BreachLaw(
                BreachStanding.valueOf(cells.get(2).toUpperCase(Locale.ROOT).replace('-', '_')), cells.get(3), cells.get(4).equals("yes"))));
    }
}
