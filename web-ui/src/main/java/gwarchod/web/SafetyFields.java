package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.safety.AddressKnowledge;
import gwarchod.core.casefile.safety.AdviceChannel;
import gwarchod.core.casefile.safety.AskHazards;
import gwarchod.core.casefile.safety.GiveAdvice;
import gwarchod.core.casefile.safety.HazardsAnswer;
import gwarchod.core.casefile.safety.MakeSafetyPlan;
import gwarchod.core.casefile.safety.NoteAddressKnown;
import gwarchod.core.casefile.safety.ReviewSafetyPlan;
import gwarchod.core.casefile.safety.SafetyView;
import gwarchod.core.casefile.safety.TellAddressKnown;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The forms about how somebody at risk is kept safe: what each asks, and the command its fields make.
final class SafetyFields {
    static final String ANCHOR = "safety-plans";

    private final Words words;

    SafetyFields(Words words) {
        this.words = words;
    }

    static List<CaseForms.Form> forms(Words words) {
        var said = new SafetyFields(words);
        return List.of(
                Inputs.form("make-safety-plan", "safety.make-plan", ANCHOR, said::planAsks, said::plan),
                Inputs.form("review-safety-plan", "safety.review-plan", ANCHOR, said::reviewAsks, said::review),
                Inputs.form("advise-on-safety", "safety.give-advice", ANCHOR, said::adviceAsks, said::advice),
                Inputs.form("ask-hazards", "safety.ask-hazards", ANCHOR, said::hazardsAsk, said::hazards),
                Inputs.form("note-address", "safety.note-address", ANCHOR, said::addressAsks, said::address),
                Inputs.form("tell-address", "safety.tell-address", ANCHOR, said::tellingAsks, said::telling));
    }

    private Inputs inputs(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form);
    }

    /// It begins with the measures of the plan there is: a new version seldom starts from nothing.
    private Map<String, Object> planAsks(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            CaseFormFields.content(view, SafetyView.class).stream().flatMap(all -> all.people().stream())
                    .filter(row -> row.person().value().equals(visit.query("person"))).findFirst().ifPresent(row -> fields
                            .with("measures", String.join("\n", row.measures()))
                            .with("owner", row.owner() == null ? "" : row.owner().value()));
        }
        return inputs(visit, fields, "make-safety-plan").person(view).area("measures").select("owner", owners(visit, view))
                .date("madeOn").date("reviewOn").offered();
    }

    private List<Choice> owners(Visit visit, CaseView view) {
        var owners = new ArrayList<Choice>();
        owners.add(new Choice("", words.say(visit.lang(), "web.victims.nobody-yet")));
        owners.addAll(CaseFormFields.people(visit, view));
        return owners;
    }

    private Optional<CaseCommand> plan(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "make-safety-plan");
        var who = in.who();
        var measures = in.lines("measures");
        var owner = fields.orNull("owner");
        var made = in.day("madeOn");
        var review = in.day("reviewOn");
        return in.sound() ? Optional.of(new MakeSafetyPlan(
                who.orElseThrow(), measures, owner == null ? null : Paths.id(owner, UserId::new), made.orElseThrow(), review.orElseThrow())) : Optional.empty();
    }

    private Map<String, Object> reviewAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "review-safety-plan").person(view).date("reviewedOn").date("nextOn").area("note").offered();
    }

    private Optional<CaseCommand> review(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "review-safety-plan");
        var who = in.who();
        var on = in.day("reviewedOn");
        var next = in.day("nextOn");
        var note = in.optional("note");
        return in.sound() ? Optional.of(new ReviewSafetyPlan(who.orElseThrow(), on.orElseThrow(), next.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> adviceAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "advise-on-safety").person(view).area("what").radio("how", AdviceChannel.values()).date("givenOn").offered();
    }

    private Optional<CaseCommand> advice(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "advise-on-safety");
        var who = in.who();
        var what = in.text("what");
        var how = in.one("how", AdviceChannel.values());
        var on = in.day("givenOn");
        return in.sound() ? Optional.of(new GiveAdvice(who.orElseThrow(), on.orElseThrow(), how.orElseThrow(), what)) : Optional.empty();
    }

    private Map<String, Object> hazardsAsk(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "ask-hazards").person(view).radio("answer", HazardsAnswer.values()).area("what").date("askedOn").offered();
    }

    private Optional<CaseCommand> hazards(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "ask-hazards");
        var who = in.who();
        var answer = in.one("answer", HazardsAnswer.values());
        var what = in.optional("what");
        var on = in.day("askedOn");
        return in.sound() ? Optional.of(new AskHazards(who.orElseThrow(), on.orElseThrow(), answer.orElseThrow(), what)) : Optional.empty();
    }

    private Map<String, Object> addressAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "note-address").person(view).radio("known", AddressKnowledge.values()).area("note").date("notedOn").offered();
    }

    private Optional<CaseCommand> address(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "note-address");
        var who = in.who();
        var known = in.one("known", AddressKnowledge.values());
        var note = in.optional("note");
        var on = in.day("notedOn");
        return in.sound() ? Optional.of(new NoteAddressKnown(who.orElseThrow(), on.orElseThrow(), known.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> tellingAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "tell-address").person(view).moment("toldAt").radio("how", ContactMethod.values()).area("note").offered();
    }

    private Optional<CaseCommand> telling(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "tell-address");
        var who = in.who();
        var at = in.at("toldAt");
        var how = in.one("how", ContactMethod.values());
        var note = in.optional("note");
        return in.sound() ? Optional.of(new TellAddressKnown(who.orElseThrow(), at.orElseThrow(), how.orElseThrow(), null, note)) : Optional.empty();
    }
}
