package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.crime.CrimesView.CounterRow;
import gwarchod.core.casefile.crime.CrimesView.Investigation;
import gwarchod.core.casefile.crime.CrimesView.LinkRow;
import gwarchod.core.casefile.crime.CrimesView.RelationRow;
import gwarchod.core.sharing.Level;
import java.util.ArrayList;
import java.util.List;

/// What a crime's row says of who investigates it, what it is linked to and how its victim stands to the suspect.
final class InvestigationRows {
    private InvestigationRows() {}

    static Investigation of(Crime crime, CaseFile file, Rendering rendering) {
        var state = Crimes.of(file);
        var officer = crime.investigated().officer();
        var series = Series.of(state).stream().filter(one -> one.crimes().contains(crime)).map(Series::officer).findFirst();
        return new Investigation(officer, officer == null ? null : rendering.directory().name(officer),
                crime.investigated().relations().reversed().stream().map(said -> new RelationRow(
                        said.relation(), said.domesticAbuse(), said.at(), rendering.directory().name(said.by()), rendering.text(said.why()))).toList(),
                against(crime, file, rendering),
                state.links().reversed().stream().filter(link -> link.isOf(crime.id())).map(link -> row(link, crime, state, rendering)).toList(),
                series.orElse(null), crime.investigated().counters().reversed().stream().map(turn -> new CounterRow(
                        turn.on(), turn.finding(), rendering.text(turn.said()), rendering.text(turn.otherCrime()), rendering.directory().name(turn.by())))
                        .toList());
    }

    private static LinkRow row(CrimeLink link, Crime crime, Crimes state, Rendering rendering) {
        var other = link.otherThan(crime.id());
        var ended = link.ended();
        var names = rendering.directory();
        return new LinkRow(link.id(), other, state.find(other).map(Crime::reference).orElse(""), link.kind(), rendering.text(link.why()),
                names.name(link.by()), link.at(), ended == null ? null : rendering.text(ended.why()), ended == null ? null : names.name(ended.by()),
                ended == null ? null : ended.at());
    }

    /// That somebody asked the questions for domestic abuse is for whoever sees which assessments were considered.
    private static List<RelationAgainst> against(Crime crime, CaseFile file, Rendering rendering) {
        var relation = crime.circumstances().relation();
        var all = new ArrayList<RelationAgainst>();
        if (crime.cancelled() || relation == null) {
            return all;
        } else if (relation.associated()) {
            return crime.domesticAbuse() ? all : List.of(RelationAgainst.NOT_MARKED);
        } else if (crime.domesticAbuse()) {
            all.add(RelationAgainst.DOMESTIC_ABUSE);
        }
        if (rendering.scope().sees(Assessments.CONSIDERED.id(), Level.FULL) && dash(file, crime)) {
            all.add(RelationAgainst.DASH);
        }
        return all;
    }

    private static boolean dash(CaseFile file, Crime crime) {
        return Assessments.of(file).all().stream().anyMatch(one ->
                (one.tool() == AssessmentTool.DASH || one.tool() == AssessmentTool.DASH_RIC) && one.completedOn() != null
                        && (one.crime() == null || one.crime().equals(crime.id())));
    }
}
