package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// A missed session is spoken about until the lead has judged the absence; where no order requires it, until it is too old to act on.
final class SessionMissed {
    static final String ID = "session-missed";

    /// A local setting, not from guidance: how long an absence stays on agendas unjudged.
    static final Duration STAYS = Duration.ofDays(28);

    static final AgendaRule RULE = new AgendaRule(ID, SessionMissed::find);

    private SessionMissed() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(Attendances.DISCIPLINE).all().stream()
                .filter(one -> one.absent() && one.judged() == null)
                .map(one -> find(one, now))
                .collect(Findings.all());
    }

    private static Findings find(Attended one, Instant now) {
        var said = one.now();
        var gone = said.sessionOn().plus(STAYS);
        if (!said.required() && !now.isBefore(gone)) {
            return Findings.NONE;
        }
        var on = Days.of(said.sessionOn());
        var found = Findings.of(new AgendaItem(
                        ID + ":" + one.session(), ID, Attendances.SECTION,
                        Phrase.of("agenda.session-missed.title", said.programme(), on),
                        new Cause(ID, said.sessionOn(), one.latest().ref()),
                        said.required() ? Urgency.HIGH : Urgency.ROUTINE,
                        Phrase.of(said.required() ? "agenda.session-missed.asks-required" : "agenda.session-missed.asks"), Set.of(one.provider())));
        return said.required() ? found : found.until(gone);
    }
}
