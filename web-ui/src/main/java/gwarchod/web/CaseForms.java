package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Entries;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms of a case file: what is written into one becomes a command, and whatever is wrong with it comes back beside its field.
final class CaseForms {
    private static final String MEETING = "meeting";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final InstantSource clock;

    /// One form.
    ///
    /// @param path below the case's address
    /// @param command the command's name, which whoever sees the form may give
    /// @param anchor the section to come back to
    /// @param begins what stands in the form at first
    /// @param offers what the template chooses from
    /// @param reads the command; empty with the problems noted
    record Form(String path, String command, String template, String anchor, Begins begins, Offers offers, Reads reads) {}

    interface Begins {
        void begin(Visit visit, Fields fields);
    }

    interface Offers {
        Map<String, Object> offer(Visit visit, CaseView view, Fields fields);
    }

    interface Reads {
        Optional<CaseCommand> read(Visit visit, Fields fields);
    }

    CaseForms(PageDoor door, Desk desk, Words words, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    void mount(Router router) {
        door.get(router, "/cases/new", visit -> {
            PageDoor.mayOnly(visit, "person.open");
            return Future.succeededFuture(newCase(visit, door.fresh()));
        });
        door.post(router, "/cases/new", this::openCase);
        var paths = new HashSet<String>();
        Stream.of(work(), new BreachFields(words).forms(), new WatchFields(words).forms(), corrections(), crimes(), considerations(), keeping(),
                        SafetyFields.forms(words), SupportFields.forms(words), TellingFields.forms(words), new IomFields(words).forms(),
                        new MosovoFields(words).forms(), new HomeVisitFields(words).forms(), new PdpFields(words).forms(), new YouthFields(words).forms(),
                        new OutstandingFields(words).forms(), new CrimeWorkFields(words).forms(), new MonitoringFields(words).forms(),
                        new ReferralFields(words).forms(), ConcernPages.forms(words), BriefingPages.forms(words), ApartPages.forms(words),
                        new ScreeningFields(words).forms(), new LevelFields(words).forms(), new MinutesFields(words).forms(),
                        new StalkingFields(words).forms(), OrderForms.all(words), new AdviceFields(words).forms(),
                        PlanFields.forms(words, clock), MappaPlanFields.forms(words, clock), ThirdPartyFields.forms(words, clock),
                        PanelFields.forms(words), new NotificationFields(words).forms())
                .flatMap(List::stream).forEach(form -> {
            if (!paths.add(form.path())) {
                throw new IllegalStateException("two forms stand at " + form.path());
            }
            door.get(router, "/cases/:case/" + form.path(), visit -> begin(visit, form));
            door.post(router, "/cases/:case/" + form.path(), visit -> sent(visit, form));
        });
    }

    private List<Form> work() {
        var said = new CaseFormFields(words);
        var breach = new RecordBreachFields(words);
        var consequence = new ConsequenceFields(words);
        return List.of(
                new Form("record-breach", "order.record-breach", "recordbreach", "order-breaches",
                        breach::thatOrder, breach::orders, breach::breach),
                new Form("give-action", "action.give", "giveaction", "action-list", said::nothing, said::owners, said::action),
                new Form("complete-action", "action.complete", "completeaction", "action-list",
                        said::thatAction, said::outcomes, said::completion),
                new Form("add-measure", "plan.add-measure", "addmeasure", "plan-measures",
                        said::nothing, said::ownersAndPillars, said::measure),
                new Form("judge-absence", "attendance.judge-absence", "judgeabsence", "attendance-record",
                        said::thatSession, said::judgements, said::judgement),
                new Form("decide-consequence", "attendance.decide-consequence", "decideconsequence", "attendance-record",
                        said::thatSession, consequence::choices, consequence::decision),
                new Form("release", "sharing.release", "releaseitem", "sharing-held", said::thatItem, said::wishes, said::release),
                new Form("withdraw-release", "sharing.withdraw-release", "releaseitem", "sharing-held",
                        said::thatItem, said::noWishes, said::withdrawal));
    }

    private List<Form> corrections() {
        var said = new CorrectionFields(words);
        return List.of(
                new Form("correct-person", "person.correct", "correctperson", "person-details",
                        (_, _) -> {}, said::person, said::correctPerson),
                Inputs.form("add-identifier", "person.add-identifier", "person-details", said::identifierAsks, said::addIdentifier),
                new Form("remove-identifier", "person.remove-identifier", "removeidentifier", "person-details",
                        (_, _) -> {}, said::identifiers, said::removeIdentifier),
                new Form("correct-at-risk", "people.correct", "correctatrisk", "people-at-risk", said::thatPerson, said::atRisk, said::correctAtRisk),
                new Form("reclassify-crime", "crime.reclassify", "reclassifycrime", "crime-recorded", said::thatCrime, said::crime, said::reclassify),
                new Form("cancel-crime", "crime.cancel", "cancelcrime", "crime-recorded", said::thatCrime, said::crime, said::cancelCrime),
                new Form("set-offence", "crime.set-offence", "setoffence", "crime-recorded", said::thatCrime, said::crime, said::offence));
    }

    private List<Form> crimes() {
        var said = new CrimeFields(words, clock);
        var anchor = "crime-recorded";
        return List.of(
                new Form("crime-circumstances", "crime.record-circumstances", "crimecircumstances", anchor,
                        said::thatCrime, said::circumstances, said::recordCircumstances),
                new Form("judge-crime", "crime.judge", "judgecrime", anchor, said::thatCrimeToday, said::four, said::judge),
                new Form("disagree-class", "crime.disagree", "disagreeclass", anchor, said::thatCrime, said::classes, said::disagree),
                new Form("resolve-class", "crime.resolve", "resolveclass", anchor, said::thatCrime, said::classNow, said::resolve));
    }

    private List<Form> considerations() {
        var said = new ConsideredFields(words, clock);
        var assessed = new AssessmentFields(words, clock);
        return List.of(
                new Form("record-considered", "considered.record", "recordconsidered", "considered-log",
                        said::thatCrimeToday, said::options, said::record),
                new Form("sign-off-considered", "considered.sign-off", "signconsidered", "considered-log",
                        said::thatCrime, said::signing, said::signOff),
                new Form("close-investigation", "considered.close-investigation", "signconsidered", "considered-log",
                        said::thatCrime, said::closing, said::close),
                new Form("consider-assessment", "assessment.consider", "considerassessment", "assessment-considered",
                        assessed::today, assessed::tools, assessed::consider),
                new Form("fill-in-assessment", "assessment.fill-in", "fillinassessment", "assessment-considered",
                        assessed::thatAssessmentToday, assessed::items, assessed::fillIn));
    }

    private List<Form> keeping() {
        var said = new RetentionFields(words);
        var anchor = RetentionPages.ANCHOR;
        return List.of(
                new Form("propose-erasure", "retention.propose-erasure", "proposeerasure", anchor,
                        said::thatPerson, said::erasable, said::erasure),
                new Form("restrict", "retention.restrict", "restrict", anchor, (_, _) -> {}, said::restrictable, said::restriction),
                new Form("lift-restriction", "retention.lift-restriction", "liftrestriction", anchor,
                        said::thatRestriction, said::restrictionMeant, said::lifting));
    }

    private Future<Sheet> begin(Visit visit, Form form) {
        PageDoor.mayOnly(visit, form.command());
        var fields = door.fresh();
        form.begins().begin(visit, fields);
        return shown(visit, form, fields);
    }

    private Future<Sheet> shown(Visit visit, Form form, Fields fields) {
        var view = door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null));
        var table = door.ask(visit, Agreements.WHO_SEES_WHAT, new WhoSeesWhat());
        var meetings = meetings(visit);
        return Future.all(view, table, meetings).map(_ -> {
            var offered = new HashMap<>(form.offers().offer(visit, view.result(), fields));
            chosen(visit, meetings.result(), fields);
            offered.put("view", view.result());
            var readers = switch (form.path()) {
                case "withdraw-release" -> Readers.NONE;
                case "name-teller", "record-told", "record-not-told", "tell-advocate", "take-clinic-question-back", "withdraw-formulation" ->
                    new Readers(readers(table.result(), form.anchor()), false);      // said to others by what it is
                case "release" -> new Readers(readers(table.result(), fields.value("section").replace('.', '-')), false);
                default -> readers(visit, table.result(), form.anchor());
            };
            offered.put("readers", readers.at(choices(visit, meetings.result())));
            return Sheet.form(form.template(), Phrase.of("command." + form.command()), fields, offered);
        });
    }

    /// The meetings of today at which this user may decide on the case.
    private Future<List<Meetings.Row>> meetings(Visit visit) {
        return visit.meetings().isEmpty()
                ? Future.succeededFuture(List.of())
                : door.ask(visit, Meetings.DECIDING, new Meetings.DecidingOn(Paths.caseId(visit))).map(Meetings.MeetingList::items);
    }

    /// A form begins with the meeting that has begun, where there is just one: whoever is in it decides there.
    private void chosen(Visit visit, List<Meetings.Row> meetings, Fields fields) {
        var begun = meetings.stream().filter(meeting -> !meeting.startsAt().isAfter(clock.instant())).toList();
        var from = meetings.stream().filter(meeting -> PanelPages.isFrom(visit, meeting.id())).toList();
        var here = from.isEmpty() ? begun : from;
        if (visit.begins() && here.size() == 1) {
            fields.with(MEETING, here.getFirst().id().value());
        }
    }

    private List<Choice> choices(Visit visit, List<Meetings.Row> meetings) {
        return meetings.isEmpty() ? List.of() : Stream.concat(
                Stream.of(new Choice("", words.say(visit.lang(), "web.decided-at.none"))),
                meetings.stream().map(meeting -> new Choice(meeting.id().value(), meeting.title()))).toList();
    }

    /// Who reads what is written into a form: to enter it is to release it, but for whoever keeps what they enter until they do.
    static Readers readers(Visit visit, WhoSeesWhat.Table table, String anchor) {
        var me = visit.me();
        boolean keeps = me != null && table.roles().stream()
                .anyMatch(role -> me.roles().contains(role.role()) && role.entries() == Entries.ITEM_BY_ITEM);
        return new Readers(readers(table, anchor), keeps);
    }

    private static List<String> readers(WhoSeesWhat.Table table, String anchor) {
        return table.sections().stream()
                .filter(section -> section.section().replace('.', '-').equals(anchor))
                .flatMap(section -> section.rows().stream()).filter(row -> row.level() == Level.FULL)
                .map(WhoSeesWhat.Row::roleName).distinct().sorted().toList();
    }

    private Future<Sheet> sent(Visit visit, Form form) {
        var fields = door.sent(visit).in(form.path());
        var command = form.reads().read(visit, fields);
        if (!fields.sound() || command.isEmpty()) {
            return shown(visit, form, fields);
        }
        var on = Paths.caseId(visit);
        return act(visit, fields, on, command.get()).compose(_ -> fields.sound()
                ? Future.succeededFuture(PanelPages.back(visit, on, form.path()).orElseGet(() -> after(fields, on, form)))
                : shown(visit, form, fields));
    }

    /// Back to the case, or to the list from which somebody came. Whoever gave advice comes back to what else waits for theirs: the case may
    /// be closed to them again.
    private static Sheet after(Fields fields, CaseId on, Form form) {
        var said = "?said=" + form.path();
        return new Sheet.Elsewhere(switch (form.path()) {
            case "answer-question", "return-question" -> "/advice" + said;
            case "receive-concern", "close-concern" -> "/concerns" + said;
            case String of when of.contains("-minutes-") -> "/cases/" + on + MinutesFields.after(fields) + said;
            default -> switch (fields.value("back")) {
                case "outstanding" -> "/outstanding" + said;
                case "mosovo" -> "/mosovo" + said;
                case "caseload" -> "/mosovo/caseload" + said;
                default -> "/cases/" + on + said + "#" + form.anchor();
            };
        });
    }

    private Future<Outcome> act(Visit visit, Fields fields, @Nullable CaseId on, CaseCommand command) {
        var meeting = on == null ? null : fields.orNull(MEETING);
        var asking = visit.asking().at(meeting == null ? null : Paths.id(meeting, MeetingId::new));
        return door.here(desk.act(asking, fields.key(), null, on, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }

    private Sheet newCase(Visit visit, Fields fields) {
        var unknown = List.of(new Choice("unknown", words.say(visit.lang(), "web.newcase.unknown-yes")));
        return Sheet.form("newcase", Phrase.of("command.person.open"), fields, Map.of("unknown", unknown));
    }

    private Future<Sheet> openCase(Visit visit) {
        var fields = door.sent(visit);
        var born = fields.date("dateOfBirth", false, words, visit.lang());
        if (!fields.sound()) {
            return Future.succeededFuture(newCase(visit, fields));
        }
        return act(visit, fields, null, opening(fields, born.orElse(null))).compose(outcome -> fields.sound() && outcome instanceof Outcome.Done done
                ? MatchPages.after(door, desk, visit, new CaseId(done.ids().get("case")))
                : Future.succeededFuture(newCase(visit, fields)));
    }

    /// About somebody known by name; or about a suspect nobody knows yet, with what is known: what they call themselves, and under which
    /// reference another force has them.
    private static OpenCase opening(Fields fields, @Nullable LocalDate born) {
        boolean unknown = fields.is("unknown", "yes");
        var aliases = fields.value("aliases").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var elsewhere = fields.orNull("otherForce");
        boolean nameless = unknown && fields.value("name-family").isEmpty() && fields.value("name-given").isEmpty();
        return new OpenCase(nameless ? null : new PersonName(fields.value("name-family"), fields.value("name-given")), born, aliases,
                elsewhere == null ? List.of() : List.of(new Identifier(IdentifierKind.OTHER_FORCE, elsewhere)), unknown ? Boolean.TRUE : null);
    }
}
