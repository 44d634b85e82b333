package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import gwarchod.mappa.screening.ConsiderCategoryThree;
import gwarchod.mappa.screening.ConvictionEnd;
import gwarchod.mappa.screening.CorrectConviction;
import gwarchod.mappa.screening.CourtFinding;
import gwarchod.mappa.screening.EndConviction;
import gwarchod.mappa.screening.Offence;
import gwarchod.mappa.screening.Particulars;
import gwarchod.mappa.screening.RecordConviction;
import gwarchod.mappa.screening.ScreeningOutcome;
import gwarchod.mappa.screening.ScreeningPurpose;
import gwarchod.mappa.screening.ScreeningView;
import gwarchod.mappa.screening.SentenceKind;
import gwarchod.mappa.screening.SignScreening;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms by which somebody is found to be in a MAPPA category: convictions, the screening, and the look at category 3.
final class ScreeningFields {
    private static final String ANCHOR = "mappa-screening";
    private static final String SHARED = "web.mappa.";

    private final Words words;

    ScreeningFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("record-conviction", "screening.record-conviction", ANCHOR, this::convictionAsks, this::conviction),
                Inputs.form("correct-conviction", "screening.correct-conviction", ANCHOR, this::correctionAsks, this::correction),
                Inputs.form("end-conviction", "screening.end-conviction", ANCHOR, this::endAsks, this::end),
                Inputs.form("sign-screening", "screening.sign", ANCHOR, this::screeningAsks, this::screening),
                Inputs.form("consider-category-three", "screening.consider-category-three", ANCHOR, this::threeAsks, this::three));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, SHARED);
    }

    private Map<String, Object> convictionAsks(Visit visit, CaseView view, Fields fields) {
        return particulars(visit, in(visit, fields, "record-conviction")).offered();
    }

    private Inputs particulars(Visit visit, Inputs in) {
        var offences = Offence.all().keySet().stream()
                .map(key -> new Choice(key, words.say(visit.lang(), "mappa.offence." + key))).toList();
        return in.select("said-offence", choose(visit, offences)).area("said-detail").radio("said-finding", CourtFinding.values())
                .select("said-sentence", choose(visit, Stream.of(SentenceKind.values())
                        .map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList()))
                .line("said-months").date("said-sentencedOn").date("said-releaseOn").date("said-endsOn")
                .radio("said-notification", YesNo.values()).date("said-notificationUntil");
    }

    private List<Choice> choose(Visit visit, List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.mappa.choose"))), choices.stream()).toList();
    }

    private Optional<Particulars> said(Visit visit, Fields fields, Inputs in) {
        in.needed("said-offence");
        var detail = in.optional("said-detail");
        var finding = in.one("said-finding", CourtFinding.values());
        var sentence = in.one("said-sentence", SentenceKind.values());
        var months = number(visit, fields, "said-months");
        var on = in.day("said-sentencedOn");
        var release = in.dayOrNone("said-releaseOn");
        var ends = in.dayOrNone("said-endsOn");
        var notifies = in.one("said-notification", YesNo.values());
        var until = in.dayOrNone("said-notificationUntil");
        return in.sound() ? Optional.of(new Particulars(fields.value("said-offence"), detail, finding.orElseThrow(), sentence.orElseThrow(), months,
                on.orElseThrow(), release.orElse(null), ends.orElse(null), notifies.orElseThrow() == YesNo.YES, until.orElse(null))) : Optional.empty();
    }

    private @Nullable Integer number(Visit visit, Fields fields, String name) {
        var written = fields.value(name);
        if (written.isEmpty() || written.matches("[0-9]{1,5}")) {
            return written.isEmpty() ? null : Integer.valueOf(written);
        }
        fields.wrong(name, words.say(visit.lang(), "web.mappa.number-needed"));
        return null;
    }

    private Optional<CaseCommand> conviction(Visit visit, Fields fields) {
        return said(visit, fields, in(visit, fields, "record-conviction")).map(RecordConviction::new);
    }

    private Map<String, Object> correctionAsks(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "correct-conviction").hidden("conviction");
        if (visit.begins()) {
            known(view, fields).ifPresent(one -> filled(fields, one));
        }
        return particulars(visit, in).area("why").offered();
    }

    private static Optional<ScreeningView.ConvictionLine> known(CaseView view, Fields fields) {
        return CaseFormFields.content(view, ScreeningView.class).stream().flatMap(all -> all.convictions().stream())
                .filter(one -> fields.is("conviction", one.id().value())).findFirst();
    }

    private static void filled(Fields fields, ScreeningView.ConvictionLine one) {
        fields.with("said-offence", one.offence()).with("said-detail", one.detail() == null ? "" : one.detail())
                .with("said-finding", Json.kebab(one.finding())).with("said-sentence", Json.kebab(one.sentence()))
                .with("said-months", one.months() == null ? "" : one.months().toString())
                .with("said-notification", one.notification() ? "yes" : "no")
                .with("said-sentencedOn", one.sentencedOn()).with("said-releaseOn", one.releaseOn()).with("said-endsOn", one.endsOn())
                .with("said-notificationUntil", one.notificationUntil());
    }

    private Optional<CaseCommand> correction(Visit visit, Fields fields) {
        var in = in(visit, fields, "correct-conviction");
        var said = said(visit, fields, in);
        var why = in.text("why");
        return in.made(() -> new CorrectConviction(Paths.entityId(fields.value("conviction")), said.orElseThrow(), why));
    }

    private Map<String, Object> endAsks(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "end-conviction").hidden("conviction").radio("how", ConvictionEnd.values()).date("on").area("why");
        return in.offered(known(view, fields).map(ScreeningView.ConvictionLine::offenceName).orElse(""));
    }

    private Optional<CaseCommand> end(Visit visit, Fields fields) {
        var in = in(visit, fields, "end-conviction");
        var how = in.one("how", ConvictionEnd.values());
        var on = in.day("on");
        var why = in.text("why");
        return in.made(() -> new EndConviction(Paths.entityId(fields.value("conviction")), how.orElseThrow(), on.orElseThrow(), why));
    }

    private Map<String, Object> screeningAsks(Visit visit, CaseView view, Fields fields) {
        var shown = CaseFormFields.content(view, ScreeningView.class).map(ScreeningView::category);
        if (visit.begins()) {
            shown.ifPresent(category -> fields.with("category", category.toString()));
        }
        return in(visit, fields, "sign-screening").radio("purpose", ScreeningPurpose.values()).select("category", categories(visit))
                .radio("outcome", ScreeningOutcome.values()).radio("planIsRobust", YesNo.values()).radio("noBarriers", YesNo.values())
                .area("rationale").date("reviewDueOn").line("endorsedBy")
                .offered(shown.map(category -> words.say(visit.lang(), "web.screening.shows", category))
                        .orElseGet(() -> words.say(visit.lang(), "web.screening.shows-none")));
    }

    private List<Choice> categories(Visit visit) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.mappa.no-category"))), IntStream.rangeClosed(1, 4)
                .mapToObj(one -> new Choice(Integer.toString(one), words.say(visit.lang(), "web.mappa.category-" + one)))).toList();
    }

    private Optional<CaseCommand> screening(Visit visit, Fields fields) {
        var in = in(visit, fields, "sign-screening");
        var purpose = in.one("purpose", ScreeningPurpose.values());
        var outcome = in.one("outcome", ScreeningOutcome.values());
        var robust = in.one("planIsRobust", YesNo.values());
        var free = in.one("noBarriers", YesNo.values());
        var rationale = in.text("rationale");
        var review = in.dayOrNone("reviewDueOn");
        var category = number(visit, fields, "category");
        in.needed("endorsedBy");
        return in.made(() -> new SignScreening(purpose.orElseThrow(), outcome.orElseThrow(), category, robust.orElseThrow() == YesNo.YES,
                free.orElseThrow() == YesNo.YES, rationale, review.orElse(null), fields.value("endorsedBy")));
    }

    private Map<String, Object> threeAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "consider-category-three").area("capacity").radio("addsValue", YesNo.values()).area("rationale")
                .offered(words.say(visit.lang(), "web.screening.value-test"));
    }

    private Optional<CaseCommand> three(Visit visit, Fields fields) {
        var in = in(visit, fields, "consider-category-three");
        var capacity = in.text("capacity");
        var adds = in.one("addsValue", YesNo.values());
        var rationale = in.text("rationale");
        return in.made(() -> new ConsiderCategoryThree(adds.orElseThrow() == YesNo.YES, capacity, rationale));
    }
}
