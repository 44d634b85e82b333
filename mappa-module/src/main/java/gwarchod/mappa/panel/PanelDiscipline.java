package gwarchod.mappa.panel;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.action.ActionList;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.casefile.thirdparty.ThirdPartyDisclosures;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What formal meetings bring to the case file.
final class PanelDiscipline implements Discipline<Panel> {
    @Override
    public String name() {
        return "panel";
    }

    @Override
    public List<EventType<?>> events() {
        return Stream.concat(PanelEvent.OF_ITEM.stream(), Saying.TYPES.stream()).<EventType<?>>map(one -> one).toList();
    }

    @Override
    public Panel empty() {
        return Panel.NONE;
    }

    @Override
    public Panel evolve(Panel state, Fact fact) {
        return state.evolve((PanelEvent) fact.event(), fact);
    }

    /// What is said at a meeting is said to others; who wants to keep something doesn't say it there.
    @Override
    public boolean isSaidToOthers(Event event) {
        return true;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("panel.open", OpenPanelItem.class, Panel.ITEM, PanelRules::open),
                CommandType.of("panel.invite", InviteToPanel.class, Panel.ITEM, PanelRules::invite),
                CommandType.of("panel.uninvite", UninviteFromPanel.class, Panel.ITEM, PanelRules::uninvite),
                CommandType.of("panel.answer-invitation", AnswerPanelInvitation.class, Panel.ITEM, PanelRules::answer),
                CommandType.of("panel.attend", AttendPanel.class, Panel.ITEM, PanelRules::attend),
                CommandType.of("panel.acknowledge", AcknowledgePanel.class, Panel.ITEM, PanelRules::acknowledge),
                CommandType.of("panel.say-standard", Contribute.SayStandard.class, Panel.STANDARD, SpokenRules::say),
                CommandType.of("panel.say-victim", Contribute.SayVictim.class, Panel.VICTIM, SpokenRules::say),
                CommandType.of("panel.say-third-party", Contribute.SayThirdParty.class, Panel.THIRD_PARTY, SpokenRules::say),
                CommandType.of("panel.say-intelligence", Contribute.SayIntelligence.class, Panel.INTELLIGENCE, SpokenRules::say),
                CommandType.of("panel.say-health", Contribute.SayHealth.class, Panel.HEALTH, SpokenRules::say),
                CommandType.of("panel.say-child", Contribute.SayChild.class, Panel.CHILD, SpokenRules::say),
                CommandType.of("panel.take-back", TakeBackContribution.class, Panel.ITEM, SpokenRules::takeBack),
                CommandType.of("panel.sum-up-risk", SumUpRisk.class, Panel.STANDARD, SpokenRules::sumUp),
                CommandType.of("panel.cover-topic", CoverTopic.class, Panel.STANDARD, SpokenRules::cover),
                CommandType.of("panel.consider-critical", ConsiderCriticalCase.class, Panel.STANDARD, SpokenRules::consider),
                CommandType.of("panel.dissent", RecordDissent.class, Panel.STANDARD, SpokenRules::dissent),
                CommandType.of("panel.set-review", SetPanelReview.class, Panel.ITEM, SpokenRules::review),
                CommandType.of("panel.close", ClosePanelItem.class, Panel.ITEM, SpokenRules::close));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(
                new SectionView<>(PanelItemView.SECTION, PanelItemView::of),
                new SectionView<>(PanelStandardView.SECTION, PanelStandardView::of),
                ParagraphsView.section(Sensitivity.VICTIM, "panelVictim"),
                ParagraphsView.section(Sensitivity.THIRD_PARTY, "panelThirdParty"),
                ParagraphsView.section(Sensitivity.INTELLIGENCE, "panelIntelligence"),
                ParagraphsView.section(Sensitivity.HEALTH, "panelHealth"),
                ParagraphsView.section(Sensitivity.CHILD, "panelChild"));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return PanelAgenda.ALL;
    }

    /// Who is invited sees what they come for, until the item is done with; and a case belongs to the meetings of the level it was put on.
    @Override
    public void describe(CaseFile file, CardWriter card) {
        Panel.of(file).items().stream().filter(item -> item.isOpen() || item == Panel.of(file).items().getLast() && !item.wasHeld())
                .forEach(item -> card.label(Panel.ITEM, "panel-level-" + item.level(), Phrase.of("label.panel-level", item.level()),
                        Set.of(), item.meeting()));
        Panel.of(file).items().stream().filter(PanelItem::isOpen).forEach(item -> {
            tell(item, card);
            stir(file, card);
        });
        Panel.of(file).items().stream().filter(item -> isGoingOn(file, item, card))
                .forEach(item -> item.tellInvited(card));
    }

    /// What is said and done at an open item shows on the meeting's agenda as it comes, to each reader what is theirs.
    private static void tell(PanelItem item, CardWriter card) {
        card.label(Panel.STANDARD, "panel-entries-" + item.entries(), Phrase.of("label.panel-entries", item.entries()),
                Set.of(), item.meeting());
        for (Sensitivity kind : Sensitivity.values()) {
            if (kind != Sensitivity.STANDARD) {
                item.paragraphs().stream().filter(one -> one.sensitivity() == kind)
                        .collect(Collectors.groupingBy(Paragraph::agency, Collectors.summingInt(one -> one.stands() ? 1 : 2)))
                        .forEach((agency, count) -> card.label(kind.section(), kind.section().replace('.', '-') + "-" + agency + "-" + count,
                                Phrase.of("label.panel-said", kind), Set.of(agency), item.meeting()));
            }
        }
    }

    /// What is decided for the item elsewhere in the case shows on its page as it comes.
    private static void stir(CaseFile file, CardWriter card) {
        card.stir(LevelShown.SECTION.id(), file.state(MappaLevel.DISCIPLINE));
        card.stir(PlanShown.SECTION.id(), Plan.of(file));
        card.stir(ThirdPartyDisclosures.SECTION_ID, ThirdPartyDisclosures.of(file));
        card.stir(ActionList.SECTION.id(), file.state(Actions.DISCIPLINE));
        card.stir(Management.TEAM.id(), Management.of(file));
    }

    /// For a time after it was closed too: minutes are read and answered.
    private static boolean isGoingOn(CaseFile file, PanelItem item, CardWriter card) {
        var ending = item.ending();
        if (ending == null) {
            return true;
        }
        var closed = Days.of(ending.at());
        var over = closed.plusDays(file.settings().at("panel.invited-after", closed).number() + 1L);
        card.until(over);
        return card.today().isBefore(over);
    }

    @Override
    public Optional<MeetingId> meeting(CaseFile file, Event event) {
        return Panel.of(file).item(((PanelEvent) event).item()).map(PanelItem::meeting);
    }

    /// What an agency says under a sensitivity that isn't for everybody is a row of its own. What was taken back is still whose it was.
    @Override
    public Optional<AgencyId> owner(Panel state, Event event) {
        return switch ((PanelEvent) event) {
            case PanelEvent.OfItem _ -> Optional.empty();
            case Saying.Said said -> said.sensitivity() == Sensitivity.STANDARD ? Optional.empty() : Optional.of(said.agency());
            case Saying.TookBack said -> state.item(said.item()).flatMap(item -> item.paragraph(said.paragraph()))
                    .filter(one -> one.sensitivity() != Sensitivity.STANDARD).map(Paragraph::agency);
        };
    }
}
