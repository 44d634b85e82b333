package gwarchod.iom.cohort;

import gwarchod.core.json.Json;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;

/// What the area settled about managing people, each from the day it holds.
final class IomSettings {
    private IomSettings() {}

    /// Within how many days somebody rated like that is seen again.
    static int contactDays(IomRating rag, LocalDate day) {
        return number("contact-" + Json.kebab(rag), day);
    }

    /// Within how many days a proposal is decided on; the days of a referral are counted apart.
    static int answerDays(ProposalKind kind, LocalDate day) {
        return number(kind == ProposalKind.REFERRAL ? "referral-answered" : "proposal-answered", day);
    }

    /// How long before its end a tag or a diversion is spoken about.
    static int schemeDays(LocalDate day) {
        return number("scheme-ending", day);
    }

    /// Within how many days of being selected somebody is first spoken about.
    static int firstReviewDays(LocalDate day) {
        return number("first-review", day);
    }

    private static int number(String key, LocalDate day) {
        return Settings.AREA.at("iom." + key + ".days", day).number();
    }
}
