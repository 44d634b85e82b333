package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.Set;

/// A session that an order requires, missed unacceptably or left for their behaviour, is put to a person until they decide what it was. Of
/// somebody who comes of their own accord nothing is asked here: to them there is nothing to break. For whoever reads attendance in full
/// alone: that it is asked says how an absence was judged, or why somebody was sent home.
final class WhatFollows {
    static final String ID = "session-consequence";

    static final AgendaRule RULE = new AgendaRule(ID, WhatFollows::find);

    private WhatFollows() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(Attendances.DISCIPLINE).all().stream().filter(Attended::awaitsConsequence).map(WhatFollows::find).collect(Findings.all());
    }

    private static Findings find(Attended one) {
        var said = one.now();
        var judged = one.judged();
        return Findings.of(new AgendaItem(
                ID + ":" + one.session(), ID, Attendances.SECTION,
                Phrase.of("agenda.session-consequence.title", said.programme(), Days.of(said.sessionOn())),
                judged == null ? new Cause(ID, one.latest().recorded(), one.latest().ref()) : new Cause(ID, judged.recorded(), judged.ref()),
                Urgency.HIGH, Phrase.of("agenda.session-consequence.asks"), Set.of(one.provider())).inFull());
    }
}
