package gwarchod.web;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One case's risk management plan on one page: what it lacks first, then its parts, what MAPPA adds, what was disclosed and the actions. It
/// shows the sections of the case file as this viewer gets them, and nothing else.
final class RiskPlanPages {
    /// In the order in which they are read.
    private static final List<String> SECTIONS =
            List.of("plan.measures", "mappa.plan", "disclosure.third-party", "action.list", "level.mappa");

    private final PageDoor door;
    private final Words words;

    RiskPlanPages(PageDoor door, Words words) {
        this.door = door;
        this.words = words;
    }

    /// A part of the plan at a glance.
    ///
    /// @param inForce how many measures that haven't ended
    /// @param why none is needed; empty where there are some, or nobody said
    public record Part(Pillar pillar, int inForce, boolean missing, String why) {}

    void mount(Router router) {
        door.get(router, "/cases/:case/plan", this::plan);
    }

    private Future<Sheet> plan(Visit visit) {
        return door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null)).map(view -> {
            var cards = SectionCard.of(view, words, visit.lang());
            var shown = SECTIONS.stream().flatMap(id -> cards.stream().filter(card -> card.id().equals(id))).toList();
            if (shown.stream().noneMatch(card -> card.id().equals(SECTIONS.getFirst()))) {
                throw new RefusedException(new Refusal.NotFound());
            }
            return Sheet.page("riskplan", Phrase.of("section.plan.measures"), Map.of("view", view, "cards", shown, "parts", parts(view)));
        });
    }

    private static List<Part> parts(CaseView view) {
        return CaseFormFields.content(view, PlanShown.class).map(plan -> Stream.of(Pillar.values()).map(pillar -> part(plan, pillar)).toList())
                .orElse(List.of());
    }

    private static Part part(PlanShown plan, Pillar pillar) {
        long inForce = plan.headings().stream().filter(heading -> heading.pillar() == pillar).flatMap(heading -> heading.measures().stream())
                .filter(line -> !line.status().ended()).count();
        Optional<String> why = plan.empty().stream().filter(left -> left.pillar() == pillar).map(PlanShown.LeftEmpty::why).findFirst();
        return new Part(pillar, (int) inForce, plan.missing().contains(pillar), why.orElse(""));
    }
}
