package gwarchod.web;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.AgreementHistory;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Condition;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.ProposalDeeds;
import gwarchod.core.sharing.ProposeChange;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who sees what and why, for everybody; its versions and what differs between them; and for those who may, changing it: by one person's
/// proposal and another's approval.
final class AgreementPages {
    private static final String PROPOSALS = "/agreement/proposals";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    AgreementPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/agreement", visit -> table(visit).map(table ->
                Sheet.page("agreement", Phrase.of("web.title.agreement"), Map.of("table", table))));
        door.get(router, "/agreement/versions", visit -> door.ask(visit, Agreements.VERSIONS, new AgreementHistory.VersionsAsked())
                .map(found -> Sheet.page("agreementversions", Phrase.of("web.title.agreement-versions"), Map.of("versions", found.versions()))));
        door.get(router, "/agreement/versions/:before/:after", this::difference);
        door.get(router, PROPOSALS, visit -> door.ask(visit, Agreements.PROPOSALS, new AgreementHistory.ProposalsAsked())
                .map(found -> Sheet.page("agreementproposals", Phrase.of("web.title.agreement-proposals"),
                        Map.of("proposals", found.proposals()))));
        door.get(router, PROPOSALS + "/new", visit -> cell(visit, null, door.fresh()));
        door.post(router, PROPOSALS + "/new", visit -> proposed(visit, null));
        door.get(router, PROPOSALS + "/:proposal", visit -> proposal(visit, door.fresh()));
        door.get(router, PROPOSALS + "/:proposal/cell", visit -> cell(visit, id(visit), door.fresh()));
        door.post(router, PROPOSALS + "/:proposal/cell", visit -> proposed(visit, id(visit)));
        door.post(router, PROPOSALS + "/:proposal/approval", visit -> decided(visit, Agreements.APPROVE,
                fields -> new ProposalDeeds.Approve(id(visit), number(fields.value("revision")).intValue())));
        door.post(router, PROPOSALS + "/:proposal/rejection", visit -> decided(visit, Agreements.REJECT,
                fields -> new ProposalDeeds.Reject(id(visit), fields.value("reason"))));
        door.post(router, PROPOSALS + "/:proposal/withdrawal", visit -> decided(visit, Agreements.WITHDRAW,
                _ -> new ProposalDeeds.Withdraw(id(visit))));
    }

    private interface Reads<C> {
        C read(Fields fields);
    }

    private Future<WhoSeesWhat.Table> table(Visit visit) {
        return door.ask(visit, Agreements.WHO_SEES_WHAT, new WhoSeesWhat());
    }

    private static EntityId id(Visit visit) {
        return Paths.id(visit.context().pathParam("proposal"), EntityId::new);
    }

    /// A number somebody sent; one that stands for nothing where it is none.
    private static Long number(String text) {
        return text.matches("\\d{1,9}") ? Long.valueOf(text) : -1L;
    }

    private Future<Sheet> difference(Visit visit) {
        var what = new AgreementHistory.DifferenceOf(
                number(visit.context().pathParam("before")), number(visit.context().pathParam("after")));
        return door.ask(visit, Agreements.DIFFERENCE, what).map(found -> Sheet.page(
                "agreementdifference", Phrase.of("web.title.agreement-difference"), Map.of("found", found)));
    }

    private Future<Sheet> proposal(Visit visit, Fields fields) {
        return door.ask(visit, Agreements.PROPOSAL, new AgreementHistory.ProposalOf(id(visit))).map(shown ->
                Sheet.form("agreementproposal", Phrase.of("web.title.agreement-proposal"), fields, Map.of("shown", shown)));
    }

    private <C extends Record> Future<Sheet> decided(Visit visit, Deed<C> deed, Reads<C> reads) {
        var fields = door.sent(visit);
        return act(visit, fields, deed, reads.read(fields)).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere(PROPOSALS + "/" + id(visit)))
                : proposal(visit, fields));
    }

    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            switch (outcome) {
                case Outcome.Refused(Refusal.Invalid(var code, var pointer, var args)) when pointer.startsWith("/changes") ->
                        fields.wrong("form", Fields.said(words, visit.lang(), code, args));
                case Outcome.Refused(Refusal.Stale stale) -> fields.wrong("form", Fields.said(words, visit.lang(), stale.code(), List.of()));
                case Outcome.Refused(var why) -> fields.refused(why, words, visit.lang());
                case Outcome.Done _, Outcome.Unchanged _ -> { }
            }
            return outcome;
        });
    }

    /// One cell anew: of a new proposal, or more of one that waits.
    private Future<Sheet> cell(Visit visit, @Nullable EntityId proposal, Fields fields) {
        PageDoor.mayOnly(visit, Agreements.PROPOSE.name());
        return table(visit).map(table -> {
            var shows = new HashMap<String, Object>();
            shows.put("to", proposal == null ? PROPOSALS + "/new" : PROPOSALS + "/" + proposal + "/cell");
            shows.put("begins", proposal == null);
            shows.put("roles", choices(visit.lang(), table.roles().stream().map(role -> new Choice(role.role(), role.roleName()))));
            shows.put("sections", choices(visit.lang(), table.sections().stream()
                    .map(section -> new Choice(section.section(), section.title()))));
            shows.put("levels", choices(visit.lang(), said(visit, Level.values())));
            shows.put("bases", choices(visit.lang(), said(visit, Basis.values())));
            shows.put("conditions", said(visit, Condition.values()).toList());
            shows.put("otherwise", said(visit, Level.NOTHING, Level.WITHHELD).toList());
            return Sheet.form("agreementcell", Phrase.of("command." + (proposal == null ? "agreement.propose" : "agreement.amend")),
                    fields, shows);
        });
    }

    private Stream<Choice> said(Visit visit, Enum<?>... values) {
        return Stream.of(values).map(value -> new Choice(value.name().toLowerCase(Locale.ROOT),
                words.say(visit.lang(), Words.enumKey(value))));
    }

    private List<Choice> choices(Lang lang, Stream<Choice> all) {
        return Stream.concat(Stream.of(new Choice("", words.say(lang, "web.accounts.choose"))), all).toList();
    }

    private Future<Sheet> proposed(Visit visit, @Nullable EntityId proposal) {
        var fields = door.sent(visit);
        for (String needed : List.of("role", "section", "level")) {
            if (fields.value(needed).isEmpty()) {
                fields.needed(needed, "refusal.value-required", words, visit.lang());
            }
        }
        var effective = proposal == null ? fields.date("effective", false, words, visit.lang()) : Optional.<LocalDate>empty();
        boolean nothing = fields.is("level", "nothing");
        if (!nothing && fields.value("basis").isEmpty()) {
            fields.needed("basis", "refusal.value-required", words, visit.lang());
        }
        for (String needed : nothing ? List.of("because") : List.of("necessity", "because")) {
            if (fields.value(needed).isEmpty() && (proposal == null || !needed.equals("because"))) {
                fields.needed(needed, "refusal.text-required", words, visit.lang());
            }
        }
        if (!fields.sound()) {
            return cell(visit, proposal, fields);
        }
        var cells = List.of(new ProposeChange.Cell(fields.value("role"), fields.value("section"), nothing ? List.of() : List.of(row(fields))));
        var from = effective.map(day -> day.atStartOfDay(Words.ZONE).toInstant()).<Instant>map(at -> at).orElse(null);
        var acted = proposal == null
                ? act(visit, fields, Agreements.PROPOSE, new ProposeChange(null, fields.value("because"), from, cells, null))
                : act(visit, fields, Agreements.AMEND, new ProposalDeeds.Amend(proposal, cells));
        return acted.compose(outcome -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere(PROPOSALS + "/"
                        + (outcome instanceof Outcome.Done done && proposal == null ? done.ids().get("proposal") : proposal)))
                : cell(visit, proposal, fields));
    }

    private static ProposeChange.CellRow row(Fields fields) {
        var when = new ArrayList<Condition>();
        for (Condition condition : Condition.values()) {
            if (fields.is("when-" + condition.name().toLowerCase(Locale.ROOT), "yes")) {
                when.add(condition);
            }
        }
        return new ProposeChange.CellRow(of(Level.values(), fields.value("level")), when,
                fields.is("otherwise", "withheld") ? Level.WITHHELD : Level.NOTHING, of(Basis.values(), fields.value("basis")),
                fields.value("necessity"));
    }

    private static <E extends Enum<E>> E of(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
    }
}
