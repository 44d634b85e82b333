package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.Checks;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The items of each assessment, by number or letter alone: whose words they are, licenses them. Pure.
public final class AssessmentForm {
    /// Items of the SASH that are answered in every case; those after them where the person is a former partner.
    private static final int SASH_FOR_ALL = 13;
    private static final int SASH_ITEMS = 16;
    private static final int DASH_ITEMS = 27;
    private static final int DASH_RIC_ITEMS = 24;
    private static final int S_DASH_ITEMS = 11;

    /// Whether there is constant contact or stalking: asks for the supplement.
    static final String DASH_STALKING = "8";

    private AssessmentForm() {}

    public static List<String> items(AssessmentTool tool) {
        return switch (tool) {
            case SASH -> numbers(SASH_ITEMS);
            case DASH -> numbers(DASH_ITEMS);
            case DASH_RIC -> numbers(DASH_RIC_ITEMS);
            case S_DASH -> numbers(S_DASH_ITEMS);
            case HRE -> numbers(AssessmentTool.STAGES);
            case THRIVE -> List.of("T", "H", "R", "I", "V", "E", "S");
            case FOUR, TIME_INVESTMENT -> List.of();
        };
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    /// Whether its items are answered with yes or no.
    public static boolean isAnswered(AssessmentTool tool) {
        return switch (tool) {
            case SASH, DASH, DASH_RIC, S_DASH, HRE -> true;
            case THRIVE, FOUR, TIME_INVESTMENT -> false;
        };
    }

    /// @param exPartner whether the person is a former partner; empty where nobody said
    static Checks check(Checks checks, AssessmentTool tool, List<Answer> answers, Optional<Boolean> exPartner) {
        var items = items(tool);
        var seen = new HashSet<String>();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            int number = items.indexOf(answer.item()) + 1;
            checks.holds(number > 0, "item-not-of-form", "/answers/" + i + "/item")
                    .holds(seen.add(answer.item()), "item-answered-twice", "/answers/" + i + "/item")
                    .holds(isAnswered(tool) == (answer.given() != null), "value-required", "/answers/" + i + "/given")
                    .holds(isAnswered(tool) || answer.evidence() != null && !answer.evidence().isBlank(), "text-required",
                            "/answers/" + i + "/evidence")
                    .holds(tool != AssessmentTool.SASH || number <= SASH_FOR_ALL || exPartner.orElse(true), "item-for-former-partners",
                            "/answers/" + i + "/item");
        }
        return checks;
    }

    /// The lowest level that so many yeses allow: a judgement may raise it, never lower it. Only of the form whose thresholds are known.
    static Optional<AssessmentLevel> least(Settings settings, AssessmentTool tool, List<Answer> answers, LocalDate day) {
        long yes = answers.stream().filter(answer -> answer.given() == Given.YES).count();
        return tool == AssessmentTool.DASH_RIC && yes >= settings.at("marac.high-yes", day).number() ? Optional.of(AssessmentLevel.HIGH)
                : tool == AssessmentTool.DASH_RIC && yes >= settings.at("marac.medium-yes", day).number()
                        ? Optional.of(AssessmentLevel.MEDIUM) : Optional.empty();
    }
}
