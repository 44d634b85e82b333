package gwarchod.web;

import java.util.List;
import java.util.Map;

/// The forms that add something to a section, most about whom a case protects.
public final class VictimLinks {
    private static final Map<String, List<Choice>> FORMS = Map.of(
            "contact.agreements", List.of(form("agree-contact", "contact.agree"), form("record-contact", "contact.record-contact"),
                    form("record-wish", "contact.record-wish")),
            "referral.programmes", List.of(form("refer-to-programme", "referral.refer"), form("prepare-referral", "referral.refer-if")),
            "development.record", List.of(form("record-development", "development.record")),
            "safety.plans", List.of(form("make-safety-plan", "safety.make-plan"), form("advise-on-safety", "safety.give-advice"),
                    form("ask-hazards", "safety.ask-hazards"), form("note-address", "safety.note-address")),
            "support.referrals", List.of(form("offer-support", "support.offer")),
            "views.on-orders", List.of(form("record-view", "views.record")),
            "safeguarding.referrals", List.of(form("refer-to-marac", "safeguarding.refer-to-marac"), form("send-marf", "safeguarding.send-marf")),
            "disclosure.checks", List.of(form("record-relationship", "disclosure.record-relationship")));

    private VictimLinks() {}

    private static Choice form(String path, String command) {
        return new Choice(path, command);
    }

    /// What this reader may add, each with the word of its command.
    public static List<Choice> of(SectionCard card, Page page) {
        boolean whole = card.standing() == SectionCard.Standing.FULL || card.standing() == SectionCard.Standing.EMPTY;
        return whole ? FORMS.getOrDefault(card.id(), PlanFields.LINKS.getOrDefault(card.id(), List.of())).stream().filter(form -> page.may(form.text()))
                .map(form -> new Choice(form.value(), "command." + form.text())).toList() : List.of();
    }
}
