package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Fact;
import gwarchod.mappa.panel.PanelEvent.OfItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The formal meetings a case was at or is to be at, in the order in which it was put on them. One item per meeting.
public record Panel(List<PanelItem> items) {
    /// That there is such an item, who is invited and came, and how it ended.
    public static final String ITEM = "panel.item";
    public static final String STANDARD = "panel.standard";
    public static final String VICTIM = "panel.victim";
    public static final String THIRD_PARTY = "panel.third-party";
    public static final String INTELLIGENCE = "panel.intelligence";
    public static final String HEALTH = "panel.health";
    public static final String CHILD = "panel.child";

    public static final Discipline<Panel> DISCIPLINE = new PanelDiscipline();

    static final Panel NONE = new Panel(List.of());

    public Panel {
        items = List.copyOf(items);
    }

    public static Panel of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    public Optional<PanelItem> item(EntityId id) {
        return items.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The item of a meeting.
    public Optional<PanelItem> at(MeetingId meeting) {
        return items.stream().filter(one -> one.meeting().equals(meeting)).findFirst();
    }

    /// Whether the case was at a formal meeting before this item.
    public boolean wasHeldBefore(PanelItem item) {
        return items.stream().anyMatch(one -> one.wasHeld() && one.openedAt().number() < item.openedAt().number());
    }

    Panel evolve(PanelEvent event, Fact fact) {
        return switch (event) {
            case PanelEvent.Opened(var id, var meeting, var level, var convener) -> new Panel(and(items, new PanelItem(
                    id, meeting, level, fact.recorded(), fact.ref(), convener, List.of(), List.of(), new HashSet<>(), List.of(),
                    Discussed.NOTHING, null, 0)));
            case OfItem said -> on(said.item(), item -> evolve(item, said, fact).counted());
            case Saying.Said said -> on(said.item(), item -> counted(item, and(item.paragraphs(), new Paragraph(said.paragraph(), said.agency(),
                    said.sensitivity(), said.text(), said.inLieu(), fact.actor(), fact.recorded(), fact.ref(), null)), said.sensitivity()));
            case Saying.TookBack said -> on(said.item(), item -> counted(item, item.paragraphs().stream()
                    .map(one -> one.id().equals(said.paragraph())
                            ? one.tookBack(new Paragraph.TookBack(said.why(), fact.recorded(), fact.ref())) : one)
                    .toList(), said instanceof Saying.TookBackStandard ? Sensitivity.STANDARD : Sensitivity.INTELLIGENCE));
        };
    }

    /// What not everybody reads isn't counted for everybody.
    private static PanelItem counted(PanelItem item, List<Paragraph> paragraphs, Sensitivity of) {
        var next = item.paragraphs(paragraphs);
        return of == Sensitivity.STANDARD ? next.counted() : next;
    }

    private static PanelItem evolve(PanelItem item, OfItem event, Fact fact) {
        return switch (event) {
            case PanelEvent.Opened _ -> item;
            case PanelEvent.Invited said -> item.invitations(and(item.invitations(), new Invitation(said.invitation(), said.agency(), said.seat(),
                    said.person(), said.reason(), fact.recorded(), fact.ref(), null, null)));
            case PanelEvent.Uninvited said -> item.invitations(item.invitations().stream()
                    .map(one -> one.id().equals(said.invitation()) ? one.uninvited(said.why()) : one).toList());
            case PanelEvent.InvitationAnswered said -> item.invitations(item.invitations().stream()
                    .map(one -> one.id().equals(said.invitation())
                            ? one.answered(new Invitation.Answer(said.answer(), said.note(), fact.recorded())) : one)
                    .toList());
            case PanelEvent.Attended said -> item.attendance(attended(item, said));
            case PanelEvent.Acknowledged said -> {
                var all = new HashSet<AgencyId>(item.acknowledged());
                all.add(said.agency());
                yield item.acknowledged(all);
            }
            case PanelEvent.RiskSummed said -> item.discussed(item.discussed().with(new Discussed.Risk(said.toWhom(), said.nature(),
                    said.imminence(), said.raises(), said.lowers(), said.overall(), said.levels(), fact.recorded(), fact.ref())));
            case PanelEvent.TopicCovered said -> item.discussed(item.discussed().with(said.topic(),
                    new Discussed.Topic(said.said(), fact.recorded(), fact.actor().user(), fact.ref())));
            case PanelEvent.CriticalConsidered said -> item.discussed(item.discussed().with(
                    new Discussed.Critical(said.putForward(), said.why(), fact.recorded(), fact.ref())));
            case PanelEvent.Dissented said -> item.discussed(item.discussed().with(
                    new Discussed.Dissent(said.dissent(), said.agency(), said.view(), said.wentOn(), fact.recorded(), fact.ref())));
            case PanelEvent.ReviewSet said -> item.discussed(item.discussed().reviewOn(said.on()));
            case PanelEvent.Closed said -> item.ended(new Ending(said.end(), said.until(), said.reason(), said.owner(), said.gaps(),
                    fact.recorded(), fact.actor().user(), fact.ref()));
        };
    }

    private static List<Attendance> attended(PanelItem item, PanelEvent.Attended said) {
        var all = new ArrayList<>(item.attendance());
        all.removeIf(one -> one.agency().equals(said.agency()) && one.seat() == said.seat());
        all.add(new Attendance(said.agency(), said.seat(), said.post(), said.turnout(), said.mayCommit()));
        return all;
    }

    private Panel on(EntityId id, UnaryOperator<PanelItem> change) {
        return new Panel(items.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
