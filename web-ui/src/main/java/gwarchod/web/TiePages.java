package gwarchod.web;

import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.function.BiFunction;

/// Saying by which name at their organisation somebody comes in: one person proposes it, another approves it. On the page of their account.
final class TiePages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final BiFunction<Visit, Fields, Future<Sheet>> account;

    /// @param account the page these forms stand on
    TiePages(PageDoor door, Desk desk, Words words, BiFunction<Visit, Fields, Future<Sheet>> account) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.account = account;
    }

    void mount(Router router) {
        door.post(router, "/accounts/:user/organisation", visit -> {
            var fields = door.sent(visit);
            return done(visit, fields, desk.entrance().proposeTie(visit.token(), user(visit), issuer(), fields.value("name")), "tie-proposed");
        });
        door.post(router, "/accounts/:user/organisation/approved", visit -> {
            var fields = door.sent(visit);
            return done(visit, fields, desk.entrance().approveTie(visit.token(), user(visit), fields.value("issuer"), fields.value("read")), "tie-approved");
        });
        door.post(router, "/accounts/:user/organisation/ended", visit ->
                done(visit, door.sent(visit), desk.entrance().endTie(visit.token(), user(visit)), "tie-ended"));
    }

    /// Where nobody comes in by an organisation, there is nothing to propose.
    private String issuer() {
        return desk.elsewhere().map(Elsewhere::issuer).orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
    }

    private Future<Sheet> done(Visit visit, Fields fields, Future<Told<Boolean>> asked, String said) {
        return door.here(asked).compose(told -> switch (told) {
            case Told.Done<Boolean> _ -> Future.succeededFuture(new Sheet.Elsewhere("/accounts/" + user(visit) + "?said=" + said));
            case Told.Refused<Boolean>(Refusal.Invalid why) -> {
                fields.refused(why, words, visit.lang());
                yield account.apply(visit, fields);
            }
            case Told.Refused<Boolean>(var why) -> Future.failedFuture(new RefusedException(why));
        });
    }

    private static UserId user(Visit visit) {
        return Paths.id(visit.context().pathParam("user"), UserId::new);
    }
}
