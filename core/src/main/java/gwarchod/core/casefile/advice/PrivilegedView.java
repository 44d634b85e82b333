package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.List;
import java.util.Optional;

/// What was asked of lawyers and what they answered, in words. Fewer read it than know that they were asked.
public record PrivilegedView(List<AdviceView.Line> questions) {
    public static final Section<Summary, PrivilegedView> SECTION = new Section<>(
            Advices.PRIVILEGED, "legalAdvice", Basis.LAW_ENFORCEMENT, Summary.class, PrivilegedView.class, PrivilegedView::summary);

    public PrivilegedView {
        questions = List.copyOf(questions);
    }

    /// How many there are.
    public record Summary(int count) {}

    private Summary summary() {
        return new Summary(questions.size());
    }

    static Optional<PrivilegedView> of(CaseFile file, Rendering rendering) {
        var all = file.state(Advices.DISCIPLINE).all().stream().filter(Advice::privileged).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new PrivilegedView(all.stream()
                .map(one -> AdviceView.line(file, one, rendering, true))
                .sorted(AdviceView.ORDER)
                .toList()));
    }
}
