package gwarchod.core.casefile.advice;

import gwarchod.core.setting.Reference;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Phrase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// A kind of adviser: reference data, from `reference/advisers.csv`.
///
/// @param code stable, as commands and events name it: `legal-services`
/// @param privileged what is asked and answered is between lawyer and client, and stands in a section of its own
public record Adviser(String code, boolean privileged) {
    private static final List<Adviser> ALL = read();

    /// The codes there are, in the order in which they are offered.
    public static List<String> codes() {
        return ALL.stream().map(Adviser::code).toList();
    }

    static boolean privileged(String code) {
        return ALL.stream().anyMatch(row -> row.code().equals(code) && row.privileged());
    }

    /// In what time a kind of adviser is expected to answer a question asked on that day, where whoever asks names no other time.
    static Duration within(Settings settings, String code, LocalDate day) {
        return Duration.ofHours(settings.at("advice." + code, day).number());
    }

    /// What the agreement permits a role that answers as this.
    public static String permission(String code) {
        return "advice.for-" + code;
    }

    /// Its name for people.
    public static Phrase name(String code) {
        return Phrase.of("adviser." + code);
    }

    private static List<Adviser> read() {
        return Reference.lines("advisers.csv").map(line -> line.split(",")).map(cells -> new Adviser(cells[0], cells[1].equals("privileged"))).toList();
    }
}
