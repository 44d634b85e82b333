package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.disclosure.DecideDisclosure;
import gwarchod.core.casefile.disclosure.DisclosureDecision;
import gwarchod.core.casefile.disclosure.MakeDisclosure;
import gwarchod.core.casefile.disclosure.RecordRelationship;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.safeguarding.AnswerSafeguarding;
import gwarchod.core.casefile.safeguarding.MaracCriterion;
import gwarchod.core.casefile.safeguarding.ReferToMarac;
import gwarchod.core.casefile.safeguarding.SafeguardingBasis;
import gwarchod.core.casefile.safeguarding.SafeguardingState;
import gwarchod.core.casefile.safeguarding.SendMarf;
import gwarchod.core.casefile.support.MoveSupport;
import gwarchod.core.casefile.support.OfferSupport;
import gwarchod.core.casefile.support.SupportService;
import gwarchod.core.casefile.support.SupportState;
import gwarchod.core.casefile.views.RecordView;
import gwarchod.core.casefile.views.ViewOccasion;
import gwarchod.core.casefile.views.ViewSought;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The forms about support, safeguarding referrals, views on orders and disclosure: what each asks, and the command its fields make.
final class SupportFields {
    static final String SUPPORT = "support-referrals";
    static final String SAFEGUARDING = "safeguarding-referrals";
    static final String DISCLOSURE = "disclosure-checks";

    private final Words words;

    SupportFields(Words words) {
        this.words = words;
    }

    static List<CaseForms.Form> forms(Words words) {
        var said = new SupportFields(words);
        return List.of(
                Inputs.form("offer-support", "support.offer", SUPPORT, said::offerAsks, said::offer),
                Inputs.form("move-support", "support.move", SUPPORT, said::moveAsks, said::move),
                Inputs.form("record-view", "views.record", "views-on-orders", said::viewAsks, said::view),
                Inputs.form("refer-to-marac", "safeguarding.refer-to-marac", SAFEGUARDING, said::maracAsks, said::marac),
                Inputs.form("send-marf", "safeguarding.send-marf", SAFEGUARDING, said::marfAsks, said::marf),
                Inputs.form("answer-safeguarding", "safeguarding.answer", SAFEGUARDING, said::answerAsks, said::answer),
                Inputs.form("record-relationship", "disclosure.record-relationship", DISCLOSURE, said::relationAsks, said::relation),
                Inputs.form("decide-disclosure", "disclosure.decide", DISCLOSURE, said::decisionAsks, said::decision),
                Inputs.form("tell-partner", "disclosure.tell", DISCLOSURE, said::disclosureAsks, said::disclosure));
    }

    private Inputs inputs(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form);
    }

    private Map<String, Object> offerAsks(Visit visit, CaseView view, Fields fields) {
        var services = SupportService.all().stream().map(one -> new Choice(one.code(), one.name(visit.lang()))).toList();
        return inputs(visit, fields, "offer-support").person(view).select("service", services).date("offeredOn").area("note").offered();
    }

    private Optional<CaseCommand> offer(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "offer-support");
        var who = in.who();
        var on = in.day("offeredOn");
        var note = in.optional("note");
        return in.sound() ? Optional.of(new OfferSupport(who.orElseThrow(), fields.value("service"), on.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> moveAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "move-support").hidden("referral").radio("state", SupportState.ACCEPTED, SupportState.WAITING,
                SupportState.SUPPORTED, SupportState.DECLINED, SupportState.ENDED).date("on").area("note").offered();
    }

    private Optional<CaseCommand> move(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "move-support");
        var state = in.one("state", SupportState.values());
        var on = in.day("on");
        var note = in.optional("note");
        return in.sound() ? Optional.of(new MoveSupport(
                Paths.entityId(fields.value("referral")), state.orElseThrow(), on.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> viewAsks(Visit visit, CaseView view, Fields fields) {
        var orders = new ArrayList<Choice>();
        orders.add(new Choice("", words.say(visit.lang(), "web.victims.order-none")));
        CaseFormFields.content(view, OrderRegister.class).ifPresent(register ->
                register.orders().forEach(line -> orders.add(new Choice(line.id().value(), line.name()))));
        return inputs(visit, fields, "record-view").person(view).select("order", orders).radio("occasion", ViewOccasion.values())
                .radio("sought", ViewSought.values()).area("said").date("on").offered();
    }

    private Optional<CaseCommand> view(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "record-view");
        var who = in.who();
        var occasion = in.one("occasion", ViewOccasion.values());
        var sought = in.one("sought", ViewSought.values());
        var said = in.optional("said");
        var on = in.day("on");
        var order = fields.orNull("order");
        return in.sound() ? Optional.of(new RecordView(who.orElseThrow(), order == null ? null : Paths.entityId(order), occasion.orElseThrow(),
                on.orElseThrow(), sought.orElseThrow(), said)) : Optional.empty();
    }

    private Map<String, Object> maracAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "refer-to-marac").person(view).ticks("criteria", MaracCriterion.values()).area("why").date("sentOn").offered();
    }

    private Optional<CaseCommand> marac(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "refer-to-marac");
        var who = in.who();
        var criteria = in.many("criteria", MaracCriterion.values());
        var why = in.text("why");
        var on = in.day("sentOn");
        return in.sound() ? Optional.of(new ReferToMarac(who.orElseThrow(), on.orElseThrow(), Set.copyOf(criteria), why)) : Optional.empty();
    }

    private Map<String, Object> marfAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "send-marf").person(view).line("to").area("concern").area("household")
                .radio("basis", SafeguardingBasis.values()).area("asked").date("sentOn").offered();
    }

    private Optional<CaseCommand> marf(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "send-marf");
        var who = in.who();
        var to = in.text("to");
        var concern = in.text("concern");
        var household = in.optional("household");
        var basis = in.one("basis", SafeguardingBasis.values());
        var asked = in.text("asked");
        var on = in.day("sentOn");
        return in.sound() ? Optional.of(new SendMarf(who.orElseThrow(), on.orElseThrow(), to, concern, household, basis.orElseThrow(), asked))
                : Optional.empty();
    }

    private Map<String, Object> answerAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "answer-safeguarding").hidden("referral").radio("state", SafeguardingState.ACKNOWLEDGED,
                SafeguardingState.HEARD, SafeguardingState.ACTED_ON, SafeguardingState.NOT_ACCEPTED).date("on").area("note").offered();
    }

    private Optional<CaseCommand> answer(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "answer-safeguarding");
        var state = in.one("state", SafeguardingState.values());
        var on = in.day("on");
        var note = in.optional("note");
        return in.sound() ? Optional.of(new AnswerSafeguarding(
                Paths.entityId(fields.value("referral")), state.orElseThrow(), on.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> relationAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "record-relationship").person(view, "web.victims.partner-unknown").area("how").date("learnedOn").offered();
    }

    private Optional<CaseCommand> relation(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "record-relationship");
        var how = in.text("how");
        var on = in.day("learnedOn");
        return in.sound() ? Optional.of(new RecordRelationship(in.whoever(), on.orElseThrow(), how)) : Optional.empty();
    }

    private Map<String, Object> decisionAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "decide-disclosure").hidden("check").hidden("person").radio("decision", DisclosureDecision.values())
                .area("why").date("decidedOn").offered();
    }

    private Optional<CaseCommand> decision(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "decide-disclosure");
        var decision = in.one("decision", DisclosureDecision.values());
        var why = in.text("why");
        var on = in.day("decidedOn");
        var check = fields.orNull("check");
        return in.sound() ? Optional.of(new DecideDisclosure(check == null ? null : Paths.entityId(check), in.whoever(),
                decision.orElseThrow(), on.orElseThrow(), why)) : Optional.empty();
    }

    private Map<String, Object> disclosureAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "tell-partner").hidden("check").radio("how", ContactMethod.values()).area("note").date("toldOn").offered();
    }

    private Optional<CaseCommand> disclosure(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "tell-partner");
        var how = in.one("how", ContactMethod.values());
        var note = in.optional("note");
        var on = in.day("toldOn");
        return in.sound() ? Optional.of(new MakeDisclosure(
                Paths.entityId(fields.value("check")), on.orElseThrow(), how.orElseThrow(), note)) : Optional.empty();
    }
}
