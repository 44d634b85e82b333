package gwarchod.web;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.List;

/// What of a file a psychologist reads before a clinic, in the order of a formulation. It is made of what the file shows them and holds nothing
/// else: a section they don't get isn't in it.
///
/// @param title what the part is called
public record ClinicPack(String title, List<SectionCard> cards) {
    private record Part(String title, List<String> sections) {}

    private static final List<Part> PARTS = List.of(
            new Part("questions", List.of("stalking.asked", "referral.programmes")),
            new Part("person", List.of("person.details", "management.team", "level.mappa", "mappa.referral", "iom.cohort")),
            new Part("history", List.of("crime.recorded", "order.breaches", "development.record")),
            new Part("relationships", List.of("people.at-risk")),
            new Part("orders", List.of("order.register", "order.clocks", "attendance.record")),
            new Part("assessments", List.of("assessment.considered", "considered.log")),
            new Part("plan", List.of("plan.measures", "action.list", "stalking.advice")),
            new Part("before", List.of("stalking.released")));

    public ClinicPack {
        cards = List.copyOf(cards);
    }

    static List<ClinicPack> of(CaseView view, Words words, Lang lang) {
        var all = SectionCard.of(view, words, lang);
        return PARTS.stream().map(part -> new ClinicPack(words.say(lang, "web.clinic.pack." + part.title()), part.sections().stream()
                .flatMap(id -> all.stream().filter(card -> card.id().equals(id) && !card.bare())).toList()))
                .filter(part -> !part.cards().isEmpty()).toList();
    }
}
