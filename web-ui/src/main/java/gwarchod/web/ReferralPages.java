package gwarchod.web;

import gwarchod.clinic.programme.ProgrammeView;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.ProviderByRisk;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferIf;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.assessment.AssessmentsView;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.casefile.crime.Outcomes;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.journal.Outcome;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Refers somebody to a programme, now or when a crime comes to no further action: to which, the catalogue says.
final class ReferralPages {
    static final String ANCHOR = "referral-programmes";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    /// @param waits whether it is made when a crime comes to no further action
    private record Way(String path, String command, boolean waits) {}

    private static final List<Way> WAYS = List.of(
            new Way("refer-to-programme", "referral.refer", false), new Way("prepare-referral", "referral.refer-if", true));

    ReferralPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        WAYS.forEach(way -> {
            door.get(router, "/cases/:case/" + way.path(), visit -> {
                PageDoor.mayOnly(visit, way.command());
                return shown(visit, way, door.fresh());
            });
            door.post(router, "/cases/:case/" + way.path(), visit -> sent(visit, way));
        });
    }

    private Future<ProgrammeView.Items> catalogue(Visit visit) {
        return door.ask(visit, Programmes.CATALOGUE, new Programmes.Catalogue());
    }

    private Future<Sheet> shown(Visit visit, Way way, Fields fields) {
        var view = door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null));
        var table = door.ask(visit, Agreements.WHO_SEES_WHAT, new WhoSeesWhat());
        var catalogue = catalogue(visit);
        return Future.all(view, table, catalogue).map(_ -> {
            var in = new Inputs(words, visit, fields, way.path()).select("programme", catalogue.result().items().stream()
                    .map(one -> new Choice(one.id().value(), one.name() + ", " + one.provider())).toList());
            if (way.waits()) {
                in.select("crime", crimes(visit, view.result()));
            }
            in.area("reason");
            var proposed = proposed(view.result(), catalogue.result());
            if (!way.waits()) {
                in.area("because");
            }
            var offered = new HashMap<>(proposed.map(found -> in.offered(says(visit, found, catalogue.result()))).orElseGet(in::offered));
            offered.put("view", view.result());
            offered.put("readers", CaseForms.readers(visit, table.result(), ANCHOR));
            return Sheet.form("inputs", Phrase.of("command." + way.command()), fields, offered);
        });
    }

    /// By what this reader sees of the person's risk.
    private static Optional<ProviderByRisk> proposed(CaseView view, ProgrammeView.Items catalogue) {
        var assessed = CaseFormFields.content(view, AssessmentsView.class).stream().flatMap(all -> all.assessments().stream())
                .map(one -> new ProviderByRisk.Assessed(one.tool(), one.level(), one.completedOn()));
        return ProviderByRisk.of(assessed, catalogue.items().stream()
                .map(one -> new ProviderByRisk.Offer(one.id(), one.terms() == null ? List.of() : one.terms().takes())).toList());
    }

    private String says(Visit visit, ProviderByRisk found, ProgrammeView.Items catalogue) {
        var names = catalogue.items().stream().filter(one -> found.proposes(one.id())).map(one -> one.name() + ", " + one.provider()).toList();
        return words.say(visit.lang(), "web.refer-to-programme.proposed", String.join("; ", names), words.say(visit.lang(), Words.enumKey(found.band())),
                words.say(visit.lang(), Words.enumKey(found.tool())), found.on());
    }

    /// Those that haven't come to no further action yet.
    private List<Choice> crimes(Visit visit, CaseView view) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", words.say(visit.lang(), "web.prepare-referral.crime-any")));
        CaseFormFields.content(view, CrimesView.class).stream().flatMap(crimes -> crimes.crimes().stream())
                .filter(crime -> !crime.cancelled() && !Outcomes.noFurtherAction(crime.outcome()))
                .forEach(crime -> all.add(new Choice(crime.id().value(), crime.reference())));
        return List.copyOf(all);
    }

    private Future<Sheet> sent(Visit visit, Way way) {
        PageDoor.mayOnly(visit, way.command());
        var fields = door.sent(visit).in(way.path());
        return catalogue(visit).compose(catalogue -> {
            var command = read(visit, way, fields, catalogue);
            return command.isEmpty() ? shown(visit, way, fields) : act(visit, fields, command.get()).compose(_ -> fields.sound()
                    ? Future.succeededFuture(new Sheet.Elsewhere("/cases/" + Paths.caseId(visit) + "?said=" + way.path() + "#" + ANCHOR))
                    : shown(visit, way, fields));
        });
    }

    private Optional<CaseCommand> read(Visit visit, Way way, Fields fields, ProgrammeView.Items catalogue) {
        var in = new Inputs(words, visit, fields, way.path());
        var programme = catalogue.items().stream().filter(one -> fields.is("programme", one.id().value())).findFirst();
        if (programme.isEmpty()) {
            fields.needed("programme", "refusal.value-required", words, visit.lang());
        }
        var reason = in.text("reason");
        var crime = fields.orNull("crime");
        var because = way.waits() ? null : in.optional("because");
        return programme.filter(_ -> fields.sound()).map(to -> way.waits()
                ? new ReferIf(to.providerId(), to.id(), to.name(), reason, crime == null ? null : Paths.entityId(crime))
                : new Refer(ReferralKind.PROGRAMME, to.providerId(), to.id(), to.name(), reason, null, null, because));
    }

    private Future<Outcome> act(Visit visit, Fields fields, CaseCommand command) {
        return door.here(desk.act(visit.asking(), fields.key(), null, Paths.caseId(visit), command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }
}
