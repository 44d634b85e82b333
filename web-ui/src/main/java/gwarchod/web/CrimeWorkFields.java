package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.crime.AllegeCounter;
import gwarchod.core.casefile.crime.AssignOfficer;
import gwarchod.core.casefile.crime.CorrectRelation;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.casefile.crime.LinkCrimes;
import gwarchod.core.casefile.crime.LinkKind;
import gwarchod.core.casefile.crime.PrimaryFinding;
import gwarchod.core.casefile.crime.ReviewPrimary;
import gwarchod.core.casefile.crime.UnlinkCrimes;
import gwarchod.core.casefile.crime.VictimRelation;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms about who investigates a crime, what it is linked to and how its victim stands to the suspect: what each asks, and its command.
final class CrimeWorkFields {
    private static final String ANCHOR = "crime-recorded";

    private final Words words;

    CrimeWorkFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("link-crime", "crime.link", ANCHOR, this::linkAsks, this::link),
                Inputs.form("unlink-crime", "crime.unlink", ANCHOR, this::unlinkAsks, this::unlink),
                Inputs.form("assign-officer", "crime.assign-officer", ANCHOR, this::officerAsks, this::officer),
                Inputs.form("correct-relation", "crime.correct-relation", ANCHOR, this::relationAsks, this::relation),
                Inputs.form("counter-allege", "crime.counter-allege", ANCHOR, this::counterAsks, this::counter),
                Inputs.form("review-primary", "crime.review-primary", ANCHOR, this::primaryAsks, this::primary));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form);
    }

    private static Stream<CrimesView.Row> crimes(CaseView view) {
        return CaseFormFields.content(view, CrimesView.class).stream().flatMap(all -> all.crimes().stream());
    }

    private static Optional<CrimesView.Row> meant(CaseView view, Fields fields) {
        return crimes(view).filter(one -> fields.is("crime", one.id().value())).findFirst();
    }

    private static String about(CaseView view, Fields fields) {
        return meant(view, fields).map(one -> one.what().isEmpty() ? one.reference() : one.reference() + ". " + one.what()).orElse("");
    }

    private static EntityId crime(Fields fields) {
        return Paths.entityId(fields.value("crime"));
    }

    private Map<String, Object> linkAsks(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "link-crime").hidden("crime");
        var others = crimes(view).filter(one -> !one.cancelled() && !fields.is("crime", one.id().value()))
                .map(one -> new Choice(one.id().value(), one.reference())).toList();
        return in.select("other", others).radio("kind", LinkKind.values()).area("why").offered(about(view, fields));
    }

    private Optional<CaseCommand> link(Visit visit, Fields fields) {
        var in = in(visit, fields, "link-crime");
        in.needed("other");
        var kind = in.one("kind", LinkKind.values());
        var why = in.text("why");
        return in.sound() ? Optional.of(new LinkCrimes(crime(fields), Paths.entityId(fields.value("other")), kind.orElseThrow(), why)) : Optional.empty();
    }

    private Map<String, Object> unlinkAsks(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "unlink-crime").hidden("crime").hidden("link");
        var between = meant(view, fields).stream().flatMap(row -> row.investigation().links().stream()
                .filter(link -> fields.is("link", link.id().value())).map(link -> row.reference() + ", " + link.reference())).findFirst();
        return in.area("why").offered(between.orElse(""));
    }

    private Optional<CaseCommand> unlink(Visit visit, Fields fields) {
        var why = in(visit, fields, "unlink-crime").text("why");
        return fields.sound() ? Optional.of(new UnlinkCrimes(Paths.entityId(fields.value("link")), why)) : Optional.empty();
    }

    private Map<String, Object> officerAsks(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "assign-officer").hidden("crime").hidden("from");
        return in.select("officer", CaseFormFields.people(visit, view)).offered(about(view, fields));
    }

    private Optional<CaseCommand> officer(Visit visit, Fields fields) {
        in(visit, fields, "assign-officer").needed("officer");
        var from = fields.orNull("from");
        return fields.sound() ? Optional.of(new AssignOfficer(crime(fields), Paths.id(fields.value("officer"), UserId::new),
                from == null ? null : Paths.id(from, UserId::new))) : Optional.empty();
    }

    private Map<String, Object> counterAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "counter-allege").hidden("crime").area("what").line("otherCrime").date("on").offered(about(view, fields));
    }

    private Optional<CaseCommand> counter(Visit visit, Fields fields) {
        var in = in(visit, fields, "counter-allege");
        var what = in.text("what");
        var other = in.optional("otherCrime");
        var on = in.dayOrNone("on");
        return in.made(() -> new AllegeCounter(crime(fields), what, other, on.orElse(null)));
    }

    private Map<String, Object> primaryAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "review-primary").hidden("crime").radio("finding", PrimaryFinding.values()).area("rationale").date("on")
                .offered(about(view, fields));
    }

    private Optional<CaseCommand> primary(Visit visit, Fields fields) {
        var in = in(visit, fields, "review-primary");
        var finding = in.one("finding", PrimaryFinding.values());
        var rationale = in.text("rationale");
        var on = in.dayOrNone("on");
        return in.made(() -> new ReviewPrimary(crime(fields), finding.orElseThrow(), rationale, on.orElse(null)));
    }

    /// It begins with what stands there.
    private Map<String, Object> relationAsks(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "correct-relation").hidden("crime");
        if (visit.begins()) {
            meant(view, fields).ifPresent(now -> fields
                    .with("relation", now.circumstances().relation() == null ? "" : Json.kebab(now.circumstances().relation()))
                    .with("domesticAbuse", now.domesticAbuse() ? "yes" : "no"));
        }
        var relations = new ArrayList<Choice>();
        relations.add(new Choice("", words.say(visit.lang(), "web.circumstances.relation-unknown")));
        Stream.of(VictimRelation.values()).forEach(one -> relations.add(new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))));
        return in.select("relation", relations).radio("domesticAbuse", YesNo.values()).area("why").offered(about(view, fields));
    }

    private Optional<CaseCommand> relation(Visit visit, Fields fields) {
        var in = in(visit, fields, "correct-relation");
        var relation = Stream.of(VictimRelation.values()).filter(one -> fields.is("relation", Json.kebab(one))).findFirst();
        var abuse = in.one("domesticAbuse", YesNo.values());
        var why = in.text("why");
        return in.sound() ? Optional.of(new CorrectRelation(crime(fields), relation.orElse(null), abuse.orElseThrow() == YesNo.YES, why)) : Optional.empty();
    }
}
