package gwarchod.iom.daily;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.assessment.Assessment;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.crime.ClassTurn;
import gwarchod.core.casefile.crime.ClassTurn.ClassMove;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.FourConclusion;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.meeting.MeetingKinds;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalTime;

/// A crime of stalking or domestic abuse that was recorded, or came to be called stalking, since the last daily meeting. It stands on the
/// agenda until the day is over on which the next one was held: "overnight high and medium domestic abuse and stalking" (deep dive review,
/// July 2023).
///
/// What wasn't assessed yet counts as urgent: unknown isn't low. Domestic abuse assessed as standard, and as no more by anybody, is left off
/// for whoever may know what the assessment came to; nobody else could tell by its absence.
final class CrimeOvernight {
    static final AgendaRule RULE = new AgendaRule("crime-overnight", CrimeOvernight::find);

    /// When the meeting is held, every day.
    private static final LocalTime HELD_AT = MeetingKinds.load().of("daily-management").orElseThrow().usually().at();

    private CrimeOvernight() {}

    private static Findings find(CaseFile file, Instant now) {
        return Crimes.of(file).all().stream()
                .filter(crime -> !crime.cancelled() && (crime.stalking() || crime.domesticAbuse()))
                .map(crime -> find(file, crime, now))
                .collect(Findings.all());
    }

    private static Findings find(CaseFile file, Crime crime, Instant now) {
        var recorded = news(crime);
        var until = until(recorded.at());
        if (!now.isBefore(until)) {
            return Findings.NONE;
        }
        var item = item(crime, recorded);
        boolean low = !crime.stalking() && isStandard(file, crime);
        return Findings.of(low ? item.lowerFor(Assessments.CONSIDERED.id(), Urgency.ROUTINE) : item).until(until);
    }

    /// When it was recorded; of stalking, when it was first called that.
    private static ClassTurn news(Crime crime) {
        return crime.turns().stream().filter(turn -> crime.stalking() && isStalking(turn)).findFirst().orElse(crime.turns().getFirst());
    }

    private static boolean isStalking(ClassTurn turn) {
        return turn.kind() != ClassMove.DISAGREED
                && (turn.recordedAs() == RecordedClass.STALKING || turn.conclusion() == FourConclusion.STALKING);
    }

    private static AgendaItem item(Crime crime, ClassTurn recorded) {
        return new AgendaItem(RULE.id() + ":" + crime.id(), RULE.id(), Crimes.RECORDED.id(),
                Phrase.of("agenda.crime-overnight.title", crime.recordedAs()), new Cause(RULE.id(), recorded.at(), recorded.ref()), Urgency.HIGH,
                Phrase.of("agenda.crime-overnight.asks"));
    }

    /// The end of the day of the first meeting after that.
    static Instant until(Instant recorded) {
        var local = recorded.atZone(Words.ZONE);
        var day = local.toLocalTime().isBefore(HELD_AT) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return Days.start(day.plusDays(1));
    }

    private static boolean isStandard(CaseFile file, Crime crime) {
        var levels = Assessments.of(file).all().stream().filter(one -> crime.id().equals(one.crime())).map(Assessment::level).toList();
        return levels.contains(AssessmentLevel.STANDARD) && !levels.contains(AssessmentLevel.MODERATE) && !levels.contains(AssessmentLevel.MEDIUM)
                && !levels.contains(AssessmentLevel.HIGH);
    }
}
