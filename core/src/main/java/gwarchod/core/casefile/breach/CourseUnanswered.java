package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Instant;

/// A breach of which nobody said whether stalking or harassment is to be recorded because of it: it stands until somebody does.
final class CourseUnanswered {
    static final String ID = "breach-course-unanswered";

    static final AgendaRule RULE = new AgendaRule(ID, CourseUnanswered::find);

    private CourseUnanswered() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(Breaches.DISCIPLINE).counted().stream().filter(breach -> breach.course().isEmpty()).map(CourseUnanswered::item)
                .map(Findings::of).collect(Findings.all());
    }

    private static AgendaItem item(Breach breach) {
        var at = breach.said().occurredAt();
        return new AgendaItem(ID + ":" + breach.id(), ID, Breaches.SECTION, Phrase.of("agenda.breach-course-unanswered.title", Days.of(at)),
                new Cause(ID, at, breach.ref()), Urgency.HIGH, Phrase.of("agenda.breach-course-unanswered.asks"));
    }
}
