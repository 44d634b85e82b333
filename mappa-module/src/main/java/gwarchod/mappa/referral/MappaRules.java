package gwarchod.mappa.referral;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.json.Json;
import gwarchod.mappa.referral.MappaEvent.Answered;
import gwarchod.mappa.referral.MappaEvent.Referred;
import gwarchod.mappa.screening.Screenings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a referral must hold before anybody spends time on it (MAPPA guidance, chapter 7: formal meetings add value, and a threshold is
/// met). That a level 3 referral names what level 2 can't deliver is practice elsewhere, taken over as a check of completeness.
final class MappaRules {
    private static final int CATEGORY_OTHER_DANGEROUS = 3;

    private MappaRules() {}

    static Decision refer(CaseFile file, ReferToMappa command, Deciding with) {
        boolean three = command.level() == 3;
        var beyond = command.beyondLevel2();
        return Checks.at(with.now())
                .holds(three || command.level() == 2, "level-not-formal", "/level")
                .text("/reason", command.reason())
                .text("/meetingAdds", command.meetingAdds())
                .holds(!three || beyond != null && !beyond.isBlank(), "text-required", "/beyondLevel2")
                .line("/endorsedBy", command.endorsedBy())
                .holds(command.category() >= 1 && command.category() <= 4, "mappa-category-unknown", "/category")
                .holds(!command.invite().isEmpty(), "value-required", "/invite")
                .atMost("/invite", command.invite())
                .then(() -> refusal(file, command, with).orElseGet(() -> referred(command, with)));
    }

    private static Optional<Decision> refusal(CaseFile file, ReferToMappa command, Deciding with) {
        if (file.state(MappaReferrals.DISCIPLINE).waiting().isPresent()) {
            return Optional.of(refuse("mappa-referral-waiting"));
        }
        var gaps = ReferralGap.of(file);
        if (!gaps.isEmpty()) {
            return Optional.of(refuse("mappa-referral-lacks-" + Json.kebab(gaps.getFirst())));
        }
        int shown = Screenings.categoryShown(file, with.today()).orElse(CATEGORY_OTHER_DANGEROUS);
        return command.category() == shown ? Optional.empty()
                : Optional.of(shown == CATEGORY_OTHER_DANGEROUS ? refuse("category-not-shown") : refuse("category-goes-before", shown));
    }

    private static Decision referred(ReferToMappa command, Deciding with) {
        var id = new EntityId(with.ids().next());
        var endorsedBy = with.guard().apply(new Text(command.endorsedBy())).raw();
        return accept(
                List.of(new Referred(id, command.level(), command.threshold(), with.guard().apply(command.reason()),
                        with.guard().apply(command.meetingAdds()), command.level() == 3 ? with.guarded(command.beyondLevel2()) : null, endorsedBy,
                        command.invite(), command.category(), with.guarded(command.diversity()), with.guarded(command.disclosed()))),
                Map.of("referral", id.value()));
    }

    static Decision answer(CaseFile file, AnswerMappaReferral command, Deciding with) {
        return Checks.at(with.now()).text("/rationale", command.rationale()).then(() -> {
            var known = file.state(MappaReferrals.DISCIPLINE).get(command.referral());
            if (known.isEmpty()) {
                return invalid("mappa-referral-unknown", "/referral");
            }
            var before = known.get().answer();
            if (before != null) {
                return before.answer() == command.answer() ? noChange() : refuse("mappa-referral-answered");
            }
            return accept(new Answered(command.referral(), command.answer(), with.guard().apply(command.rationale())));
        });
    }
}
