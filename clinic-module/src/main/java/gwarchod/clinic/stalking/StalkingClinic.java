package gwarchod.clinic.stalking;

import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.Referrals;
import gwarchod.clinic.stalking.StalkingEvent.AdviceDecided;
import gwarchod.clinic.stalking.StalkingEvent.Advised;
import gwarchod.clinic.stalking.StalkingEvent.Asked;
import gwarchod.clinic.stalking.StalkingEvent.Released;
import gwarchod.clinic.stalking.StalkingEvent.TakenBack;
import gwarchod.clinic.stalking.StalkingEvent.Told;
import gwarchod.clinic.stalking.StalkingEvent.Withdrawn;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What clinics were asked about a person, what they released, and the advice in it; each oldest first.
public record StalkingClinic(List<ClinicQuestion> questions, List<ClinicRelease> releases, List<ClinicAdvice> advice) {
    /// What was asked: for who asked, the clinic, and whoever leads or is on the team.
    public static final String ASKED = "stalking.asked";

    /// A clinic's own record of what it released, to whom.
    public static final String RELEASED = "stalking.released";
    public static final String FOR_MANAGERS = "stalking.for-managers";
    public static final String FOR_PROBATION = "stalking.for-probation";
    public static final String FOR_PROVIDER = "stalking.for-provider";
    public static final String FOR_VICTIM_SERVICE = "stalking.for-victim-service";
    public static final String FOR_MAPPA = "stalking.for-mappa";

    /// What clinics propose for the plan, and what became of it.
    public static final String ADVICE = "stalking.advice";

    public static final Discipline<StalkingClinic> DISCIPLINE = new StalkingDiscipline();

    static final StalkingClinic NONE = new StalkingClinic(List.of(), List.of(), List.of());

    public StalkingClinic {
        questions = List.copyOf(questions);
        releases = List.copyOf(releases);
        advice = List.copyOf(advice);
    }

    /// Whether a release was taken back by now, where somebody looks at the past: its words are nobody's to read at any time.
    static boolean takenBackSince(Rendering rendering, EntityId release) {
        return rendering.latest() != null
                && rendering.latest().state(DISCIPLINE).release(release).filter(one -> one.withdrawn() != null).isPresent();
    }

    Optional<ClinicQuestion> question(EntityId id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<ClinicRelease> release(EntityId id) {
        return releases.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<ClinicAdvice> piece(EntityId id) {
        return advice.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The release a piece of advice came with.
    ClinicRelease from(ClinicAdvice piece) {
        return release(piece.said().release()).orElseThrow();
    }

    /// A question whose only answer was taken back waits again.
    QuestionState state(ClinicQuestion question) {
        if (releases.stream().anyMatch(one -> one.withdrawn() == null && one.said().answers().contains(question.id()))) {
            return QuestionState.ANSWERED;
        }
        return question.takenBack() == null ? QuestionState.WAITING : QuestionState.TAKEN_BACK;
    }

    /// Whether a clinic has the person referred to it now.
    static boolean has(CaseFile file, AgencyId clinic) {
        return file.state(Referrals.DISCIPLINE).all().stream()
                .anyMatch(one -> one.kind() == ReferralKind.CLINIC && one.provider().equals(clinic) && one.active());
    }

    StalkingClinic evolve(StalkingEvent event, Fact fact) {
        return switch (event) {
            case Asked said -> new StalkingClinic(
                    and(questions, new ClinicQuestion(said, fact.actor().user(), fact.recorded(), fact.ref(), null)), releases, advice);
            case TakenBack said -> new StalkingClinic(questions.stream()
                    .map(one -> one.id().equals(said.question()) ? new ClinicQuestion(one.said(), one.by(), one.at(), one.ref(), said) : one)
                    .toList(), releases, advice);
            case Released said -> new StalkingClinic(questions, and(replaced(said),
                    new ClinicRelease(said, fact.actor().user(), fact.recorded(), fact.ref(), List.of(), null, null, null)), advice);
            case Told told -> new StalkingClinic(questions,
                    releases.stream().map(one -> one.id().equals(told.release()) ? one.telling(told) : one).toList(), advice);
            case Withdrawn said -> new StalkingClinic(questions,
                    releases.stream().map(one -> one.id().equals(said.release()) ? one.withdrawn(said, fact.recorded()) : one).toList(), advice);
            case Advised said -> new StalkingClinic(questions, releases,
                    and(advice, new ClinicAdvice(said, fact.recorded(), fact.ref(), null, null, null)));
            case AdviceDecided said -> new StalkingClinic(questions, releases, advice.stream()
                    .map(one -> one.id().equals(said.piece()) ? one.decided(said, fact.actor().user(), fact.recorded()) : one).toList());
        };
    }

    private List<ClinicRelease> replaced(Released by) {
        return releases.stream().map(one -> one.id().equals(by.supersedes()) ? one.replaced(by.release()) : one).toList();
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
