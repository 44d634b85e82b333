package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Words;
import gwarchod.mappa.pdp.DecidePanel;
import gwarchod.mappa.pdp.DecideThreshold;
import gwarchod.mappa.pdp.LegalGateway;
import gwarchod.mappa.pdp.NominatePdp;
import gwarchod.mappa.pdp.PdpEnd;
import gwarchod.mappa.pdp.ReviewPdp;
import gwarchod.mappa.pdp.SharePdp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms about potentially dangerous persons: what each asks, and the command its fields make. MAPPA's gateway isn't offered.
final class PdpFields {
    private static final String ANCHOR = "pdp-management";
    private static final String SHARED = "web.pdp.";
    private static final LegalGateway[] GATEWAYS = Arrays.stream(LegalGateway.values()).filter(one -> !one.ofMappa()).toArray(LegalGateway[]::new);

    private final Words words;

    PdpFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("nominate-pdp", "pdp.nominate", ANCHOR, this::nominationAsks, this::nomination),
                Inputs.form("decide-threshold", "pdp.decide-threshold", ANCHOR, this::thresholdAsks, this::threshold),
                Inputs.form("decide-pdp-panel", "pdp.decide-panel", ANCHOR, this::panelAsks, this::panel),
                Inputs.form("review-pdp", "pdp.review", ANCHOR, this::goesOnAsks, this::goesOn),
                Inputs.form("end-pdp", "pdp.review", ANCHOR, this::endAsks, this::end),
                Inputs.form("share-pdp", "pdp.share", ANCHOR, this::shareAsks, this::share));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, SHARED);
    }

    private Inputs on(Visit visit, Fields fields, String form) {
        return in(visit, fields, form).hidden("nomination");
    }

    private static EntityId nomination(Fields fields) {
        return Paths.entityId(fields.value("nomination"));
    }

    private Map<String, Object> nominationAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "nominate-pdp").area("behaviour").area("harm").area("toWhom").area("aggravating").area("convictions").area("socialCare")
                .radio("gateway", GATEWAYS).area("necessity").offered();
    }

    private Optional<CaseCommand> nomination(Visit visit, Fields fields) {
        var in = in(visit, fields, "nominate-pdp");
        var behaviour = in.text("behaviour");
        var harm = in.text("harm");
        var whom = in.text("toWhom");
        var aggravating = in.optional("aggravating");
        var convictions = in.optional("convictions");
        var care = in.optional("socialCare");
        var gateway = in.one("gateway", GATEWAYS);
        var necessity = in.text("necessity");
        return in.made(() -> new NominatePdp(behaviour, harm, whom, aggravating, convictions, care, gateway.orElseThrow(), necessity));
    }

    private Map<String, Object> thresholdAsks(Visit visit, CaseView view, Fields fields) {
        return on(visit, fields, "decide-threshold").radio("met", YesNo.values()).area("rationale").offered();
    }

    private Optional<CaseCommand> threshold(Visit visit, Fields fields) {
        var in = on(visit, fields, "decide-threshold");
        var met = in.one("met", YesNo.values());
        var rationale = in.text("rationale");
        return in.made(() -> new DecideThreshold(nomination(fields), met.orElseThrow() == YesNo.YES, rationale));
    }

    private Map<String, Object> panelAsks(Visit visit, CaseView view, Fields fields) {
        return on(visit, fields, "decide-pdp-panel").line("chair").anyOf("agencies", CaseFormFields.agencies(view)).radio("manage", YesNo.values())
                .area("rationale").radio("gateway", GATEWAYS).area("whyImminent").area("whyLikely").date("reviewOn")
                .offered(words.say(visit.lang(), "web.pdp.present-likelihood"));
    }

    private Optional<CaseCommand> panel(Visit visit, Fields fields) {
        var in = on(visit, fields, "decide-pdp-panel");
        in.needed("chair");
        var agencies = in.ticked("agencies").stream().map(one -> Paths.id(one, AgencyId::new)).toList();
        var manage = in.one("manage", YesNo.values()).filter(answer -> answer == YesNo.YES).isPresent();
        var rationale = in.text("rationale");
        var gateway = manage ? in.one("gateway", GATEWAYS) : Optional.<LegalGateway>empty();
        var imminent = manage ? in.text("whyImminent") : null;
        var likely = manage ? in.text("whyLikely") : null;
        var reviewOn = in.dayOrNone("reviewOn").orElse(null);
        return in.made(() -> new DecidePanel(nomination(fields), manage, fields.value("chair"), agencies, rationale, gateway.orElse(null), imminent,
                likely, manage ? reviewOn : null));
    }

    private Map<String, Object> goesOnAsks(Visit visit, CaseView view, Fields fields) {
        return on(visit, fields, "review-pdp").area("rationale").radio("gateway", GATEWAYS).area("whyImminent").area("whyLikely").date("reviewOn")
                .offered(words.say(visit.lang(), "web.pdp.present-likelihood"));
    }

    private Optional<CaseCommand> goesOn(Visit visit, Fields fields) {
        var in = on(visit, fields, "review-pdp");
        var rationale = in.text("rationale");
        var gateway = in.one("gateway", GATEWAYS);
        var imminent = in.text("whyImminent");
        var likely = in.text("whyLikely");
        var reviewOn = in.dayOrNone("reviewOn").orElse(null);
        return in.made(() -> new ReviewPdp(nomination(fields), null, rationale, gateway.orElseThrow(), imminent, likely, reviewOn));
    }

    private Map<String, Object> endAsks(Visit visit, CaseView view, Fields fields) {
        return on(visit, fields, "end-pdp").radio("end", PdpEnd.values()).area("rationale").offered();
    }

    private Optional<CaseCommand> end(Visit visit, Fields fields) {
        var in = on(visit, fields, "end-pdp");
        var why = in.one("end", PdpEnd.values());
        var rationale = in.text("rationale");
        return in.made(() -> new ReviewPdp(nomination(fields), why.orElseThrow(), rationale, null, null, null, null));
    }

    private Map<String, Object> shareAsks(Visit visit, CaseView view, Fields fields) {
        var nobody = new Choice("", words.say(visit.lang(), "web.pdp.choose-agency"));
        var choices = Stream.concat(Stream.of(nobody), CaseFormFields.agencies(view).stream()).toList();
        return on(visit, fields, "share-pdp").select("agency", choices).area("what").radio("gateway", GATEWAYS).area("necessity").offered();
    }

    private Optional<CaseCommand> share(Visit visit, Fields fields) {
        var in = on(visit, fields, "share-pdp");
        in.needed("agency");
        var what = in.text("what");
        var gateway = in.one("gateway", GATEWAYS);
        var necessity = in.text("necessity");
        return in.made(() -> new SharePdp(nomination(fields), Paths.id(fields.value("agency"), AgencyId::new), what, gateway.orElseThrow(), necessity));
    }
}
