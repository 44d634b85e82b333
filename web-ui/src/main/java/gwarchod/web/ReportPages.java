package gwarchod.web;

import gwarchod.clinic.programme.ProgrammeView;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.referral.Achieved;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.clinic.report.GiveReport;
import gwarchod.clinic.report.ReportDeeds;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Desk;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The reports a provider owes at the end of referrals, and the form that gives one. What was given is read in the case file, by whoever may.
final class ReportPages {
    private static final String OWED = "/reports-owed";
    private static final String FORM = "give-report";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    ReportPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, OWED, visit -> owed(visit).map(owed ->
                Sheet.page("reportsowed", Phrase.of("web.reports.title"), Map.of("owed", owed))));
        door.get(router, OWED + "/:referral", visit -> shown(visit, door.fresh().in(FORM)));
        door.post(router, OWED + "/:referral", this::sent);
    }

    /// How many somebody owes; none for whoever gives none.
    static Future<List<ReportDeeds.Item>> owedBy(PageDoor door, Visit visit) {
        return visit.may(ReportDeeds.GIVE.name())
                ? door.ask(visit, ReportDeeds.OWED, new ReportDeeds.Asked()).map(ReportDeeds.Owed::items)
                : Future.succeededFuture(List.of());
    }

    private Future<ReportDeeds.Owed> owed(Visit visit) {
        PageDoor.mayOnly(visit, ReportDeeds.GIVE.name());
        return door.ask(visit, ReportDeeds.OWED, new ReportDeeds.Asked());
    }

    /// The report the address names; one that isn't owed isn't there.
    private Future<ReportDeeds.Item> one(Visit visit) {
        var referral = Paths.entityId(visit.context().pathParam("referral"));
        return owed(visit).map(owed -> owed.items().stream().filter(one -> one.referral().equals(referral)).findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal.NotFound())));
    }

    private Future<Sheet> shown(Visit visit, Fields fields) {
        return one(visit).compose(item -> modules(visit, item).map(modules -> sheet(visit, fields, item, modules)));
    }

    private Sheet sheet(Visit visit, Fields fields, ReportDeeds.Item item, List<String> modules) {
        var in = inputs(visit, fields, item);
        if (item.outcome() == ReferralStage.COMPLETED) {
            in.radio("achieved", Achieved.values()).area("behaviour").area("risks").area("recommendations");
        } else {
            in.area("reason").area("next").area("behaviour").area("risks").area("recommendations");
        }
        return Sheet.form("reportform", Phrase.of("command.report.give"), fields, Map.of("item", item, "inputs", in.offered().get("inputs"),
                "modules", IntStream.range(0, modules.size()).mapToObj(i -> new Choice("module-" + i, modules.get(i))).toList()));
    }

    /// Of a referral that ended early less is asked.
    private Inputs inputs(Visit visit, Fields fields, ReportDeeds.Item item) {
        return new Inputs(words, visit, fields, item.outcome() == ReferralStage.COMPLETED ? FORM : "report-early", "web." + FORM + ".");
    }

    /// What the programme consists of, as the catalogue says it now.
    private Future<List<String>> modules(Visit visit, ReportDeeds.Item item) {
        return door.ask(visit, Programmes.CATALOGUE, new Programmes.Catalogue()).map(catalogue -> catalogue.items().stream()
                .filter(one -> one.id().equals(item.programmeId())).findFirst().map(ReportPages::modules).orElse(List.of()));
    }

    private static List<String> modules(ProgrammeView programme) {
        return programme.terms() == null ? programme.modules() : programme.terms().modules().stream().map(one -> one.name()).toList();
    }

    private Future<Sheet> sent(Visit visit) {
        var fields = door.sent(visit).in(FORM);
        return one(visit).compose(item -> modules(visit, item).compose(modules -> {
            var report = read(visit, fields, item, modules);
            return report.isEmpty() ? Future.succeededFuture(sheet(visit, fields, item, modules)) : given(visit, fields, report.get()).map(_ -> fields.sound()
                    ? new Sheet.Elsewhere(OWED + "?said=" + FORM) : sheet(visit, fields, item, modules));
        }));
    }

    private Optional<GiveReport> read(Visit visit, Fields fields, ReportDeeds.Item item, List<String> modules) {
        var in = inputs(visit, fields, item);
        var done = IntStream.range(0, modules.size()).filter(i -> fields.is("module-" + i, "yes")).mapToObj(i -> new Text(modules.get(i))).toList();
        if (item.outcome() == ReferralStage.COMPLETED) {
            var achieved = in.one("achieved", Achieved.values());
            var behaviour = in.text("behaviour");
            var risks = in.text("risks");
            var recommendations = in.text("recommendations");
            return in.sound() ? Optional.of(new GiveReport(item.referral(), achieved.orElseThrow(), done, behaviour, risks, recommendations, null, null))
                    : Optional.empty();
        }
        var reason = in.text("reason");
        var next = in.text("next");
        var report = new GiveReport(item.referral(), null, done, in.optional("behaviour"), in.optional("risks"), in.optional("recommendations"),
                reason, next);
        return in.sound() ? Optional.of(report) : Optional.empty();
    }

    private Future<Outcome> given(Visit visit, Fields fields, GiveReport report) {
        return door.here(desk.act(visit.asking(), fields.key(), ReportDeeds.GIVE, report)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }
}
