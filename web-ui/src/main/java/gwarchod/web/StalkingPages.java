package gwarchod.web;

import gwarchod.clinic.stalking.AskClinic;
import gwarchod.clinic.stalking.ClinicList;
import gwarchod.clinic.stalking.Drafts;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The pages of a stalking clinic: who is with it, a question to it, the pack a psychologist reads, and the formulation, kept as a draft of
/// whoever writes it until it is released.
final class StalkingPages {
    private static final String ASK = "ask-clinic";
    private static final String RELEASE = "release-formulation";
    private static final String KIND = "stalking-clinic";

    /// Meetings of the clinic named above its list.
    private static final int MEETINGS_MAX = 2;

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final InstantSource clock;
    private final ReleaseFields form;

    StalkingPages(PageDoor door, Desk desk, Words words, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.form = new ReleaseFields(words);
    }

    void mount(Router router) {
        door.get(router, "/clinic", this::list);
        door.get(router, "/cases/:case/clinic-pack", this::pack);
        door.get(router, "/cases/:case/" + ASK, visit -> asking(visit, door.fresh()));
        door.post(router, "/cases/:case/" + ASK, this::ask);
        door.get(router, "/cases/:case/" + RELEASE, this::begin);
        door.post(router, "/cases/:case/" + RELEASE, this::release);
        door.post(router, "/cases/:case/keep-draft", this::keep);
        door.post(router, "/cases/:case/discard-draft", this::discard);
    }

    /// How many people a question waits about, for whoever answers for a clinic.
    static Future<Integer> waiting(PageDoor door, Visit visit) {
        return visit.may("stalking.release")
                ? door.ask(visit, ClinicList.QUESTION, new ClinicList.Asked(null)).map(list ->
                        (int) list.items().stream().filter(row -> row.waits() != null).count())
                : Future.succeededFuture(0);
    }

    private Future<CaseView> view(Visit visit) {
        return door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null));
    }

    private Future<ClinicList.Addressees> addressees(Visit visit) {
        return door.ask(visit, ClinicList.ADDRESSEES, new ClinicList.Whom());
    }

    private Future<Sheet> list(Visit visit) {
        var list = door.ask(visit, ClinicList.QUESTION, new ClinicList.Asked(null));
        var meetings = door.ask(visit, Meetings.LIST, new Meetings.MeetingsBetween(LocalDate.ofInstant(clock.instant(), Words.ZONE), null, KIND));
        return Future.all(list, meetings).map(_ -> Sheet.page("cliniclist", Phrase.of("web.title.cliniclist"), Map.of(
                "list", list.result(), "meetings", meetings.result().items().stream().limit(MEETINGS_MAX).toList())));
    }

    private Future<Sheet> pack(Visit visit) {
        PageDoor.mayOnly(visit, "stalking.release");
        return view(visit).map(view -> Sheet.page("clinicpack", Phrase.of("web.title.clinicpack"), Map.of(
                "view", view, "cards", ClinicPack.of(view, words, visit.lang()), "at", clock.instant())));
    }

    private Future<Sheet> asking(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, "stalking.ask");
        var view = view(visit);
        var addressees = addressees(visit);
        return Future.all(view, addressees).map(_ -> {
            var offered = new HashMap<>(new Inputs(words, visit, fields, ASK, "web.clinic.").select("clinic", addressees.result().clinics().stream()
                    .map(one -> new Choice(one.id().value(), one.name())).toList()).area("asks").area("decision").date("by")
                    .offered(words.say(visit.lang(), "web.clinic.ask-means")));
            offered.put("view", view.result());
            return Sheet.form("inputs", Phrase.of("command.stalking.ask"), fields, offered);
        });
    }

    private Future<Sheet> ask(Visit visit) {
        PageDoor.mayOnly(visit, "stalking.ask");
        var fields = door.sent(visit).in(ASK);
        var in = new Inputs(words, visit, fields, ASK, "web.clinic.");
        in.needed("clinic");
        var asks = in.text("asks");
        var decision = in.text("decision");
        var by = fields.date("by", false, words, visit.lang());
        return !fields.sound() ? asking(visit, fields)
                : act(visit, fields, new AskClinic(Paths.id(fields.value("clinic"), AgencyId::new), asks, decision, by.orElse(null)))
                        .compose(_ -> fields.sound() ? elsewhere(visit, "?said=" + ASK + "#stalking-asked") : asking(visit, fields));
    }

    /// What stands in the draft stands in the form.
    private Future<Sheet> begin(Visit visit) {
        PageDoor.mayOnly(visit, "stalking.release");
        return door.ask(visit, Drafts.MINE, new Drafts.DraftOf(Paths.caseId(visit))).compose(draft -> {
            var fields = door.fresh();
            draft.notes().forEach(note -> fields.with(note.name(), note.text()));
            if (!visit.query("supersedes").isEmpty()) {
                fields.with("supersedes", visit.query("supersedes"));
            }
            return formulating(visit, fields, draft);
        });
    }

    private Future<Sheet> again(Visit visit, Fields fields) {
        return door.ask(visit, Drafts.MINE, new Drafts.DraftOf(Paths.caseId(visit))).compose(draft -> formulating(visit, fields, draft));
    }

    private Future<Sheet> formulating(Visit visit, Fields fields, Drafts.DraftView draft) {
        var view = view(visit);
        var addressees = addressees(visit);
        return Future.all(view, addressees).map(_ -> {
            var me = visit.me();
            var offered = form.offered(visit, view.result(), addressees.result(), me == null ? "" : me.agency());
            offered.put("draft", draft);
            return Sheet.form("releaseformulation", Phrase.of("command.stalking.release"), fields, offered);
        });
    }

    private Future<Sheet> release(Visit visit) {
        PageDoor.mayOnly(visit, "stalking.release");
        var fields = door.sent(visit).in(RELEASE);
        var command = form.read(visit, fields);
        return command.isEmpty() ? again(visit, fields) : act(visit, fields, command.get()).compose(_ -> !fields.sound() ? again(visit, fields)
                : done(visit, fields.key() + "-released").compose(_ -> elsewhere(visit, "?said=" + RELEASE + "#stalking-released")));
    }

    /// What was released is no draft any more.
    private Future<Outcome> done(Visit visit, String key) {
        return door.here(desk.act(visit.asking(), key, Drafts.DISCARD, new Drafts.DiscardDraft(Paths.caseId(visit))));
    }

    private Future<Sheet> keep(Visit visit) {
        PageDoor.mayOnly(visit, "stalking.release");
        var fields = door.sent(visit).in(RELEASE);
        var notes = fields.names().stream().filter(name -> !fields.value(name).isEmpty())
                .map(name -> new Drafts.WriteDraft.Paragraph(name, fields.text(name, words, visit.lang()))).toList();
        if (!fields.sound()) {
            return again(visit, fields);
        }
        var write = new Drafts.WriteDraft(Paths.caseId(visit), notes);
        return door.here(desk.act(visit.asking(), fields.key(), Drafts.WRITE, write)).compose(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
                return again(visit, fields);
            }
            return elsewhere(visit, "/" + RELEASE + "?said=keep-draft");
        });
    }

    private Future<Sheet> discard(Visit visit) {
        PageDoor.mayOnly(visit, "stalking.release");
        return done(visit, door.sent(visit).key()).compose(_ -> elsewhere(visit, "?said=discard-draft#stalking-released"));
    }

    private static Future<Sheet> elsewhere(Visit visit, String rest) {
        CaseId on = Paths.caseId(visit);
        return Future.succeededFuture(new Sheet.Elsewhere("/cases/" + on + rest));
    }

    private Future<Outcome> act(Visit visit, Fields fields, CaseCommand command) {
        return door.here(desk.act(visit.asking(), fields.key(), null, Paths.caseId(visit), command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(Refusal why)) {
                fields.refused(command instanceof AskClinic ? why : ReleaseFields.atField(why, fields), words, visit.lang());
            }
            return outcome;
        });
    }
}
