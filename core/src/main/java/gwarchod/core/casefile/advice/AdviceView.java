package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The questions of a case, the open ones first, the longest waiting on top. What lawyer and client said to each other isn't in it:
/// of those questions it says who was asked, when, and how it stands.
public record AdviceView(List<Line> questions) {
    public static final Section<Summary, AdviceView> SECTION = new Section<>(
            Advices.ASKED, "advice", Basis.LAW_ENFORCEMENT, Summary.class, AdviceView.class, AdviceView::summary);

    public AdviceView {
        questions = List.copyOf(questions);
    }

    /// @param adviser the code of its kind; `adviserName` says it
    /// @param item which order, breach or crime it is about; none for the whole case
    /// @param order the name of the order it is about, for whoever sees orders
    /// @param askedBy who asked, by their name
    /// @param due until when whoever has it is in time
    /// @param privileged its words stand in a section of their own, for those who see it
    /// @param steps what was said, the question first; none of a privileged one
    /// @param outcome what lawyers say to an order; it is among their words
    public record Line(
            EntityId id, String adviser, String adviserName, AskedAbout about, @Nullable EntityId item, @Nullable String order,
            AdviceState state, Instant askedAt, UserId askedById, String askedBy, Instant due, boolean overdue, boolean privileged,
            List<Step> steps, @Nullable AdviceOutcome outcome) {
        public Line {
            steps = List.copyOf(steps);
        }
    }

    /// @param said empty where nothing was
    public record Step(AdviceState state, String said, String by, Instant at) {}

    /// Who was asked and how it stands; none of the words.
    public record Summary(List<Outlined> questions) {
        public Summary {
            questions = List.copyOf(questions);
        }
    }

    public record Outlined(EntityId id, String adviserName, AdviceState state, Instant due, boolean overdue) {}

    private Summary summary() {
        return new Summary(questions.stream()
                .map(line -> new Outlined(line.id(), line.adviserName(), line.state(), line.due(), line.overdue()))
                .toList());
    }

    static Outlined outlined(Advice one, Rendering rendering) {
        return new Outlined(one.id(), rendering.say(Adviser.name(one.adviser())), one.state(), one.due(), one.overdue(rendering.now()));
    }

    static Optional<AdviceView> of(CaseFile file, Rendering rendering) {
        var all = file.state(Advices.DISCIPLINE).all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new AdviceView(all.stream()
                .map(one -> line(file, one, rendering, !one.privileged()))
                .sorted(ORDER)
                .toList()));
    }

    static final Comparator<Line> ORDER = Comparator.comparing((Line line) -> !line.state().open())
            .thenComparing((one, other) -> one.state().open() ? one.askedAt().compareTo(other.askedAt()) : other.askedAt().compareTo(one.askedAt()));

    static Line line(CaseFile file, Advice one, Rendering rendering, boolean inWords) {
        var steps = one.steps().stream()
                .map(step -> new Step(step.state(), rendering.text(step.said()), rendering.directory().name(step.by()), step.at()))
                .toList();
        return new Line(one.id(), one.adviser(), rendering.say(Adviser.name(one.adviser())), one.about(), one.item(), order(file, one, rendering),
                one.state(), one.askedAt(), one.asked().by(), rendering.directory().name(one.asked().by()), one.due(), one.overdue(rendering.now()),
                one.privileged(), inWords ? steps : List.of(), inWords ? one.outcome() : null);
    }

    private static @Nullable String order(CaseFile file, Advice one, Rendering rendering) {
        return one.about() == AskedAbout.ORDER && rendering.scope().sees(OrderRegister.SECTION.id(), Level.SUMMARY)
                ? file.state(Orders.DISCIPLINE).type(one.item()).map(type -> rendering.say(type.name())).orElse(null)
                : null;
    }
}
