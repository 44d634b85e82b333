package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Instant;

/// Advice that somebody waits for, past its time: the adviser's answer, or what the adviser needs to know first.
final class AdviceOverdue {
    static final AgendaRule UNANSWERED = rule(Advices.UNANSWERED, AdviceState.ASKED);
    static final AgendaRule INFORMATION = rule("advice-information-due", AdviceState.RETURNED);

    private AdviceOverdue() {}

    private static AgendaRule rule(String id, AdviceState state) {
        return new AgendaRule(id, (file, now) -> find(id, state, file, now));
    }

    private static Findings find(String id, AdviceState state, CaseFile file, Instant now) {
        return file.state(Advices.DISCIPLINE).all().stream()
                .filter(one -> one.state() == state)
                .map(one -> one.overdue(now) ? Findings.of(item(id, one)) : Findings.later(one.due()))
                .collect(Findings.all());
    }

    private static AgendaItem item(String id, Advice one) {
        return new AgendaItem(id + ":" + one.adviser() + ":" + one.id(), id, Advices.ASKED,
                Phrase.of("agenda." + id + ".title", Adviser.name(one.adviser()), one.due()),
                new Cause(id, one.due(), one.latest().ref()), Urgency.HIGH, Phrase.of("agenda." + id + ".asks"));
    }
}
