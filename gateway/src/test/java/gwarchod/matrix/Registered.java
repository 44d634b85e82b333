package gwarchod.matrix;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.words.Words;
import gwarchod.mappa.notification.AwayKind;
import gwarchod.mappa.notification.DecideDuty;
import gwarchod.mappa.notification.DutyDecision;
import gwarchod.mappa.notification.EndGround;
import gwarchod.mappa.notification.GroundEnd;
import gwarchod.mappa.notification.Notifications;
import gwarchod.mappa.notification.PutOnRegister;
import gwarchod.mappa.notification.RecordAway;
import gwarchod.mappa.notification.RecordEnd;
import gwarchod.mappa.notification.RegisterGround;
import gwarchod.mappa.notification.WithdrawEntry;
import java.time.LocalDate;
import java.util.List;

/// What rests on an entry of one kind: an absence that ended, a ground that ends on another day, a day that passed and was decided about, and
/// something entered in error.
record Registered(World world, Folder folder) {
    private static final LocalDate LONG_AGO = LocalDate.of(1905, 1, 1);     // before every marked day

    void tell() {
        var today = LocalDate.now(Words.ZONE);
        var away = act(new RecordAway(AwayKind.CUSTODY, LONG_AGO, null));
        act(new RecordEnd(away, day(world.marks.past("notification.record-end/on"), Level.FULL)));
        act(new WithdrawEntry(act(new RecordAway(AwayKind.HOSPITAL, today.minusDays(31), null)), text("notification.withdraw/why")));
        var ground = act(new PutOnRegister(RegisterGround.CONVICTION, "other", today.minusDays(30), false, null));
        act(new DecideDuty("initial:" + ground.value(), DutyDecision.BREACH, breach()));
        act(new EndGround(ground, GroundEnd.APPEAL, day(world.marks.future("notification.end-ground/last"), Level.SUMMARY),
                text("notification.end-ground/note")));
    }

    /// Why an officer calls it a breach stands in the breach history too.
    private Text breach() {
        var word = world.marks.word("notification.decide/note");
        world.marks.needs(word, new Need.AnyOf(List.of(new Need.InSection(folder, Notifications.SECTION_ID, Level.FULL, null),
                new Need.InSection(folder, "order.breaches", Level.FULL, null))));
        return new Text(word);
    }

    private Text text(String field) {
        var word = world.marks.word(field);
        world.marks.needs(word, new Need.InSection(folder, Notifications.SECTION_ID, Level.FULL, null));
        return new Text(word);
    }

    private LocalDate day(LocalDate marked, Level level) {
        world.marks.needs(marked.toString(), new Need.InSection(folder, Notifications.SECTION_ID, level, null));
        return marked;
    }

    private EntityId act(CaseCommand command) {
        var ids = world.server.node().loader().act(world.people.writer(People.APART).user(), folder.caseId(), command);
        return new EntityId(ids.getOrDefault("entry", "none"));
    }
}
