package gwarchod.iom.cohort;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What about managing somebody belongs on an agenda: proposals nobody decided on, contact that is overdue, a review, the end of a tag, what
/// was to be followed up. Pure.
final class CohortAgenda {
    static final AgendaRule UNOWNED = new AgendaRule("iom-unowned", CohortAgenda::unowned);
    static final AgendaRule CONTACT = new AgendaRule("iom-contact-due", CohortAgenda::contact);
    static final AgendaRule REVIEW = new AgendaRule("iom-review-due", CohortAgenda::review);
    static final AgendaRule SCHEME = new AgendaRule("iom-scheme-ending", CohortAgenda::schemes);
    static final AgendaRule FOLLOW_UP = new AgendaRule("iom-follow-up-due", CohortAgenda::followUp);

    static final List<AgendaRule> ALL = List.of(UNOWNED, CONTACT, REVIEW, SCHEME, FOLLOW_UP);

    private CohortAgenda() {}

    /// From the moment it is proposed: unowned until somebody decides, and urgent once they should have.
    private static Findings unowned(CaseFile file, Instant now) {
        var today = Days.of(now);
        return Proposal.open(file, now).stream().map(one -> {
            var item = item(UNOWNED, one.key(), Phrase.of(
                    one.kind() == ProposalKind.REFERRAL ? "agenda.iom-unowned.referred" : "agenda.iom-unowned.title"),
                    one.recorded(), one.ref(), one.late(today) ? Urgency.IMMEDIATE : Urgency.HIGH);
            return one.late(today) ? Findings.of(item) : Findings.of(item).until(Days.start(one.due().plusDays(1)));
        }).collect(Findings.all());
    }

    /// The last day on which somebody managed is seen in time: another rating moves it, and is no contact. Empty for who isn't managed.
    static Optional<LocalDate> contactBy(Settings settings, Cohort cohort) {
        return cohort.now().map(place -> {
            var selected = cohort.selectedOn().orElse(place.on());
            var from = cohort.work().seen().map(Days::of).filter(day -> day.isAfter(selected)).orElse(selected);
            return from.plusDays(IomSettings.contactDays(settings, Objects.requireNonNull(place.rag()), from));
        });
    }

    private static Findings contact(CaseFile file, Instant now) {
        var cohort = Cohort.of(file);
        return contactBy(file.settings(), cohort).map(by -> due(CONTACT, "contact-" + by, by, cohort.places().getLast().ref(), now,
                cohort.places().getLast().rag() == IomRating.RED ? Urgency.HIGH : Urgency.ROUTINE)).orElse(Findings.NONE);
    }

    private static Findings review(CaseFile file, Instant now) {
        var cohort = Cohort.of(file);
        return cohort.reviewBy(file.settings()).map(by -> due(REVIEW, "review-" + by, by,
                cohort.work().review().map(Working.Review::ref).orElse(cohort.places().getLast().ref()), now, Urgency.ROUTINE)).orElse(Findings.NONE);
    }

    private static Findings schemes(CaseFile file, Instant now) {
        return Cohort.of(file).work().schemes().stream()
                .filter(one -> one.how() == null && one.endsOn() != null)
                .map(one -> ending(file.settings(), one, Objects.requireNonNull(one.endsOn()), now))
                .collect(Findings.all());
    }

    private static Findings ending(Settings settings, Working.Scheme one, LocalDate ends, Instant now) {
        var from = Days.start(ends.minusDays(IomSettings.schemeDays(settings, ends)));
        return now.isBefore(from) ? Findings.later(from) : Findings.of(item(SCHEME, one.id() + "-" + ends,
                Phrase.of("agenda.iom-scheme-ending.title", one.kind(), ends), Days.start(ends), one.ref(), Urgency.ROUTINE));
    }

    private static Findings followUp(CaseFile file, Instant now) {
        return Cohort.of(file).followUp().map(last -> {
            var by = last.on() == null ? last.decidedOn() : last.on();
            return due(FOLLOW_UP, "follow-up-" + by, by, last.ref(), now, Urgency.ROUTINE);
        }).orElse(Findings.NONE);
    }

    /// From the day after its last day on.
    private static Findings due(AgendaRule rule, String what, LocalDate by, CommitRef ref, Instant now, Urgency urgency) {
        var late = Days.start(by.plusDays(1));
        return now.isBefore(late) ? Findings.later(late)
                : Findings.of(item(rule, what, Phrase.of("agenda." + rule.id() + ".title", by), late, ref, urgency));
    }

    private static AgendaItem item(AgendaRule rule, String what, Phrase title, Instant at, CommitRef ref, Urgency urgency) {
        return new AgendaItem(rule.id() + ":" + what, rule.id(), Cohort.SECTION_ID, title, new Cause(rule.id(), at, ref), urgency,
                Phrase.of("agenda." + rule.id() + ".asks"));
    }
}
