package gwarchod.matrix;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.words.Words;
import gwarchod.mappa.panel.AttendPanel;
import gwarchod.mappa.panel.ClosePanelItem;
import gwarchod.mappa.panel.Contribute;
import gwarchod.mappa.panel.InviteToPanel;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.panel.Seat;
import gwarchod.mappa.panel.TakeBackContribution;
import gwarchod.mappa.panel.Turnout;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What ends things at a meeting: a paragraph that is taken back, which nobody reads any more, and an item that is adjourned, of which there are minutes.
record Panels(World world, Folder folder, Ids ids) {
    void tell() {
        var items = ids.all("panelItem");
        if (items.isEmpty()) {
            return;
        }
        var item = new EntityId(items.getLast());
        if (folder.key().equals(Folder.INVITED)) {
            act(new InviteToPanel(item, People.NORTH, Seat.HOUSING, null, text("panel.invite/reason", section(Panel.ITEM))));
        }
        var said = act(new Contribute.SayStandard(item, null, text("panel.say-standard/text", new Need.Nobody()), false)).get("paragraph");
        act(new TakeBackContribution(item, new EntityId(said), text("panel.take-back/why", section(Panel.STANDARD))));
        for (var agency : List.of(People.APART, People.NORTH)) {
            act(new AttendPanel(item, agency, Seat.OTHER, text("panel.attend/post", section(Panel.ITEM)).raw(), Turnout.IN_PERSON, true));
        }
        if (folder.key().equals(Folder.INVITED) || folder.partners().contains(People.NORTH)) {
            ofPartner(item);
        }
        act(new ClosePanelItem(item, PanelEnd.ADJOURNED, until(), text("panel.close/reason", section(Panel.ITEM)),
                world.people.writer(People.APART).user()));
        new Minuted(world, folder, item, ids).tell();
        ids.add("item", item.value());
    }

    /// What an agency that takes part says itself: under these, another one's words aren't shown to everybody who is there.
    private void ofPartner(EntityId item) {
        List.of(new Contribute.SayThirdParty(item, null, own("panel.say-third-party/text", Panel.THIRD_PARTY), false),
                new Contribute.SayIntelligence(item, null, own("panel.say-intelligence/text", Panel.INTELLIGENCE), false),
                new Contribute.SayHealth(item, null, own("panel.say-health/text", Panel.HEALTH), false),
                new Contribute.SayChild(item, null, own("panel.say-child/text", Panel.CHILD), false))
                .forEach(said -> world.server.node().loader().act(world.people.writer(People.NORTH).user(), folder.caseId(), said));
    }

    private Text own(String field, String section) {
        return text(field, new Need.InSection(folder, section, Level.FULL, People.NORTH));
    }

    /// In one of the cases so soon that it waits to be put on a meeting.
    private LocalDate until() {
        if (folder.team()) {
            return LocalDate.now(Words.ZONE).plusMonths(1);
        }
        var day = world.marks.future("panel.close/until");
        world.marks.needs(day.toString(), section(Panel.ITEM));
        return day;
    }

    private Need section(String section) {
        return new Need.InSection(folder, section, Level.FULL, null);
    }

    private Text text(String field, Need need) {
        var word = world.marks.word(field);
        world.marks.needs(word, need);
        return new Text(word);
    }

    private Map<String, String> act(CaseCommand command) {
        return world.server.node().loader().act(world.people.writer(People.APART).user(), folder.caseId(), command);
    }
}
