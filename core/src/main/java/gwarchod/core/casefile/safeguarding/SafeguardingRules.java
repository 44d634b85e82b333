package gwarchod.core.casefile.safeguarding;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.assessment.Assessment;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.considered.Considerations;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.Answered;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.MaracReferred;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.MarfSent;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What may be recorded about safeguarding referrals, and which are missing. Pure.
final class SafeguardingRules {
    /// Referrals of one case at most.
    static final int REFERRALS_MAX = 200;

    static final AgendaRule UNACKNOWLEDGED = new AgendaRule("marf-unacknowledged", SafeguardingRules::unacknowledged);
    static final AgendaRule NOT_REFERRED = new AgendaRule("marac-not-referred", SafeguardingRules::notReferred);
    static final AgendaRule REPEAT = new AgendaRule("marac-repeat", SafeguardingRules::repeated);

    private static final Set<AssessmentTool> DASH = Set.of(AssessmentTool.DASH, AssessmentTool.DASH_RIC);

    private SafeguardingRules() {}

    static Decision refer(CaseFile file, ReferToMarac command, Deciding with) {
        return on(file, command.person(), command.sentOn(), with)
                .holds(!command.criteria().isEmpty(), "value-required", "/criteria")
                .text("/why", command.why())
                .then(() -> {
                    var repeat = isRepeat(file, command.person(), command.sentOn());
                    var criteria = Stream.concat(command.criteria().stream(), repeat ? Stream.of(MaracCriterion.REPEAT) : Stream.empty())
                            .distinct().sorted().toList();
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new MaracReferred(id, command.person(), command.sentOn(), criteria, repeat,
                            with.guard().apply(command.why()))), Map.of("referral", id.value()));
                });
    }

    private static boolean isRepeat(CaseFile file, PersonId person, LocalDate on) {
        return SafeguardingReferrals.of(file).lastHeard(person)
                .filter(heard -> !on.isBefore(heard) && !on.isAfter(repeatUntil(file, heard))).isPresent();
    }

    /// The last day on which another incident is a repeat.
    private static LocalDate repeatUntil(CaseFile file, LocalDate heard) {
        return heard.plusMonths(file.settings().at("marac.repeat-months", heard).number());
    }

    static Decision send(CaseFile file, SendMarf command, Deciding with) {
        return on(file, command.person(), command.sentOn(), with)
                .text("/to", command.to())
                .text("/concern", command.concern())
                .text("/asked", command.asked())
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    var guard = with.guard();
                    var household = command.household() == null ? Text.NONE : guard.apply(command.household());
                    return Decision.accept(List.of(new MarfSent(id, command.person(), command.sentOn(), guard.apply(command.to()),
                            guard.apply(command.concern()), household, command.basis(), guard.apply(command.asked()))),
                            Map.of("referral", id.value()));
                });
    }

    static Decision answer(CaseFile file, AnswerSafeguarding command, Deciding with) {
        var found = SafeguardingReferrals.of(file).find(command.referral());
        if (found.isEmpty()) {
            return Decision.invalid("safeguarding-referral-unknown", "/referral");
        }
        var referral = found.get();
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .order("/on", referral.since(), command.on())
                .holds(command.state() != SafeguardingState.SENT && command.state().fits(referral.kind()), "state-not-of-referral", "/state")
                .then(() -> {
                    var note = with.guardedOrNone(command.note());
                    var said = new Answered(referral.id(), referral.person(), command.state(), command.on(), note);
                    if (referral.answered(said).equals(referral)) {
                        return Decision.noChange();
                    }
                    return referral.state().over() ? Decision.refuse("safeguarding-referral-is-over") : Decision.accept(said);
                });
    }

    private static Checks on(CaseFile file, PersonId person, LocalDate sent, Deciding with) {
        return Checks.at(with.now())
                .holds(People.of(file).has(person), "person-not-on-case", "/person")
                .pastDate("/sentOn", sent)
                .holds(SafeguardingReferrals.of(file).all().size() < REFERRALS_MAX, "too-many", "/person", REFERRALS_MAX);
    }

    private static Findings unacknowledged(CaseFile file, Instant now) {
        return SafeguardingReferrals.of(file).all().stream()
                .filter(one -> one.kind() == SafeguardingKind.MARF && one.state() == SafeguardingState.SENT)
                .map(one -> {
                    int within = file.settings().at("marf.acknowledged-days", one.sentOn()).number();
                    var from = Days.start(one.sentOn().plusDays(within + 1L));
                    return now.isBefore(from) ? Findings.later(from) : Findings.of(item(
                            UNACKNOWLEDGED.id(), one.id().value(), new Cause(UNACKNOWLEDGED.id(), from, one.ref()), one.sentOn()));
                })
                .collect(Findings.all());
    }

    /// Who was judged at high risk of domestic abuse or stalking, and was not referred since. Where it is a judgement, a reason on record not
    /// to refer them ends it. What the answers of the checklist show, no judgement lowers: only a referral does.
    private static Findings notReferred(CaseFile file, Instant now) {
        var found = new LinkedHashMap<PersonId, Findings>();
        for (var assessment : Assessments.of(file).all()) {
            var about = victim(file, assessment);
            if (about != null && isOfAbuse(file, assessment) && assessment.level() == AssessmentLevel.HIGH && People.of(file).has(about)
                    && !isAnswered(file, assessment, about)) {
                found.put(about, Findings.of(item(NOT_REFERRED.id(), about.value(), new Cause(NOT_REFERRED.id(),
                        Days.start(assessment.consideredOn()), assessment.considered()))));
            }
        }
        return found.values().stream().collect(Findings.all());
    }

    /// A form for domestic abuse, or any other of a crime that is: for what may be considered, MARAC is asked of both.
    private static boolean isOfAbuse(CaseFile file, Assessment assessment) {
        var crime = assessment.crime();
        return DASH.contains(assessment.tool())
                || crime != null && Crimes.of(file).find(crime).filter(one -> one.domesticAbuse() && !one.cancelled()).isPresent();
    }

    /// Whom it is about; where nobody said, whoever the crime it was made for was against.
    private static @Nullable PersonId victim(CaseFile file, Assessment assessment) {
        var crime = assessment.crime();
        return assessment.about() != null || crime == null ? assessment.about()
                : Crimes.of(file).find(crime).map(Crime::protectedPerson).orElse(null);
    }

    private static boolean isAnswered(CaseFile file, Assessment assessment, PersonId about) {
        boolean referred = SafeguardingReferrals.of(file).maracSince(about, assessment.consideredOn()).isPresent();
        return referred || !assessment.visiblyHigh(file.settings()) && Considerations.of(file)
                .notPursued(Considerations.MARAC, crime -> concerns(file, crime, assessment, about))
                .filter(on -> !on.isBefore(assessment.consideredOn())).isPresent();
    }

    private static boolean concerns(CaseFile file, EntityId crime, Assessment assessment, PersonId about) {
        return crime.equals(assessment.crime())
                || Crimes.of(file).find(crime).filter(one -> about.equals(one.protectedPerson())).isPresent();
    }

    /// Of whom a crime was reported within twelve months of the conference that spoke about them, and who was not referred again.
    private static Findings repeated(CaseFile file, Instant now) {
        var referrals = SafeguardingReferrals.of(file);
        return People.of(file).ids().stream().map(person -> referrals.lastHeard(person)
                .filter(heard -> referrals.all().stream().noneMatch(one -> one.isMaracOf(person) && one.sentOn().isAfter(heard)))
                .flatMap(heard -> Crimes.of(file).counted()
                        .filter(crime -> person.equals(crime.protectedPerson()) && crime.reportedOn().isAfter(heard)
                                && !crime.reportedOn().isAfter(repeatUntil(file, heard)))
                        .findFirst().map(crime -> repeat(referrals, person, crime.reportedOn())))
                .orElse(Findings.NONE)).collect(Findings.all());
    }

    private static Findings repeat(SafeguardingReferrals referrals, PersonId person, LocalDate reported) {
        var heard = referrals.all().stream().filter(one -> one.isMaracOf(person) && one.state() == SafeguardingState.HEARD).toList().getLast();
        return Findings.of(item(REPEAT.id(), person.value(), new Cause(REPEAT.id(), Days.start(reported), heard.ref())));
    }

    private static AgendaItem item(String rule, String about, Cause cause, Object... said) {
        return new AgendaItem(rule + ":" + about, rule, SafeguardingReferrals.REFERRALS.id(), Phrase.of("agenda." + rule + ".title", said),
                cause, Urgency.HIGH, Phrase.of("agenda." + rule + ".asks"));
    }
}
