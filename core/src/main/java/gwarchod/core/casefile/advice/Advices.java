package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The questions asked about a case, in the order in which they were asked.
public record Advices(List<Advice> all) {
    public static final String ASKED = "advice.asked";
    public static final String PRIVILEGED = "advice.privileged";

    /// The rule that finds questions not answered in time; its items name the kind of adviser: `advice-unanswered:legal-services:…`.
    public static final String UNANSWERED = "advice-unanswered";

    public static final Discipline<Advices> DISCIPLINE = new AdviceDiscipline();

    static final Advices NONE = new Advices(List.of());

    public Advices {
        all = List.copyOf(all);
    }

    /// What an agreement may permit beside commands: answering as each kind of adviser.
    public static Set<String> permissions() {
        return Adviser.codes().stream().map(Adviser::permission).collect(Collectors.toSet());
    }

    /// The kind of adviser a question of a case is for.
    public static Optional<String> adviser(CaseFile file, EntityId advice) {
        return file.state(DISCIPLINE).find(advice).map(Advice::adviser);
    }

    /// The section in which is read what a kind of adviser is asked and answers.
    public static String section(String adviser) {
        return Adviser.privileged(adviser) ? PRIVILEGED : ASKED;
    }

    /// What was asked about an order and how that stands, the latest first, none of the words: for whoever may know that it was asked.
    public static List<AdviceView.Outlined> about(CaseFile file, EntityId order, Rendering rendering) {
        return file.state(DISCIPLINE).all().reversed().stream()
                .filter(one -> one.isAbout(order))
                .filter(one -> rendering.scope().sees(ASKED, Level.SUMMARY) || rendering.scope().sees(section(one.adviser()), Level.SUMMARY))
                .map(one -> AdviceView.outlined(one, rendering))
                .toList();
    }

    /// Whether lawyers were asked about an order in another question than this one, and that wasn't taken back.
    boolean askLawyersToo(Advice not, EntityId order) {
        return all.stream().anyMatch(one -> !one.id().equals(not.id()) && one.ofLawyersAboutOrder() && one.isAbout(order)
                && one.state() != AdviceState.WITHDRAWN);
    }

    Optional<Advice> find(EntityId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Advices evolve(AdviceEvent event, Fact fact) {
        var next = new ArrayList<>(all);
        if (event instanceof AdviceEvent.Asked said) {
            next.add(Advice.of(said, fact));
        } else {
            next.replaceAll(one -> one.id().equals(event.advice()) ? one.after(event, fact) : one);
        }
        return new Advices(next);
    }
}
