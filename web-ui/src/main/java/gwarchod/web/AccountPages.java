package gwarchod.web;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Lost;
import gwarchod.core.desk.Tied;
import gwarchod.core.desk.Told;
import gwarchod.core.desk.WayIn;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.AccountList;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Accounts, for those who open them and those who approve roles: who, with which roles until when, and what waits for a second person.
final class AccountPages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    /// One thing done to an account, on a page of its own.
    ///
    /// @param path below the account's page
    /// @param asks what it asks: `role`, `level`, `until`, `why`
    /// @param reads the command; null with the problems noted
    private record Form<C extends Record>(String path, Deed<C> deed, List<String> asks, Reads<C> reads) {}

    private interface Reads<C> {
        C read(UserId user, Fields fields, LocalDate until);
    }

    AccountPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/accounts", visit -> list(visit, null).map(view ->
                Sheet.page("accounts", Phrase.of("web.title.accounts"), Map.of("view", view))));
        door.get(router, "/accounts/new", visit -> newAccount(visit, door.fresh()));
        door.post(router, "/accounts/new", this::open);
        door.get(router, "/accounts/:user", visit -> account(visit, door.fresh()));
        new TiePages(door, desk, words, this::account).mount(router);
        forms().forEach(form -> mount(router, form));
    }

    private static List<Form<?>> forms() {
        return List.of(
                new Form<>("give-role", AccountDeeds.GRANT, List.of("role", "until"),
                        (user, fields, until) -> new AccountDeeds.GrantRole(user, fields.value("role"), until)),
                new Form<>("approve-role", AccountDeeds.APPROVE, List.of("sure"),
                        (user, fields, _) -> new AccountDeeds.ApproveRole(user, fields.value("role"), day(fields.value("waits")))),
                new Form<>("decline-role", AccountDeeds.DECLINE, List.of("why"),
                        (user, fields, _) -> new AccountDeeds.DeclineRole(user, fields.value("role"), fields.value("why"))),
                new Form<>("end-role", AccountDeeds.END_ROLE, List.of("sure"),
                        (user, fields, _) -> new AccountDeeds.EndRole(user, fields.value("role"))),
                new Form<>("record-vetting", AccountDeeds.RECORD_VETTING, List.of("level", "until"),
                        (user, fields, until) -> new AccountDeeds.RecordVetting(user, fields.value("level"), until)),
                new Form<>("record-undertaking", AccountDeeds.RECORD_UNDERTAKING, List.of("until"),
                        (user, _, until) -> new AccountDeeds.RecordUndertaking(user, until)),
                new Form<>("close", AccountDeeds.CLOSE, List.of("why"),
                        (user, fields, _) -> new AccountDeeds.CloseAccount(user, fields.value("why"))));
    }

    private <C extends Record> void mount(Router router, Form<C> form) {
        door.get(router, "/accounts/:user/" + form.path(), visit -> {
            PageDoor.mayOnly(visit, form.deed().name());
            return form(visit, form, door.fresh().with("role", visit.query("role")).with("waits", visit.query("waits")));
        });
        door.post(router, "/accounts/:user/" + form.path(), visit -> sent(visit, form));
    }

    private Future<AccountList.View> list(Visit visit, UserId user) {
        return door.ask(visit, AccountList.QUESTION, new AccountList.Asked(user));
    }

    private static UserId user(Visit visit) {
        return Paths.id(visit.context().pathParam("user"), UserId::new);
    }

    private Future<Sheet> account(Visit visit, Fields fields) {
        var user = user(visit);
        var token = visit.token();
        var entrance = desk.entrance();
        return list(visit, user).compose(view -> {
            var way = told(entrance.wayIn(token, user), WayIn.NONE);
            var lost = told(entrance.lost(token, user), Lost.NOTHING);
            var tied = told(entrance.tied(token, user), Tied.NOTHING);
            return Future.all(way, lost, tied).map(_ -> Sheet.form("account", Phrase.of("web.title.account"), fields, Map.of(
                    "row", view.items().getFirst(), "waiting", view.waiting(), "organisation", desk.elsewhere().isPresent(),
                    "way", way.result(), "lost", lost.result(), "tied", tied.result())));
        });
    }

    private <V> Future<V> told(Future<Told<V>> asked, V otherwise) {
        return door.here(asked).map(told -> told instanceof Told.Done<V>(var value) ? value : otherwise);
    }

    private Future<Sheet> form(Visit visit, Form<?> form, Fields fields) {
        return list(visit, user(visit)).map(view -> {
            var shows = new HashMap<String, Object>(choices(visit, view));
            shows.put("row", view.items().getFirst());
            shows.put("action", form.path());
            shows.put("asks", form.asks());
            shows.put("latest", form.deed() == AccountDeeds.RECORD_VETTING ? view.vettingLastDay()
                    : form.deed() == AccountDeeds.RECORD_UNDERTAKING ? view.undertakingLastDay() : view.roleLastDay());
            shows.put("waits", view.waiting().stream().filter(one -> fields.is("role", one.role())).toList());
            return Sheet.form("accountform", Phrase.of("command." + form.deed().name()), fields, shows);
        });
    }

    private Map<String, Object> choices(Visit visit, AccountList.View view) {
        return Map.of(
                "roles", choose(visit, view.knownRoles(), "role."),
                "levels", choose(visit, view.vettingLevels(), "web.vetting."));
    }

    private List<Choice> choose(Visit visit, List<String> of, String below) {
        var none = Stream.of(new Choice("", words.say(visit.lang(), "web.accounts.choose")));
        return Stream.concat(none, of.stream().map(one ->
                new Choice(one, words.has(below + one) ? words.say(visit.lang(), below + one) : one))).toList();
    }

    private <C extends Record> Future<Sheet> sent(Visit visit, Form<C> form) {
        var fields = door.sent(visit).in("account");
        var user = user(visit);
        if (form.asks().contains("level") && fields.value("level").isEmpty()) {
            fields.needed("level", "refusal.value-required", words, visit.lang());
        }
        if (form.asks().contains("role") && fields.value("role").isEmpty()) {
            fields.needed("role", "refusal.value-required", words, visit.lang());
        }
        var until = form.asks().contains("until") ? fields.date("until", true, words, visit.lang()).orElse(LocalDate.EPOCH) : LocalDate.EPOCH;
        if (!fields.sound()) {
            return form(visit, form, fields);
        }
        return act(visit, fields, form.deed(), form.reads().read(user, fields, until)).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/accounts/" + user + "?said=" + form.path()))
                : form(visit, form, fields));
    }

    /// What the second person read; a day nobody proposed for anything else.
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return LocalDate.EPOCH;
        }
    }

    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }

    private Future<Sheet> newAccount(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, AccountDeeds.OPEN.name());
        return list(visit, null).map(view -> {
            var shows = new HashMap<String, Object>();
            shows.put("roles", choices(visit, view).get("roles"));
            shows.put("agencies", Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.accounts.choose"))),
                    view.agencies().stream().map(agency -> new Choice(agency.id(), agency.name()))).toList());
            shows.put("latest", view.roleLastDay());
            return Sheet.form("newaccount", Phrase.of("command.account.open"), fields, shows);
        });
    }

    private Future<Sheet> open(Visit visit) {
        var fields = door.sent(visit).in("new-account");
        for (String needed : List.of("username", "name", "agency", "role")) {
            if (fields.value(needed).isEmpty()) {
                fields.needed(needed, "refusal.value-required", words, visit.lang());
            }
        }
        var until = fields.date("until", true, words, visit.lang());
        if (!fields.sound()) {
            return newAccount(visit, fields);
        }
        UserId user;
        try {
            user = new UserId(fields.value("username"));
        } catch (IllegalArgumentException _) {
            fields.wrong("username", words.say(visit.lang(), "web.accounts.username-wrong"));
            return newAccount(visit, fields);
        }
        var role = new AccountDeeds.RoleAsked(fields.value("role"), until.orElseThrow());
        var agency = Paths.id(fields.value("agency"), AgencyId::new);
        return act(visit, fields, AccountDeeds.OPEN, new AccountDeeds.NewAccount(user, fields.value("name"), agency, List.of(role)))
                .compose(_ -> fields.sound()
                        ? Future.succeededFuture(new Sheet.Elsewhere("/accounts/" + user + "?said=opened"))
                        : newAccount(visit, fields));
    }
}
