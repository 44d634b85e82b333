package gwarchod.mappa.minutes;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.PanelItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What minutes bring to the case file.
final class MinutesDiscipline implements Discipline<Minutes> {
    private static final MinutesRules RULES = new MinutesRules(TemplateRegistry.AREA);

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public List<EventType<?>> events() {
        return MinutesEvent.TYPES;
    }

    @Override
    public Minutes empty() {
        return Minutes.NONE;
    }

    @Override
    public Minutes evolve(Minutes state, Fact fact) {
        return state.evolve((MinutesEvent) fact.event(), fact);
    }

    /// They are written to be read by whoever was at the meeting.
    @Override
    public boolean isSaidToOthers(Event event) {
        return true;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("minutes.draft", DraftMinutes.class, Minutes.WORK_ID,
                        (file, command, with) -> RULES.draft(HeldItem.of(file, command.item()), Minutes.of(file), command, with)),
                CommandType.of("minutes.approve", ApproveMinutes.class, Minutes.WORK_ID,
                        (file, command, _) -> RULES.approve(HeldItem.of(file, command.item()), Minutes.of(file), command)),
                CommandType.of("minutes.circulate", CirculateMinutes.class, Minutes.WORK_ID,
                        (file, command, with) -> RULES.circulate(HeldItem.of(file, command.item()), Minutes.of(file), command, with)),
                CommandType.of("minutes.ask-amendment", AskAmendment.class, Minutes.SECTION_ID,
                        (file, command, with) -> of(file, command.item(), one -> SharingRules.askAmendment(one, command, with))),
                CommandType.of("minutes.answer-amendment", AnswerAmendment.class, Minutes.WORK_ID,
                        (file, command, with) -> of(file, command.item(), one -> SharingRules.answerAmendment(one, command, with))),
                CommandType.of("minutes.ask-onward", AskOnward.class, Minutes.SECTION_ID,
                        (file, command, with) -> of(file, command.item(), one -> SharingRules.askOnward(one, command, with))),
                CommandType.of("minutes.answer-onward", AnswerOnward.class, Minutes.WORK_ID,
                        (file, command, with) -> of(file, command.item(), one -> SharingRules.answerOnward(one, command, with))),
                CommandType.of("minutes.record-request", RecordRequest.class, Minutes.WORK_ID,
                        (file, command, with) -> of(file, command.item(), one -> SharingRules.recordRequest(one, command, with))),
                CommandType.of("minutes.answer-request", AnswerRequest.class, Minutes.WORK_ID,
                        (file, command, with) -> of(file, command.item(), one -> SharingRules.answerRequest(one, command, with))));
    }

    private static Decision of(CaseFile file, EntityId item, Function<ItemMinutes, Decision> rule) {
        return MinutesRules.closed(HeldItem.of(file, item), found -> rule.apply(Minutes.of(file).of(found.item())));
    }


    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(
                new SectionView<>(MinutesRegister.SECTION, MinutesRegister::of),
                new SectionView<>(MinutesWork.SECTION, MinutesWork::of),
                new SectionView<>(MinutesOfVictims.SECTION, MinutesOfVictims::of));
    }

    /// Who was invited to an item reads the case as long as its minutes are being written, and for a time after they went out: they are read and
    /// put right. Where nobody writes any, the item itself says how long.
    @Override
    public void describe(CaseFile file, CardWriter card) {
        card.keep(MeetingWaits.KEPT, MeetingWaits.of(file));
        Panel.of(file).items().stream().filter(item -> isGoingOn(file, item, card)).forEach(item -> item.tellInvited(card));
    }

    @Override
    public Optional<MeetingId> meeting(CaseFile file, Event event) {
        return Panel.of(file).item(((MinutesEvent) event).item()).map(PanelItem::meeting);
    }

    private static boolean isGoingOn(CaseFile file, PanelItem item, CardWriter card) {
        if (Minutes.of(file).of(item.id()).writings().isEmpty()) {
            return false;
        }
        var out = Minutes.circulatedAt(file, item.id()).map(Days::of);
        var over = out.map(day -> day.plusDays(file.settings().at("panel.invited-after", day).number() + 1L));
        over.ifPresent(card::until);
        return over.filter(day -> !card.today().isBefore(day)).isEmpty();
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return MinutesAgenda.RULES;
    }
}
