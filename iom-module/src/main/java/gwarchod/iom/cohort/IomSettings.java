package gwarchod.iom.cohort;

import gwarchod.core.json.Json;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;

/// What the area settled about managing people, each from the day it holds.
final class IomSettings {
    private IomSettings() {}

    /// Within how many days somebody rated like that is seen again.
    static int contactDays(Settings settings, IomRating rag, LocalDate day) {
        return number(settings, "contact-" + Json.kebab(rag), day);
    }

    /// Within how many days a proposal is decided on; the days of a referral are counted apart.
    static int answerDays(Settings settings, ProposalKind kind, LocalDate day) {
        return number(settings, kind == ProposalKind.REFERRAL ? "referral-answered" : "proposal-answered", day);
    }

    /// How long before its end a tag or a diversion is spoken about.
    static int schemeDays(Settings settings, LocalDate day) {
        return number(settings, "scheme-ending", day);
    }

    /// Within how many days of being selected somebody is first spoken about.
    static int firstReviewDays(Settings settings, LocalDate day) {
        return number(settings, "first-review", day);
    }

    private static int number(Settings settings, String key, LocalDate day) {
        return settings.at("iom." + key + ".days", day).number();
    }
}
