package gwarchod.web;

import gwarchod.clinic.desk.ReferralList;
import gwarchod.clinic.desk.WaitingAt;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The schemes co-ordinator's desk: every referral and where it waits.
final class CoordinatorPages {
    private final PageDoor door;
    private final Words words;

    CoordinatorPages(PageDoor door, Words words) {
        this.door = door;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/referrals", this::list);
    }

    private Future<Sheet> list(Visit visit) {
        var cursor = visit.query("cursor");
        return door.ask(visit, ReferralList.QUESTION, asked(visit, ReferralList.LIMIT_DEFAULT, cursor.isEmpty() ? null : cursor))
                .map(found -> Sheet.form("referrallist", Phrase.of("web.nav.referrals"), chosen(visit), Map.of(
                        "found", found, "shows", choices(visit, ReferralList.Which.values()),
                        "places", withAny(visit, choices(visit, WaitingAt.values())),
                        "kinds", withAny(visit, choices(visit, ReferralKind.values())),
                        "providers", withAny(visit, found.providers().stream().map(one -> new Choice(one.id().value(), one.name())).toList()),
                        "asked", asked(visit))));
    }

    private static <E extends Enum<E>> Optional<E> one(Visit visit, String name, E[] constants) {
        return Stream.of(constants).filter(one -> Json.kebab(one).equals(visit.query(name))).findFirst();
    }

    private static ReferralList.Asked asked(Visit visit, int limit, @Nullable String cursor) {
        var provider = visit.query("provider");
        return new ReferralList.Asked(one(visit, "show", ReferralList.Which.values()).orElse(null), one(visit, "at", WaitingAt.values()).orElse(null),
                one(visit, "kind", ReferralKind.values()).orElse(null), provider.isEmpty() ? null : Paths.id(provider, AgencyId::new), limit, cursor);
    }

    private Fields chosen(Visit visit) {
        var fields = door.fresh();
        fields.with("show", Json.kebab(one(visit, "show", ReferralList.Which.values()).orElse(ReferralList.Which.WAITING)));
        Stream.of("at", "kind", "provider").forEach(name -> fields.with(name, visit.query(name)));
        return fields;
    }

    private List<Choice> choices(Visit visit, Enum<?>... constants) {
        return Stream.of(constants).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }

    private List<Choice> withAny(Visit visit, List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.orders.any"))), choices.stream()).toList();
    }

    /// What was chosen, as an address says it.
    private static String asked(Visit visit) {
        return Stream.of("show", "at", "kind", "provider").filter(name -> !visit.query(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(visit.query(name), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
