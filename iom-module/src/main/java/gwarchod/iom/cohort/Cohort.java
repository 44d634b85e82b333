package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.iom.cohort.CohortEvent.CohortSet;
import gwarchod.iom.cohort.CohortEvent.ContactMade;
import gwarchod.iom.cohort.CohortEvent.CustodySet;
import gwarchod.iom.cohort.CohortEvent.Deselected;
import gwarchod.iom.cohort.CohortEvent.FollowUpSet;
import gwarchod.iom.cohort.CohortEvent.PanelDecided;
import gwarchod.iom.cohort.CohortEvent.PathwaySet;
import gwarchod.iom.cohort.CohortEvent.Referred;
import gwarchod.iom.cohort.CohortEvent.Reviewed;
import gwarchod.iom.cohort.CohortEvent.SchemeEnded;
import gwarchod.iom.cohort.CohortEvent.SchemeStarted;
import gwarchod.iom.cohort.CohortEvent.ScoreKept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One person's place in the cohorts, and every one before it, oldest first; what the panel decided, and what is done.
///
/// @param kept the scores kept when the person was selected and taken out
public record Cohort(List<Place> places, List<KeptScore> kept, Panel panel, Working work) {
    public static final String SECTION_ID = "iom.cohort";

    static final Cohort NONE = new Cohort(List.of(), List.of(), Panel.NONE, Working.NONE);

    public static final Section<CohortView.Summary, CohortView> SECTION = new Section<>(
            SECTION_ID, "iom", Basis.LAW_ENFORCEMENT, CohortView.Summary.class, CohortView.class, CohortView::summary);

    /// Where nobody ranks; a node's own keeps scores.
    public static final Discipline<Cohort> DISCIPLINE = new CohortDiscipline(Scores.NONE);

    public Cohort {
        places = List.copyOf(places);
        kept = List.copyOf(kept);
    }

    /// The one a node runs.
    public static Discipline<Cohort> discipline(Scores scores) {
        return new CohortDiscipline(scores);
    }

    public static Cohort of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// @param cohort null: taken out of the cohorts, for `left`
    record Place(
            @Nullable IomCohort cohort, @Nullable IomRating rag, @Nullable DeselectionReason left, Text reason, LocalDate on, UserId by,
            CommitRef ref) {}

    /// The place held now; empty for somebody in no cohort.
    Optional<Place> now() {
        return places.isEmpty() || places.getLast().cohort() == null ? Optional.empty() : Optional.of(places.getLast());
    }

    /// The day on which the person came into the cohorts the last time.
    Optional<LocalDate> selectedOn() {
        LocalDate on = null;
        for (Place place : places) {
            on = place.cohort() == null ? null : on == null ? place.on() : on;
        }
        return Optional.ofNullable(on);
    }

    /// The day on which a panel last decided to take the person out, whenever that was recorded.
    Optional<LocalDate> leftOn() {
        var last = panel.followUp();
        return last != null ? Optional.of(last.decidedOn())
                : places.reversed().stream().filter(place -> place.cohort() == null).map(Place::on).findFirst();
    }

    /// What is still to be followed up of somebody who was taken out: until they were seen again, or are back.
    Optional<Panel.FollowUp> followUp() {
        return Optional.ofNullable(panel.followUp())
                .filter(last -> last.owner() != null && now().isEmpty())
                .filter(last -> work.seen().map(Days::of).filter(last.decidedOn()::isBefore).isEmpty());
    }

    /// By when the meeting speaks about the person: as the latest review since they came in says, else soon after they did. Empty for who isn't managed.
    Optional<LocalDate> reviewBy(Settings settings) {
        return now().flatMap(_ -> selectedOn()).map(selected -> work.review().filter(last -> !last.heldOn().isBefore(selected))
                .map(Working.Review::nextOn).orElseGet(() -> selected.plusDays(IomSettings.firstReviewDays(settings, selected))));
    }

    /// When somebody in custody is expected out.
    public Optional<LocalDate> releaseOn() {
        return Optional.ofNullable(work.releaseOn());
    }

    Cohort evolve(CohortEvent event, Fact fact) {
        var on = Days.of(fact.occurred());
        var by = fact.actor().user();
        return switch (event) {
            case CohortSet(var cohort, var rag, var reason) ->
                new Cohort(and(places, new Place(cohort, rag, null, reason, on, by, fact.ref())), kept, panel, work);
            case Deselected(var left, var rationale) ->
                new Cohort(and(places, new Place(null, null, left, rationale, on, by, fact.ref())), kept, panel, work);
            case ScoreKept(var at, var tenths, var recency, var frequency, var gravity, var victims, var index, var version) -> new Cohort(places,
                    and(kept, new KeptScore(at, on, tenths, recency, frequency, gravity, victims, index, version)), panel, work);
            case Referred _, PanelDecided _, FollowUpSet _ -> new Cohort(places, kept, decided(event, fact), work);
            case ContactMade _, PathwaySet _, SchemeStarted _, SchemeEnded _, Reviewed _, CustodySet _ ->
                new Cohort(places, kept, panel, worked(event, fact, on));
        };
    }

    private Panel decided(CohortEvent event, Fact fact) {
        var by = fact.actor().user();
        return switch (event) {
            case Referred(var id, var why) -> new Panel(
                    and(panel.referrals(), new Panel.Referral(id, why, fact.recorded(), by, fact.ref())), panel.decisions(), panel.followUp());
            case PanelDecided(var about, var selected, var heldOn, var reason) -> new Panel(
                    panel.referrals(), and(panel.decisions(), new Panel.Made(about, selected, heldOn, reason, by)), panel.followUp());
            case FollowUpSet(var risks, var owner, var on, var decidedOn) -> new Panel(
                    panel.referrals(), panel.decisions(), new Panel.FollowUp(risks, owner, on, decidedOn, fact.ref()));
            case CohortSet _, Deselected _, ScoreKept _, ContactMade _, PathwaySet _, SchemeStarted _, SchemeEnded _, Reviewed _, CustodySet _ -> panel;
        };
    }

    private Working worked(CohortEvent event, Fact fact, LocalDate on) {
        var by = fact.actor().user();
        return switch (event) {
            case ContactMade(var at, var kind, var seen, var note) -> new Working(and(work.contacts(), new Working.Contact(at, kind, seen, note, by)),
                    work.pathways(), work.schemes(), work.reviews(), work.releaseOn());
            case PathwaySet(var pathway, var need, var what, var goal, var progress) -> new Working(work.contacts(),
                    and(work.pathways(), new Working.Step(pathway, need, what, goal, progress, on, by)),
                    work.schemes(), work.reviews(), work.releaseOn());
            case SchemeStarted(var id, var kind, var provider, var starts, var ends, var terms) -> new Working(work.contacts(), work.pathways(),
                    and(work.schemes(), new Working.Scheme(id, kind, provider, starts, ends, terms, fact.ref(), null, null, Text.NONE)),
                    work.reviews(), work.releaseOn());
            case SchemeEnded(var id, var ended, var how, var note) -> new Working(work.contacts(), work.pathways(),
                    work.schemes().stream().map(one -> one.id().equals(id) ? one.ended(ended, how, note) : one).toList(),
                    work.reviews(), work.releaseOn());
            case Reviewed(var held, var rag, var summary, var control, var change, var next) -> new Working(work.contacts(), work.pathways(),
                    work.schemes(), and(work.reviews(), new Working.Review(held, rag, summary, control, change, next, by, fact.ref())),
                    work.releaseOn());
            case CustodySet(var release) ->
                new Working(work.contacts(), work.pathways(), work.schemes(), work.reviews(), release);
            case CohortSet _, Deselected _, ScoreKept _, Referred _, PanelDecided _, FollowUpSet _ -> work;
        };
    }

    private static <T> List<T> and(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
