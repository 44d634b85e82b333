package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.List;

/// What keeping brings to the case file.
final class RetentionDiscipline implements Discipline<Retention> {
    /// Read when the discipline is made, on one thread. Read at first use it hung the start: every case is folded on a virtual thread of its own, who
    /// initialises a class or waits for that keeps its carrier, and reading JSON waits for a lock whose next owner then has none.
    private final RetentionSettings settings = RetentionSettings.AREA;

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public List<EventType<?>> events() {
        return RetentionEvent.TYPES;
    }

    @Override
    public Retention empty() {
        return Retention.NONE;
    }

    @Override
    public Retention evolve(Retention state, Fact fact) {
        return state.evolve((RetentionEvent) fact.event(), fact);
    }

    /// What is decided about keeping a case doesn't keep it.
    @Override
    public boolean enters() {
        return false;
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Retention.REVIEW.id();
        return List.of(
                CommandType.of("retention.propose-erasure", ProposeErasure.class, section, ErasureRules::propose),
                CommandType.of("retention.restrict", RestrictProcessing.class, section, RestrictionRules::restrict),
                CommandType.of("retention.lift-restriction", LiftRestriction.class, section, RestrictionRules::lift),
                CommandType.of("retention.review", ReviewRetention.class, section, ReviewRules::review));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Retention.REVIEW_VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        var state = Retention.of(file);
        var due = RetentionDue.of(file, settings, card.today()).stream().map(RetentionDue::dueOn).findFirst();
        if (state.waits() || due.isPresent() && !due.get().isAfter(card.today())) {
            card.review();
        }
        due.filter(day -> day.isAfter(card.today())).ifPresent(card::until);
        if (state.erasureWaits()) {
            card.label(Retention.REVIEW.id(), Retention.WAITS, Phrase.of("label.erasure-waits"));
        }
        state.referredTo().ifPresent(user ->
                card.label(Retention.REVIEW.id(), Retention.REFERRED_TO + user, Phrase.of("label.retention-referred"))
                        .duty(DutyKind.REVIEW, Retention.REVIEW.id(), user, ""));
        card.restricted(state.restricted());
    }
}
