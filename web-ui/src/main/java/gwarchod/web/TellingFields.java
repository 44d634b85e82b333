package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.contact.ActionWish;
import gwarchod.core.casefile.contact.AgreeContact;
import gwarchod.core.casefile.contact.ContactFrequency;
import gwarchod.core.casefile.contact.ContactInitiator;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.ContactsView;
import gwarchod.core.casefile.contact.RecordContact;
import gwarchod.core.casefile.contact.RecordWish;
import gwarchod.core.casefile.contact.ReviewContact;
import gwarchod.core.casefile.crime.ReopenOutcome;
import gwarchod.core.casefile.development.ChangeDevelopment;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.RecordDevelopment;
import gwarchod.core.casefile.telling.NameTeller;
import gwarchod.core.casefile.telling.NotToldBecause;
import gwarchod.core.casefile.telling.RecordNotTold;
import gwarchod.core.casefile.telling.RecordTold;
import gwarchod.core.casefile.telling.TellAdvocate;
import gwarchod.core.casefile.telling.TellingsView;
import gwarchod.core.casefile.telling.ToldOf;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The forms about telling and contact: what each asks, and the command its fields make. Whoever tells somebody reads first when and how it
/// is safe to reach them.
final class TellingFields {
    static final String DUE = "telling-due";
    static final String RECORD = "development-record";
    static final String AGREEMENTS = "contact-agreements";

    private final Words words;

    TellingFields(Words words) {
        this.words = words;
    }

    static List<CaseForms.Form> forms(Words words) {
        var said = new TellingFields(words);
        return List.of(
                Inputs.form("record-development", "development.record", RECORD, said::happenedAsks, said::happened),
                Inputs.form("change-development", "development.change", RECORD, said::changeAsks, said::change),
                Inputs.form("name-teller", "telling.name-teller", DUE, said::tellerAsks, said::teller),
                Inputs.form("record-told", "telling.record-told", DUE, said::toldAsks, said::told),
                Inputs.form("record-not-told", "telling.record-not-told", DUE, said::notToldAsks, said::notTold),
                Inputs.form("tell-advocate", "telling.tell-advocate", DUE, said::advocateAsks, said::advocate),
                Inputs.form("agree-contact", "contact.agree", AGREEMENTS, said::agreementAsks, said::agreement),
                Inputs.form("record-contact", "contact.record-contact", AGREEMENTS, said::contactAsks, said::contact),
                Inputs.form("review-contact", "contact.review", AGREEMENTS, said::reviewAsks, said::review),
                Inputs.form("record-wish", "contact.record-wish", AGREEMENTS, said::wishAsks, said::wish),
                Inputs.form("reopen-outcome", "crime.reopen-outcome", "crime-recorded", said::reopeningAsks, said::reopening));
    }

    private Inputs inputs(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form);
    }

    private static DevelopmentKind[] kinds() {
        return Arrays.stream(DevelopmentKind.values()).filter(kind -> !kind.ofTheRegister() && !kind.ofReferral()).toArray(DevelopmentKind[]::new);
    }

    private Map<String, Object> happenedAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "record-development").radio("kind", kinds()).moment("at").area("note").offered();
    }

    private Optional<CaseCommand> happened(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "record-development");
        var kind = in.one("kind", kinds());
        var at = in.at("at");
        var note = in.optional("note");
        return in.sound() ? Optional.of(new RecordDevelopment(kind.orElseThrow(), at.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> changeAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "change-development").hidden("development").moment("at").area("why").offered();
    }

    /// No date: it doesn't happen.
    private Optional<CaseCommand> change(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "change-development");
        boolean off = (fields.value("at-day") + fields.value("at-month") + fields.value("at-year") + fields.value("at-time")).isEmpty();
        Optional<Instant> at = off ? Optional.empty() : in.at("at");
        var why = in.text("why");
        return in.sound() ? Optional.of(new ChangeDevelopment(Paths.entityId(fields.value("development")), at.orElse(null), why)) : Optional.empty();
    }

    /// Which telling a form is about, and how it is safe to reach whom it tells.
    private String about(Visit visit, CaseView view, Fields fields) {
        return CaseFormFields.content(view, TellingsView.class).stream().flatMap(all -> all.tellings().stream())
                .filter(row -> fields.is("source", row.source().value()) && fields.is("person", row.person().value())
                        && fields.is("kind", Json.kebab(row.kind())))
                .findFirst()
                .map(row -> words.say(visit.lang(), row.safeContact().isEmpty() ? "web.telling.about" : "web.telling.about-safely",
                        row.name(), words.say(visit.lang(), Words.enumKey(row.kind())),
                        row.kind().ofTheRegister() ? Days.of(row.at()) : row.at(), row.safeContact()))
                .orElse("");
    }

    private Inputs telling(Visit visit, Fields fields, String form) {
        return inputs(visit, fields, form).hidden("kind").hidden("source").hidden("person");
    }

    private Map<String, Object> tellerAsks(Visit visit, CaseView view, Fields fields) {
        var in = telling(visit, fields, "name-teller").select("teller", CaseFormFields.people(visit, view)).moment("tellBy");
        return in.offered(about(visit, view, fields));
    }

    private Optional<CaseCommand> teller(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "name-teller");
        var who = in.who();
        var kind = in.one("kind", DevelopmentKind.values());
        var by = in.at("tellBy");
        return in.sound() ? Optional.of(new NameTeller(kind.orElseThrow(), Paths.entityId(fields.value("source")), who.orElseThrow(),
                Paths.id(fields.value("teller"), UserId::new), by.orElseThrow())) : Optional.empty();
    }

    private Map<String, Object> toldAsks(Visit visit, CaseView view, Fields fields) {
        var in = telling(visit, fields, "record-told").moment("toldAt").radio("how", ContactMethod.values()).ticks("about", ToldOf.values())
                .area("note");
        return in.offered(about(visit, view, fields));
    }

    private Optional<CaseCommand> told(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "record-told");
        var who = in.who();
        var kind = in.one("kind", DevelopmentKind.values());
        var at = in.at("toldAt");
        var how = in.one("how", ContactMethod.values());
        var note = in.optional("note");
        return in.sound() ? Optional.of(new RecordTold(kind.orElseThrow(), Paths.entityId(fields.value("source")), who.orElseThrow(), at.orElseThrow(),
                how.orElseThrow(), Set.copyOf(in.many("about", ToldOf.values())), note)) : Optional.empty();
    }

    private Map<String, Object> notToldAsks(Visit visit, CaseView view, Fields fields) {
        var in = telling(visit, fields, "record-not-told").moment("triedAt").radio("because", NotToldBecause.values()).area("note");
        return in.offered(about(visit, view, fields));
    }

    private Optional<CaseCommand> notTold(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "record-not-told");
        var who = in.who();
        var kind = in.one("kind", DevelopmentKind.values());
        var at = in.at("triedAt");
        var because = in.one("because", NotToldBecause.values());
        var note = in.optional("note");
        return in.sound() ? Optional.of(new RecordNotTold(kind.orElseThrow(), Paths.entityId(fields.value("source")), who.orElseThrow(), at.orElseThrow(),
                because.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> advocateAsks(Visit visit, CaseView view, Fields fields) {
        var in = telling(visit, fields, "tell-advocate").moment("toldAt").radio("how", ContactMethod.values());
        return in.offered(about(visit, view, fields));
    }

    private Optional<CaseCommand> advocate(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "tell-advocate");
        var who = in.who();
        var kind = in.one("kind", DevelopmentKind.values());
        var at = in.at("toldAt");
        var how = in.one("how", ContactMethod.values());
        return in.sound() ? Optional.of(new TellAdvocate(kind.orElseThrow(), Paths.entityId(fields.value("source")), who.orElseThrow(), at.orElseThrow(),
                how.orElseThrow())) : Optional.empty();
    }

    private Map<String, Object> agreementAsks(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            CaseFormFields.content(view, ContactsView.class).stream().flatMap(all -> all.agreements().stream())
                    .filter(row -> row.person().value().equals(visit.query("person"))).findFirst()
                    .ifPresent(row -> fields.with("safeContact", row.safeContact())
                            .with("officer", row.officer() == null ? "" : row.officer().value()));
        }
        var officers = new ArrayList<Choice>();
        officers.add(new Choice("", words.say(visit.lang(), "web.victims.nobody-yet")));
        officers.addAll(CaseFormFields.people(visit, view));
        return inputs(visit, fields, "agree-contact").person(view).radio("frequency", ContactFrequency.values())
                .radio("method", ContactMethod.values()).area("safeContact").select("officer", officers).date("agreedOn").offered();
    }

    private Optional<CaseCommand> agreement(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "agree-contact");
        var who = in.who();
        var frequency = in.one("frequency", ContactFrequency.values());
        var method = in.one("method", ContactMethod.values());
        var safe = in.optional("safeContact");
        var on = in.day("agreedOn");
        var officer = fields.orNull("officer");
        return in.sound() ? Optional.of(new AgreeContact(who.orElseThrow(), frequency.orElseThrow(), method.orElseThrow(), on.orElseThrow(),
                officer == null ? null : Paths.id(officer, UserId::new), safe)) : Optional.empty();
    }

    private Map<String, Object> contactAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "record-contact").person(view).radio("initiatedBy", ContactInitiator.values()).radio("method", ContactMethod.values())
                .radio("reached", Reached.values()).moment("occurredAt").area("note").offered();
    }

    /// Whether somebody was reached: a choice, because neither is the ordinary case.
    enum Reached {
        YES,
        NO
    }

    private Optional<CaseCommand> contact(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "record-contact");
        var who = in.who();
        var by = in.one("initiatedBy", ContactInitiator.values());
        var method = in.one("method", ContactMethod.values());
        var reached = in.one("reached", Reached.values());
        var at = in.at("occurredAt");
        var note = in.optional("note");
        return in.sound() ? Optional.of(new RecordContact(who.orElseThrow(), at.orElseThrow(), method.orElseThrow(), by.orElseThrow(),
                reached.orElseThrow() == Reached.YES, note)) : Optional.empty();
    }

    private Map<String, Object> reviewAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "review-contact").person(view).date("reviewedOn").area("note").offered();
    }

    private Optional<CaseCommand> review(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "review-contact");
        var who = in.who();
        var on = in.day("reviewedOn");
        var note = in.optional("note");
        return in.sound() ? Optional.of(new ReviewContact(who.orElseThrow(), on.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> wishAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "record-wish").person(view).radio("wish", ActionWish.values()).date("saidOn").area("note").offered();
    }

    private Optional<CaseCommand> wish(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "record-wish");
        var who = in.who();
        var wish = in.one("wish", ActionWish.values());
        var on = in.day("saidOn");
        var note = in.optional("note");
        return in.sound() ? Optional.of(new RecordWish(who.orElseThrow(), on.orElseThrow(), wish.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> reopeningAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "reopen-outcome").hidden("crime").area("why").offered();
    }

    private Optional<CaseCommand> reopening(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "reopen-outcome");
        var why = in.text("why");
        return in.sound() ? Optional.of(new ReopenOutcome(Paths.entityId(fields.value("crime")), why)) : Optional.empty();
    }
}
