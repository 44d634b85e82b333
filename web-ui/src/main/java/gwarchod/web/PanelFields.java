package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import gwarchod.mappa.panel.AcknowledgePanel;
import gwarchod.mappa.panel.AnswerPanelInvitation;
import gwarchod.mappa.panel.AttendPanel;
import gwarchod.mappa.panel.ClosePanelItem;
import gwarchod.mappa.panel.ConsiderCriticalCase;
import gwarchod.mappa.panel.Contribute;
import gwarchod.mappa.panel.CoverTopic;
import gwarchod.mappa.panel.HarmLevel;
import gwarchod.mappa.panel.HarmTo;
import gwarchod.mappa.panel.InvitationAnswer;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.panel.PanelItemView;
import gwarchod.mappa.panel.PanelTopic;
import gwarchod.mappa.panel.RecordDissent;
import gwarchod.mappa.panel.RiskTo;
import gwarchod.mappa.panel.Seat;
import gwarchod.mappa.panel.Sensitivity;
import gwarchod.mappa.panel.SetPanelReview;
import gwarchod.mappa.panel.SumUpRisk;
import gwarchod.mappa.panel.TakeBackContribution;
import gwarchod.mappa.panel.Turnout;
import gwarchod.mappa.panel.UninviteFromPanel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms of an item of a formal meeting. Each begins on the item's page ([PanelPages]) and comes back to it.
final class PanelFields {
    static final String ANCHOR = "panel-item";

    private final Words words;

    private PanelFields(Words words) {
        this.words = words;
    }

    static List<CaseForms.Form> forms(Words words) {
        var said = new PanelFields(words);
        return List.of(
                said.form("uninvite-from-panel", "panel.uninvite", (in, _) -> in.hidden("invitation").area("why"), said::uninvite),
                said.form("answer-panel-invitation", "panel.answer-invitation",
                        (in, _) -> in.hidden("invitation").radio("answer", InvitationAnswer.values()).area("note"), said::answer),
                said.form("attend-panel", "panel.attend", (in, view) -> in.ownAgency("agency", agencies(view)).select("seat", said.choices(in, Seat.values()))
                        .line("post").radio("turnout", Turnout.values()).radio("mayCommit", YesNo.values()), said::attend),
                said.form("acknowledge-panel", "panel.acknowledge", (in, view) -> in.ownAgency("agency", agencies(view)), said::acknowledge),
                Inputs.form("say-at-panel", "panel.say-standard", ANCHOR, said::sayingAsks, said::saying),
                said.form("take-back-from-panel", "panel.take-back", (in, _) -> in.hidden("paragraph").area("why"), said::takeBack),
                said.form("sum-up-risk", "panel.sum-up-risk", said::riskAsks, said::risk),
                said.form("cover-topic", "panel.cover-topic", (in, _) -> in.hidden("topic").area("said"), said::topic),
                said.form("consider-critical", "panel.consider-critical", (in, _) -> in.radio("putForward", YesNo.values()).area("why"), said::critical),
                said.form("record-dissent", "panel.dissent", (in, view) -> in.ownAgency("agency", agencies(view)).area("view").area("wentOn"), said::dissent),
                said.form("set-panel-review", "panel.set-review", (in, _) -> in.date("on"), said::review),
                Inputs.form("close-panel-item", "panel.close", ANCHOR, said::closingAsks, said::closing));
    }

    private interface Says {
        Optional<CaseCommand> say(Inputs in, Fields fields, EntityId item);
    }

    private CaseForms.Form form(String path, String command, BiFunction<Inputs, CaseView, Inputs> asks, Says says) {
        return Inputs.form(path, command, ANCHOR, (visit, view, fields) -> asks.apply(in(visit, fields, path), view).offered(),
                (visit, fields) -> says.say(in(visit, fields, path), fields, item(fields)));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, "web.panel.").hidden("item");
    }

    private static EntityId item(Fields fields) {
        return Paths.entityId(fields.value("item"));
    }

    private List<Choice> choices(Inputs in, Enum<?>... of) {
        return Arrays.stream(of).map(in::choice).toList();
    }

    /// Who takes part: whoever was invited, who calls the meeting, and the partners.
    private static List<Choice> agencies(CaseView view) {
        var invited = CaseFormFields.content(view, PanelItemView.class).stream().flatMap(all -> all.items().stream()).limit(1)
                .flatMap(item -> Stream.concat(Stream.of(new Choice(item.convenerId().value(), item.convener())),
                        item.invitations().stream().map(one -> new Choice(one.agencyId().value(), one.agency()))));
        return Stream.concat(invited, CaseFormFields.agencies(view).stream()).distinct().toList();
    }

    private static @Nullable AgencyId agency(Fields fields) {
        return fields.orNull("agency") == null ? null : Paths.id(fields.value("agency"), AgencyId::new);
    }

    private Optional<CaseCommand> uninvite(Inputs in, Fields fields, EntityId item) {
        var why = in.text("why");
        return in.made(() -> new UninviteFromPanel(item, Paths.entityId(fields.value("invitation")), why));
    }

    private Optional<CaseCommand> answer(Inputs in, Fields fields, EntityId item) {
        var answer = in.one("answer", InvitationAnswer.values());
        var note = in.optional("note");
        return in.made(() -> new AnswerPanelInvitation(item, Paths.entityId(fields.value("invitation")), answer.orElseThrow(), note));
    }

    private Optional<CaseCommand> attend(Inputs in, Fields fields, EntityId item) {
        in.needed("agency", "post");
        var seat = in.one("seat", Seat.values());
        var turnout = in.one("turnout", Turnout.values());
        var commit = in.one("mayCommit", YesNo.values());
        return in.made(() -> new AttendPanel(item, Paths.id(fields.value("agency"), AgencyId::new), seat.orElseThrow(), fields.value("post"),
                turnout.orElseThrow(), commit.orElseThrow() == YesNo.YES));
    }

    private Optional<CaseCommand> acknowledge(Inputs in, Fields fields, EntityId item) {
        return in.made(() -> new AcknowledgePanel(item, agency(fields)));
    }

    private Map<String, Object> sayingAsks(Visit visit, CaseView view, Fields fields) {
        var may = Arrays.stream(Sensitivity.values()).filter(kind -> visit.may("panel.say-" + Json.kebab(kind))).toArray(Sensitivity[]::new);
        return in(visit, fields, "say-at-panel").ownAgency("agency", agencies(view)).radio("sensitivity", may).area("text")
                .radio("inLieu", YesNo.values()).offered();
    }

    private Optional<CaseCommand> saying(Visit visit, Fields fields) {
        var in = in(visit, fields, "say-at-panel");
        var sensitivity = in.one("sensitivity", Sensitivity.values());
        var text = in.text("text");
        var inLieu = in.one("inLieu", YesNo.values());
        return in.made(() -> Contribute.of(sensitivity.orElseThrow(), item(fields), agency(fields), text, inLieu.orElseThrow() == YesNo.YES));
    }

    private Optional<CaseCommand> takeBack(Inputs in, Fields fields, EntityId item) {
        var why = in.text("why");
        return in.made(() -> new TakeBackContribution(item, Paths.entityId(fields.value("paragraph")), why));
    }

    private Inputs riskAsks(Inputs in, CaseView view) {
        in.area("toWhom").area("nature").area("imminence").area("raises").area("lowers").radio("overall", HarmLevel.values());
        var levels = Stream.concat(Stream.of(new Choice("", "–")), choices(in, HarmLevel.values()).stream()).toList();
        for (HarmTo to : HarmTo.values()) {
            in.select("to-" + Json.kebab(to), levels);
        }
        return in;
    }

    private Optional<CaseCommand> risk(Inputs in, Fields fields, EntityId item) {
        var texts = Stream.of("toWhom", "nature", "imminence", "raises", "lowers").map(in::text).toList();
        var overall = in.one("overall", HarmLevel.values());
        var levels = Arrays.stream(HarmTo.values()).flatMap(to -> Arrays.stream(HarmLevel.values())
                .filter(level -> fields.is("to-" + Json.kebab(to), Json.kebab(level))).map(level -> new RiskTo(to, level))).toList();
        return in.made(() -> new SumUpRisk(item, texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), overall.orElseThrow(), levels));
    }

    private Optional<CaseCommand> topic(Inputs in, Fields fields, EntityId item) {
        var said = in.text("said");
        var topic = in.one("topic", PanelTopic.values());
        return in.made(() -> new CoverTopic(item, topic.orElseThrow(), said));
    }

    private Optional<CaseCommand> critical(Inputs in, Fields fields, EntityId item) {
        var forward = in.one("putForward", YesNo.values());
        var why = in.text("why");
        return in.made(() -> new ConsiderCriticalCase(item, forward.orElseThrow() == YesNo.YES, why));
    }

    private Optional<CaseCommand> dissent(Inputs in, Fields fields, EntityId item) {
        var view = in.text("view");
        var wentOn = in.text("wentOn");
        return in.made(() -> new RecordDissent(item, agency(fields), view, wentOn));
    }

    private Optional<CaseCommand> review(Inputs in, Fields fields, EntityId item) {
        var on = in.day("on");
        return in.made(() -> new SetPanelReview(item, on.orElseThrow()));
    }

    private Map<String, Object> closingAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "close-panel-item").radio("end", PanelEnd.values()).date("until").area("reason")
                .select("owner", Stream.concat(Stream.of(new Choice("", "–")), CaseFormFields.people(visit, view).stream()).toList())
                .offered(words.say(visit.lang(), "web.panel.close-means"));
    }

    /// What is asked of an item that goes on is taken only then.
    private Optional<CaseCommand> closing(Visit visit, Fields fields) {
        var in = in(visit, fields, "close-panel-item");
        var end = in.one("end", PanelEnd.values());
        if (end.filter(one -> one == PanelEnd.HELD).isPresent()) {
            return in.made(() -> new ClosePanelItem(item(fields), PanelEnd.HELD, null, null, null));
        }
        var until = in.dayOrNone("until");
        var reason = in.optional("reason");
        var owner = fields.orNull("owner") == null ? null : Paths.id(fields.value("owner"), UserId::new);
        return in.made(() -> new ClosePanelItem(item(fields), end.orElseThrow(), until.orElse(null), reason, owner));
    }
}
