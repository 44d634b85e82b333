package gwarchod.mappa.notification;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.List;

/// What the notification requirements bring to the case file.
final class NotificationDiscipline implements Discipline<Notifications> {
    @Override
    public String name() {
        return "notification";
    }

    @Override
    public List<EventType<?>> events() {
        return NotificationEvent.TYPES;
    }

    @Override
    public Notifications empty() {
        return Notifications.NONE;
    }

    @Override
    public Notifications evolve(Notifications state, Fact fact) {
        return state.evolve((NotificationEvent) fact.event(), fact);
    }

    private static <C extends Record & CaseCommand> CommandType<C> command(String name, Class<C> type, CommandType.Decider<C> rule) {
        return CommandType.of("notification." + name, type, Notifications.SECTION_ID, rule);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                command("register", PutOnRegister.class, NotificationRules::register),
                command("end-ground", EndGround.class, NotificationRules::endGround),
                command("record-away", RecordAway.class, NotificationRules::away),
                command("record-end", RecordEnd.class, NotificationRules::end),
                command("record-change", RecordChange.class, NotificationRules::change),
                command("give-notice", GiveNotice.class, NotificationRules::notice),
                command("record-stay", RecordStay.class, NotificationRules::stay),
                command("record-child-stay", RecordChildStay.class, NotificationRules::childStay),
                command("record-no-abode", RecordNoAbode.class, NotificationRules::noAbode),
                command("plan-travel", PlanTravel.class, NotificationRules::travel),
                command("record-notified", RecordNotified.class, NotificationRules::notified),
                command("decide", DecideDuty.class, DecidingDuties::decide),
                command("withdraw", WithdrawEntry.class, DecidingDuties::withdraw));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Notifications.SECTION, NotificationShown::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return NotificationAgenda.RULES;
    }

    /// On the register is what a list of cases shows, to whoever may know it.
    @Override
    public void describe(CaseFile file, CardWriter card) {
        if (Notifications.onRegister(file, card.today())) {
            card.label(Notifications.SECTION_ID, "on-register", Phrase.of("label.on-register"));
            Notifications.lastDay(file, card.today()).ifPresent(last -> card.until(last.plusDays(1)));
        }
    }
}
