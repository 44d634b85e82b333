package gwarchod.core.casefile.order;

import gwarchod.core.words.Phrase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A type of order, notice or bail: reference data, from `reference/order-types.csv`.
///
/// @param code stable, as commands and events name it: `spo`, `ro-conv`, `bail-pre`
/// @param basis the law it is made under
/// @param breach what breaking it is
/// @param provision the law that says so
/// @param least the shortest fixed term the statute allows
/// @param most the longest
public record OrderType(
        String code, String basis, BreachStanding breach, String provision, @Nullable Period least, @Nullable Period most) {
    private static final Map<String, OrderType> ALL = read();

    public static Collection<OrderType> all() {
        return ALL.values();
    }

    public static Optional<OrderType> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /// Its name for people.
    public Phrase name() {
        return Phrase.of("order-type." + code);
    }

    /// Whether a fixed term is one the statute doesn't know. A stalking protection order has two years at least, beginning with the day
    /// it is made (Stalking Protection Act 2019 s.3), a domestic violence protection order 14 to 28 days (Crime and Security Act 2010
    /// s.28(10)); whether the day made counts there is not settled, so either reading passes.
    boolean outsideStatute(@Nullable LocalDate madeOn, @Nullable LocalDate expiresOn) {
        if (madeOn == null || expiresOn == null) {
            return false;
        }
        return least != null && expiresOn.isBefore(madeOn.plus(least).minusDays(1)) || most != null && expiresOn.isAfter(madeOn.plus(most));
    }

    private static Map<String, OrderType> read() {
        var path = "/reference/order-types.csv";
        try (var in = OrderType.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            var types = new LinkedHashMap<String, OrderType>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(OrderType::parse)
                    .forEach(type -> types.put(type.code(), type));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrderType parse(String line) {
        var cells = line.split(",", -1);
        var breach = BreachStanding.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_'));
        return new OrderType(cells[0], cells[1], breach, cells[3], term(cells[4]), term(cells[5]));
    }

    private static @Nullable Period term(String cell) {
        return cell.isEmpty() ? null : Period.parse("P" + cell);
    }
}
