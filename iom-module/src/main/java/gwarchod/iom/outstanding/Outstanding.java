package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.iom.outstanding.OutstandingEvent.Ended;
import gwarchod.iom.outstanding.OutstandingEvent.EnquiriesTasked;
import gwarchod.iom.outstanding.OutstandingEvent.EnquiryMade;
import gwarchod.iom.outstanding.OutstandingEvent.ExpediteAnswered;
import gwarchod.iom.outstanding.OutstandingEvent.ExpediteAsked;
import gwarchod.iom.outstanding.OutstandingEvent.LogChecked;
import gwarchod.iom.outstanding.OutstandingEvent.RiskGraded;
import gwarchod.iom.outstanding.OutstandingEvent.SuspectWanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Every time the person of a case was wanted, in the order recorded.
public record Outstanding(List<Wanted> all) {
    public static final String SECTION_ID = "outstanding.suspect";

    static final Outstanding NONE = new Outstanding(List.of());

    public static final Section<OutstandingView.Summary, OutstandingView> SECTION = new Section<>(
            SECTION_ID, "outstanding", Basis.LAW_ENFORCEMENT, OutstandingView.Summary.class, OutstandingView.class, OutstandingView::summary);

    static final SectionView<OutstandingView.Summary, OutstandingView> VIEW = new SectionView<>(SECTION, OutstandingView::of);

    public static final Discipline<Outstanding> DISCIPLINE = new OutstandingDiscipline();

    public Outstanding {
        all = List.copyOf(all);
    }

    public static Outstanding of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// Whether the person is wanted and hasn't been found: a flag beside other things about them.
    public boolean isOpen() {
        return all.stream().anyMatch(one -> one.ending() == null);
    }

    Optional<Wanted> find(EntityId wanted) {
        return all.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    Outstanding evolve(OutstandingEvent event, Fact fact) {
        var by = fact.actor().user();
        return switch (event) {
            case SuspectWanted(var id, var crime, var since, var grade, var known) -> {
                var more = new ArrayList<>(all);
                more.add(new Wanted(id, crime, since, grade, known, fact.ref(), List.of(), List.of(), List.of(), List.of(), null));
                yield new Outstanding(more);
            }
            case RiskGraded(var id, var grade, _) -> change(id, one -> one.graded(grade));
            case EnquiriesTasked(var id, var to, var shift, var enquiries) ->
                change(id, one -> one.with(new Wanted.Tasking(fact.recorded(), by, to, shift, enquiries)));
            case EnquiryMade(var id, var at, var result, var made) -> change(id, one -> one.with(new Wanted.Enquiry(at, by, result, made)));
            case LogChecked(var id, var at, var result, var note) -> change(id, one -> one.with(new Wanted.Check(at, by, result, note)));
            case ExpediteAsked(var id, var expedite, var of, var answerBy, var why) -> change(id, one ->
                    one.with(new Wanted.Expedite(expedite, fact.recorded(), by, of, answerBy, why, fact.ref(), null)));
            case ExpediteAnswered(var id, var expedite, var answer) ->
                change(id, one -> one.answered(expedite, new Wanted.Answer(fact.recorded(), by, answer)));
            case Ended(var id, var how, var at, var note) -> change(id, one -> one.ended(new Wanted.Ending(how, at, by, note)));
        };
    }

    /// Those on the list.
    List<Wanted> listed(Settings settings, Instant now) {
        return all.stream().filter(one -> one.isListed(settings, now)).toList();
    }

    private Outstanding change(EntityId id, UnaryOperator<Wanted> change) {
        return new Outstanding(all.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
    }
}
