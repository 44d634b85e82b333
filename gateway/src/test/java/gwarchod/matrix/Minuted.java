package gwarchod.matrix;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.mappa.minutes.AnswerAmendment;
import gwarchod.mappa.minutes.AnswerOnward;
import gwarchod.mappa.minutes.AnswerRequest;
import gwarchod.mappa.minutes.ApproveMinutes;
import gwarchod.mappa.minutes.AskAmendment;
import gwarchod.mappa.minutes.AskOnward;
import gwarchod.mappa.minutes.CirculateMinutes;
import gwarchod.mappa.minutes.DraftMinutes;
import gwarchod.mappa.minutes.Minutes;
import gwarchod.mappa.minutes.MinutesDesk;
import gwarchod.mappa.minutes.MinutesHeading;
import gwarchod.mappa.minutes.MinutesText;
import gwarchod.mappa.minutes.OnwardAnswer;
import gwarchod.mappa.minutes.RecordRequest;
import gwarchod.mappa.minutes.RequestAnswer;
import gwarchod.mappa.minutes.RequestCapacity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The minutes of an item that has ended: written, approved, circulated to those who were there, and asked for by others.
record Minuted(World world, Folder folder, EntityId item, Ids ids) {
    void tell() {
        var background = text("minutes.draft/texts/text", read());
        act(new DraftMinutes(item, List.of(new MinutesText(MinutesHeading.BACKGROUND, background, false),
                new MinutesText(MinutesHeading.PERSON, text("minutes.draft/texts/text", read()), false)), null));
        act(new ApproveMinutes(item, 1));
        act(new CirculateMinutes(item, List.of()));
        act(new DraftMinutes(item, List.of(new MinutesText(MinutesHeading.BACKGROUND, text("minutes.draft/texts/text", work()), false)),
                text("minutes.draft/reason", work())));
        var amendment = act(new AskAmendment(item, text("minutes.ask-amendment/what", read()))).get("amendment");
        act(new AnswerAmendment(item, new EntityId(amendment), true, text("minutes.answer-amendment/reason", read())));
        var onward = new EntityId(act(new AskOnward(item, word("minutes.ask-onward/to", read()), text("minutes.ask-onward/need", read()))).get("onward"));
        ids.add("onward", onward.value());
        act(new AnswerOnward(item, onward, OnwardAnswer.REDACTED, text("minutes.answer-onward/reason", read())));
        world.server.node().loader().act(world.people.writer(People.APART).user(), MinutesDesk.SHARE, new MinutesDesk.Share(folder.caseId(), item, onward));
        var request = act(new RecordRequest(item, word("minutes.record-request/requester", work()), RequestCapacity.PAROLE_BOARD,
                text("minutes.record-request/basis", work()), received())).get("request");
        ids.add("request", request);
        act(new AnswerRequest(item, new EntityId(request), RequestAnswer.EXECUTIVE_SUMMARY, text("minutes.answer-request/reason", work())));
    }

    /// Circulated minutes are for whoever the agreement opens them to; those of other agencies than theirs aren't.
    private Need read() {
        return new Need.AnyOf(List.of(new Need.InSection(folder, Minutes.SECTION_ID, Level.FULL, null), work()));
    }

    private LocalDate received() {
        var day = world.marks.past("minutes.record-request/receivedOn");
        world.marks.needs(day.toString(), work());
        return day;
    }

    private Need work() {
        return new Need.InSection(folder, Minutes.WORK_ID, Level.FULL, null);
    }

    private Text text(String field, Need need) {
        return new Text(word(field, need));
    }

    private String word(String field, Need need) {
        var word = world.marks.word(field);
        world.marks.needs(word, need);
        return word;
    }

    private Map<String, String> act(CaseCommand command) {
        return world.server.node().loader().act(world.people.writer(People.APART).user(), folder.caseId(), command);
    }
}
