package gwarchod.core.desk;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.release.HeldView;
import gwarchod.core.casefile.release.Releases;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.Accounts;
import gwarchod.core.identity.Founding;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Outcome;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.opening.Purpose;
import gwarchod.core.sharing.Access;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Fills an area in the name of its users.
///
/// @param area its cards
record AreaLoader(Accounts accounts, CaseDesk cases, LocalDesk desk, NewIds ids, Cases area) implements Loader {
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(10);
    private static final long LOOKED_MS = 5;

    @Override
    public void register(RegisterAgency agency) {
        done(accounts.work().register(Actor.SYSTEM, ids.next(), agency));
    }

    @Override
    public void open(OpenAccount account) {
        done(new Founding(accounts, ids).open(account));
    }

    @Override
    public void renew(UserId user, UserId by) {
        var second = viewer(by);
        if (!desk.permits(second, AccountDeeds.APPROVE)) {
            throw new IllegalStateException(by + " may not approve roles");
        }
        done(new Founding(accounts, ids).renew(user, second.actor(Basis.PUBLIC_PROTECTION)));
    }

    @Override
    public Map<String, String> act(UserId user, CaseId on, CaseCommand command) {
        var outcome = cases.act(viewer(user), Lang.EN, ids.next(), null, on, command);
        if (outcome instanceof Outcome.Refused(var why) && why.equals(Access.REASON_NEEDED)) {
            act(user, OpeningDeeds.GIVE_REASON, new OpeningDeeds.GiveReason(on, Purpose.REQUEST, new Text("Asked for by whoever manages the case")));
            return done(cases.act(viewer(user), Lang.EN, ids.next(), null, on, command));
        }
        return done(outcome);
    }

    @Override
    public Map<String, String> begin(UserId user, CaseCommand command) {
        return done(cases.act(viewer(user), Lang.EN, ids.next(), null, null, command));
    }

    @Override
    public <C extends Record> Map<String, String> act(UserId user, Deed<C> deed, C command) {
        return done(desk.act(viewer(user), ids.next(), deed, command));
    }

    @Override
    public EntityId entered(UserId user, CaseId on, String section, String item) {
        var seen = cases.view(viewer(user), Lang.EN, new CaseQuestions.One(on, null));
        return (seen instanceof Answer.Found<CaseView> found ? found.view().section(Releases.HELD) : Optional.<Shown<?, ?>>empty()).stream()
                .flatMap(shown -> shown instanceof Shown.Full<?, ?>(HeldView held) ? held.items().stream() : Stream.empty())
                .filter(row -> row.section().equals(section) && row.item().equals(item))
                .map(row -> row.entries().getFirst().entry())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing entered about " + item));
    }

    @Override
    public void catchUp(CaseId on) {
        area.wake();
        var until = System.nanoTime() + CAUGHT_UP_WITHIN.toNanos();
        while (area.isOver(on)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("what time brought about in " + on + " wasn't recorded within " + CAUGHT_UP_WITHIN);
            }
            LockSupport.parkNanos(Duration.ofMillis(LOOKED_MS).toNanos());
        }
    }

    private Viewer viewer(UserId user) {
        return accounts.viewer(user).orElseThrow(() -> new IllegalStateException("no account " + user));
    }

    private static Map<String, String> done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.ids();
            case Outcome.Unchanged _ -> Map.of();
            case Outcome.Refused(var why) -> throw new IllegalStateException("refused: " + why);
        };
    }
}
