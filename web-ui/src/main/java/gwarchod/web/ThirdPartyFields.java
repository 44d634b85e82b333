package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.thirdparty.AgreementAnswer;
import gwarchod.core.casefile.thirdparty.DecideThirdParty;
import gwarchod.core.casefile.thirdparty.MakeThirdParty;
import gwarchod.core.casefile.thirdparty.RecipientKind;
import gwarchod.core.casefile.thirdparty.RecordRecipientAgreement;
import gwarchod.core.casefile.thirdparty.ReviewThirdParty;
import gwarchod.core.casefile.thirdparty.SubjectTold;
import gwarchod.core.casefile.thirdparty.TellSubject;
import gwarchod.core.casefile.thirdparty.ThirdPartyDecision;
import gwarchod.core.casefile.thirdparty.ThirdPartyView;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The forms about telling third parties: what each asks, and the command its fields make.
final class ThirdPartyFields {
    private static final String ANCHOR = "disclosure-third-party";
    private static final String DECIDE = "decide-third-party";

    private final Words words;
    private final InstantSource clock;

    private ThirdPartyFields(Words words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    static List<CaseForms.Form> forms(Words words, InstantSource clock) {
        var said = new ThirdPartyFields(words, clock);
        return List.of(
                new CaseForms.Form(DECIDE, "thirdparty.decide", "thirdpartydecide", ANCHOR, said::today, said::decisionAsks, said::decision),
                Inputs.form("make-third-party", "thirdparty.make", ANCHOR, said::makingAsks, said::making),
                Inputs.form("recipient-agreement", "thirdparty.record-agreement", ANCHOR, said::agreementAsks, said::agreement),
                Inputs.form("tell-subject", "thirdparty.tell-subject", ANCHOR, said::tellingAsks, said::telling),
                Inputs.form("review-third-party", "thirdparty.review", ANCHOR, said::reviewAsks, said::review));
    }

    private Inputs inputs(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form);
    }

    private Inputs of(Visit visit, Fields fields, String form) {
        return inputs(visit, fields, form).hidden("disclosure");
    }

    private static EntityId disclosure(Fields fields) {
        return Paths.entityId(fields.value("disclosure"));
    }

    /// Whom it is about, as the list calls them.
    private String about(Visit visit, CaseView view, Fields fields) {
        return CaseFormFields.content(view, ThirdPartyView.class).stream().flatMap(all -> all.disclosures().stream())
                .filter(row -> fields.is("disclosure", row.id().value()))
                .map(row -> called(visit, row.recipient(), row.name())).findFirst().orElse("");
    }

    private String called(Visit visit, @Nullable RecipientKind kind, String name) {
        var what = kind == null ? "" : words.say(visit.lang(), Words.enumKey(kind));
        return what.isEmpty() || name.isEmpty() ? what + name : what + ": " + name;
    }

    private void today(Visit visit, Fields fields) {
        fields.with("decidedOn", LocalDate.ofInstant(clock.instant(), Words.ZONE));
    }

    private Map<String, Object> decisionAsks(Visit visit, CaseView view, Fields fields) {
        var by = new ArrayList<>(List.of(new Choice("", words.say(visit.lang(), "web.victims.choose"))));
        by.addAll(CaseFormFields.people(visit, view));
        var all = new HashMap<>(of(visit, fields, DECIDE).radio("decision", ThirdPartyDecision.values()).date("decidedOn").area("why")
                .offered(about(visit, view, fields)));
        all.put("telling", inputs(visit, fields, DECIDE).radio("recipient", RecipientKind.values()).person(view, "web.decide-third-party.nobody")
                .line("organisation").area("content").select("by", by).radio("how", ContactMethod.values()).date("dueOn")
                .radio("subjectTold", SubjectTold.values()).area("notToldWhy").area("riskToSubject").offered().get("inputs"));
        all.put("again", inputs(visit, fields, DECIDE).date("reviewOn").offered().get("inputs"));
        return all;
    }

    /// What is asked only of a decision to disclose is taken only then.
    private Optional<CaseCommand> decision(Visit visit, Fields fields) {
        var in = inputs(visit, fields, DECIDE);
        var decision = in.one("decision", ThirdPartyDecision.values());
        var on = in.day("decidedOn");
        var why = in.text("why");
        var again = fields.orNull("disclosure") == null ? null : disclosure(fields);
        if (decision.filter(one -> one == ThirdPartyDecision.DISCLOSE).isPresent()) {
            var recipient = in.one("recipient", RecipientKind.values());
            var organisation = in.optional("organisation");
            var content = in.text("content");
            in.needed("by");
            var how = in.one("how", ContactMethod.values());
            var due = in.day("dueOn");
            var told = in.one("subjectTold", SubjectTold.values());
            var untold = in.optional("notToldWhy");
            var risk = in.text("riskToSubject");
            var review = in.day("reviewOn");
            return in.made(() -> new DecideThirdParty(again, ThirdPartyDecision.DISCLOSE, on.orElseThrow(), why, recipient.orElseThrow(), in.whoever(),
                    organisation, content, Paths.id(fields.value("by"), UserId::new), how.orElseThrow(), due.orElseThrow(), told.orElseThrow(),
                    untold, risk, review.orElseThrow()));
        }
        var review = decision.filter(one -> one == ThirdPartyDecision.DEFER).flatMap(_ -> in.day("reviewOn"));
        return in.made(() -> new DecideThirdParty(again, decision.orElseThrow(), on.orElseThrow(), why, null, null, null, null, null, null, null,
                null, null, null, review.orElse(null)));
    }

    private Map<String, Object> makingAsks(Visit visit, CaseView view, Fields fields) {
        return of(visit, fields, "make-third-party").date("madeOn").radio("how", ContactMethod.values())
                .radio("agreement", AgreementAnswer.values()).area("note").offered(about(visit, view, fields));
    }

    private Optional<CaseCommand> making(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "make-third-party");
        var on = in.day("madeOn");
        var how = in.one("how", ContactMethod.values());
        var agreement = fields.orNull("agreement") == null ? Optional.<AgreementAnswer>empty() : in.one("agreement", AgreementAnswer.values());
        var note = in.optional("note");
        return in.made(() -> new MakeThirdParty(disclosure(fields), on.orElseThrow(), how.orElseThrow(), agreement.orElse(null), note));
    }

    private Map<String, Object> agreementAsks(Visit visit, CaseView view, Fields fields) {
        return of(visit, fields, "recipient-agreement").radio("answer", AgreementAnswer.values()).date("on").area("note")
                .offered(about(visit, view, fields));
    }

    private Optional<CaseCommand> agreement(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "recipient-agreement");
        var answer = in.one("answer", AgreementAnswer.values());
        var on = in.day("on");
        var note = in.optional("note");
        return in.made(() -> new RecordRecipientAgreement(disclosure(fields), answer.orElseThrow(), on.orElseThrow(), note));
    }

    private Map<String, Object> tellingAsks(Visit visit, CaseView view, Fields fields) {
        return of(visit, fields, "tell-subject").date("toldOn").area("note").offered(about(visit, view, fields));
    }

    private Optional<CaseCommand> telling(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "tell-subject");
        var on = in.day("toldOn");
        var note = in.optional("note");
        return in.made(() -> new TellSubject(disclosure(fields), on.orElseThrow(), note));
    }

    private Map<String, Object> reviewAsks(Visit visit, CaseView view, Fields fields) {
        return of(visit, fields, "review-third-party").date("reviewedOn").area("note").date("nextOn").offered(about(visit, view, fields));
    }

    private Optional<CaseCommand> review(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "review-third-party");
        var on = in.day("reviewedOn");
        var note = in.text("note");
        var next = in.dayOrNone("nextOn");
        return in.made(() -> new ReviewThirdParty(disclosure(fields), on.orElseThrow(), note, next.orElse(null)));
    }
}
