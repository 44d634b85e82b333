package gwarchod.mappa.screening;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.mappa.screening.ScreeningEvent.CategoryThreeConsidered;
import gwarchod.mappa.screening.ScreeningEvent.ConvictionCorrected;
import gwarchod.mappa.screening.ScreeningEvent.ConvictionEnded;
import gwarchod.mappa.screening.ScreeningEvent.ConvictionRecorded;
import gwarchod.mappa.screening.ScreeningEvent.Screened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Facts are recorded as they are. A screening is ours to decide: level 1 is for a category that the facts show, where the lead agency is
/// confident of its plan and nothing stands in the way of what agencies agreed (MAPPA guidance, chapter 7).
final class ScreeningRules {
    private static final int CATEGORY_OTHER_DANGEROUS = 3;

    private ScreeningRules() {}

    static Decision record(CaseFile file, RecordConviction command, Deciding with) {
        return command.said().checked(Checks.at(with.now())).then(() -> {
            var said = command.said().guarded(with);
            if (Screenings.of(file).convictions().stream().anyMatch(one -> one.counts() && one.said().equals(said))) {
                return refuse("conviction-recorded-already");
            }
            var id = new EntityId(with.ids().next());
            return accept(List.of(new ConvictionRecorded(id, said)), Map.of("conviction", id.value()));
        });
    }

    static Decision correct(CaseFile file, CorrectConviction command, Deciding with) {
        return command.said().checked(Checks.at(with.now())).text("/why", command.why()).then(() -> {
            var known = Screenings.of(file).find(command.conviction());
            if (known.isEmpty()) {
                return invalid("conviction-unknown", "/conviction");
            }
            var said = command.said().guarded(with);
            if (!known.get().counts()) {
                return refuse("conviction-ended");
            }
            return known.get().said().equals(said) ? noChange()
                    : accept(new ConvictionCorrected(command.conviction(), said, with.guard().apply(command.why())));
        });
    }

    static Decision end(CaseFile file, EndConviction command, Deciding with) {
        return Checks.at(with.now()).pastDate("/on", command.on()).text("/why", command.why()).then(() -> {
            var known = Screenings.of(file).find(command.conviction());
            if (known.isEmpty()) {
                return invalid("conviction-unknown", "/conviction");
            }
            return known.get().counts()
                    ? accept(new ConvictionEnded(command.conviction(), command.how(), command.on(), with.guard().apply(command.why())))
                    : refuse("conviction-ended");
        });
    }

    static Decision sign(CaseFile file, SignScreening command, Deciding with) {
        var category = command.category();
        boolean one = command.outcome() == ScreeningOutcome.LEVEL_1;
        return Checks.at(with.now())
                .holds(category == null || category >= 1 && category <= 4, "mappa-category-unknown", "/category")
                .holds(category != null || command.outcome() == ScreeningOutcome.NOT_MAPPA, "value-required", "/category")
                .text("/rationale", command.rationale())
                .holds(!one || command.reviewDueOn() != null, "value-required", "/reviewDueOn")
                .date("/reviewDueOn", command.reviewDueOn()).order("/reviewDueOn", with.today(), command.reviewDueOn())
                .line("/endorsedBy", command.endorsedBy())
                .then(() -> refusal(file, command, with).orElseGet(() -> signed(command, with)));
    }

    private static Optional<Decision> refusal(CaseFile file, SignScreening command, Deciding with) {
        var shown = Screenings.qualifies(file, with.today());
        return Optional.ofNullable(switch (command.outcome()) {
            case NOT_MAPPA -> shown.isEmpty() ? null : refuse("category-is-automatic", shown.getFirst().category());
            case REFER -> wrongCategory(shown, command.category());
            case LEVEL_1 -> levelOne(file, shown, command);
        });
    }

    private static @Nullable Decision levelOne(CaseFile file, List<Qualification> shown, SignScreening command) {
        if (Objects.equals(command.category(), CATEGORY_OTHER_DANGEROUS)) {
            return refuse("category-three-needs-level-two");
        }
        if (MappaLevel.standing(file).filter(held -> held.level() > 1).isPresent()) {
            return refuse("level-needs-meeting");
        }
        return command.planIsRobust() && command.noBarriers() ? wrongCategory(shown, command.category()) : refuse("screening-needs-confidence");
    }

    /// Categories 1, 2 and 4 hold by themselves, the one that goes before the others; category 3 is for whom none of them holds.
    private static @Nullable Decision wrongCategory(List<Qualification> shown, @Nullable Integer category) {
        if (shown.isEmpty()) {
            return Objects.equals(category, CATEGORY_OTHER_DANGEROUS) ? null : refuse("category-not-shown");
        }
        int first = shown.getFirst().category();
        return Objects.equals(category, first) ? null : refuse("category-goes-before", first);
    }

    private static Decision signed(SignScreening command, Deciding with) {
        var id = new EntityId(with.ids().next());
        var category = command.category();
        var why = with.guard().apply(command.rationale());
        boolean one = command.outcome() == ScreeningOutcome.LEVEL_1;
        var due = one ? command.reviewDueOn() : null;
        var events = new ArrayList<Event>();
        events.add(new Screened(id, command.purpose(), command.outcome(), command.outcome() == ScreeningOutcome.NOT_MAPPA ? null : category, why,
                due, with.guard().apply(new Text(command.endorsedBy()))));
        if (due != null && category != null) {
            events.add(MappaLevel.screened(id, category, with.today(), due, why));
        }
        return accept(events, Map.of("screening", id.value()));
    }

    static Decision consider(CaseFile file, ConsiderCategoryThree command, Deciding with) {
        return Checks.at(with.now()).text("/capacity", command.capacity()).text("/rationale", command.rationale()).then(() -> {
            if (MappaLevel.standing(file).isPresent()) {
                return refuse("under-mappa-already");
            }
            var shown = Screenings.qualifies(file, with.today());
            return shown.isEmpty()
                    ? accept(new CategoryThreeConsidered(command.addsValue(), with.guard().apply(command.capacity()),
                            with.guard().apply(command.rationale())))
                    : refuse("category-goes-before", shown.getFirst().category());
        });
    }
}
