package gwarchod.core.desk;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a module says what it answers, does and causes. Everything given here runs on virtual threads and may wait.
public interface Registry {
    /// Answers a question for one viewer. The answer holds only what the viewer may see: scopes come from the kernel's agreement.
    <Q extends Record, V> void answers(Question<Q, V> question, Answering<Q, V> answering);

    /// Answers a question about the one case that its record names, for somebody who may look at it now. Whoever may not know of the case is answered
    /// as if there were none; who has to give a reason first is told so.
    default <Q extends Record, V> void answersOnCase(Question<Q, V> question, OnCase<Q, V> answering) {
        throw new UnsupportedOperationException("no case is looked at here: " + question.name());
    }

    /// Whoever holds a secret that `holder` knows is answered this question, as the viewer it gives: by [Desk#askHolding] alone.
    default void handsOut(Question<?, ?> question, Function<String, Optional<Viewer>> holder) {}

    /// Carries a deed out, after the agreement permitted it.
    <C extends Record> void does(Deed<C> deed, Doing<C> doing);

    /// What must hold outside the case file when somebody gives a case command. Asked where its rule would accept it; a refusal turns it
    /// down. What the relay carries isn't asked: it is a fact already.
    <C extends Record & CaseCommand> void checks(Class<C> command, Checking<C> checking);

    /// What an event on a stream of `kind` (never `case`) causes on case files, carried by the relay. Pure.
    void causes(String kind, Function<Fact, List<Effect>> effects);

    interface Answering<Q, V> {
        Reply<V> answer(Viewer viewer, Lang lang, Q what);
    }

    interface OnCase<Q, V> {
        Reply<V> answer(Looking looking, Q what);
    }

    interface Checking<C> {
        /// @param on null for the command that opens a case
        Optional<Refusal> wrong(Viewer viewer, @Nullable CaseId on, C command);
    }

    interface Doing<C> {
        Outcome act(Viewer viewer, String key, C command);
    }
}
