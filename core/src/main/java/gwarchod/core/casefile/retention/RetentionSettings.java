package gwarchod.core.casefile.retention;

import com.fasterxml.jackson.core.type.TypeReference;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// After how many years without an entry a case is reviewed, by what the agreement says of each role's retention: dated settings of the
/// area, each with its source and whether anybody has verified it.
public record RetentionSettings(List<Rule> rules) {
    /// A rule for every kind of case.
    static final String ANY = "any";

    /// The resource `retention.json`.
    static final RetentionSettings AREA = read();

    /// @param code the agreement's word for how long a role's data are kept
    /// @param group the kind of case: `mappa`, `serious`, `other`, or `any`
    /// @param from the day it holds from
    /// @param verified whether somebody compared it with its source
    public record Rule(String code, String group, LocalDate from, int years, String source, boolean verified) {}

    public RetentionSettings {
        rules = List.copyOf(rules);
    }

    private static RetentionSettings read() {
        try (var in = RetentionSettings.class.getResourceAsStream("/retention.json")) {
            return new RetentionSettings(Json.MAPPER.readValue(in, new TypeReference<List<Rule>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("retention.json can't be read", e);
        }
    }

    Set<String> codes() {
        return rules.stream().map(Rule::code).collect(Collectors.toSet());
    }

    /// The newest rule that holds on `day`.
    Optional<Rule> rule(String code, String group, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code) && (rule.group().equals(group) || rule.group().equals(ANY)) && !rule.from().isAfter(day))
                .max(Comparator.comparing(Rule::from));
    }
}
