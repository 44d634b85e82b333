package gwarchod.matrix;

import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.person.AddIdentifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.ProposalDeeds;
import gwarchod.core.sharing.ProposeChange;
import gwarchod.core.sharing.ProposeChange.Cell;
import gwarchod.core.sharing.ProposeChange.CellRow;
import gwarchod.core.words.Words;
import gwarchod.matrix.Author.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Fills the generated area: programmes and meetings, then every case with every command there is, then what the product itself finds in
/// them, left off meetings with a reason.
final class Story {
    private static final List<String> FIRST =
            List.of("people.add", "crime.record", "order.record", "order.add-condition", "order.vary-condition", "order.record-breach",
                    "breach.take-copy", "breach.release-history",
                    "assessment.consider", "action.give", "action.hand-over",
                    "plan.add-measure", "referral.refer", "referral.record-consent", "referral.require", "referral.check-eligibility",
                    "referral.tell", "referral.decide", "referral.place", "referral.start", "referral.hold", "referral.resume",
                    "referral.end", "outstanding.want", "outstanding.grade", "outstanding.task", "outstanding.enquire", "outstanding.check",
                    "outstanding.ask-to-expedite", "outstanding.answer-expedite",
                    "advice.ask", "advice.return", "advice.supply", "iom.set-cohort", "iom.review",
                    "panel.open", "panel.invite",
                    "pdp.nominate", "pdp.decide-threshold", "pdp.decide-panel", "pdp.share", "pdp.review",
                    "concern.raise", "concern.receive", "concern.close", "screening.consider-category-three",
                    "screening.record-conviction", "screening.sign",
                    "mosovo.note", "mosovo.continue-reactive", "mosovo.end-reactive", "mosovo.name-officer", "mosovo.sample",
                    "visit.plan", "visit.record", "visit.cancel");
    private static final List<String> BEFORE_ALL = List.of("arms.set-risk", "arms.assess", "mosovo.take-on", "mosovo.ask-reactive", "mosovo.answer-reactive");
    private static final List<String> FIRST_DEEDS = List.of("intake.take-in", "scoring.propose-override");
    private static final List<String> ATTENDANCE = List.of("attendance.judge-absence", "attendance.decide-consequence");
    private static final Set<String> TOLD = Set.of("programme.create", "programme.set-terms", "programme.schedule-session", "programme.enrol",
            "programme.register", "programme.notice-absence", "programme.withdraw-notice", "programme.not-held", "programme.reschedule",
            "panel.take-back", "panel.close", "plan.leave-empty", "plan.sign-off",
            "minutes.draft", "minutes.approve", "minutes.circulate", "minutes.ask-amendment", "minutes.answer-amendment", "minutes.ask-onward",
            "minutes.answer-onward", "minutes.share", "minutes.record-request", "minutes.answer-request",
            "notification.end-ground", "notification.record-end", "notification.decide", "notification.withdraw",
            "programme.call-off", "programme.arrange-for-one", "group.create", "group.join", "group.leave", "group.end",
            "meeting.schedule", "meeting.pin", "meeting.defer", "meeting.remove", "person.open",
            "attendance.decide-consequence", "attendance.judge-absence", "report.give", "briefing.write");
    private static final Set<String> ALIKE = Set.of("none", "team", "excluded");        // may be the same person, for whoever sees two of them
    private static final int ROUNDS = 2;
    private static final int LEFT_OFF_MAX = 4;

    private final World world;
    private final Author author;
    private final Map<AgencyId, List<Ids>> programmes = new LinkedHashMap<>();

    private final People.Reader psychologist;

    Story(World world) {
        this.world = world;
        this.author = world.author;
        this.psychologist = world.people.account("author", People.SOUTH, List.of("psychologist"));
    }

    void tell() {
        for (AgencyId provider : List.of(People.NORTH, People.SOUTH, People.ELSEWHERE)) {
            programmes.put(provider, List.of(programme(provider), programme(provider)));
        }
        meetings();
        for (Folder folder : world.folders) {
            tell(folder);
            world.moments.add(Instant.now());
        }
        world.folders.forEach(world::relate);
        world.reasons();
        agreement();
        others();
        leaveOff();
        world.settle();
    }

    private Ids programme(AgencyId provider) {
        var at = world.ids.copy();
        at.only("provider", provider.value());
        author.write("programme.create", new Page(world.folders.getFirst(), at, provider, null));
        at.only("programme", at.all("programme").getLast());
        author.write("programme.set-terms", new Page(world.folders.getFirst(), at, provider, null));
        at.only("programme-name", author.accepted().get("programme.create").get("name").asText());
        return at;
    }

    private void meetings() {
        for (String kind : new TreeSet<>(Agreements.byDefault().roles().stream().flatMap(role -> role.meetings().stream()).toList())) {
            world.ids.only("meeting-kind", kind);
            world.ids.only("meeting-starts", Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString());
            author.write("meeting.schedule", new Page(world.folders.getFirst(), world.ids, null, null));
            world.ids.add(kind, world.ids.all("meeting").getLast());
        }
    }

    private void tell(Folder folder) {
        var ids = world.ids.copy();
        world.of.put(folder, ids);
        for (String name : List.of("victim-given", "victim-family", "victim-area", "victim-nick")) {
            ids.only(name, world.marks.word("people.add/" + name));
        }
        ids.only("identifier", world.marks.word("person.add-identifier/value"));
        var page = new Page(folder, ids, null, null);
        author.write("person.open", page);
        folder.opened(new CaseId(ids.all("case").getLast()));
        ids.only("case", folder.caseId().value());
        ids.add("advice", world.ask(folder));       // what is told about is asked of lawyers alone: needs.txt says who reads that
        BEFORE_ALL.forEach(command -> author.write(command, page));
        sorts(folder, ids);
        for (int round = 0; round < ROUNDS; round++) {
            commands(false).stream().filter(command -> author.isFor(command, folder)).forEach(command -> author.write(command, page));
        }
        new LevelOne(world, author, page).tell();
        new Planned(author, page).tell();
        var providers = new LinkedHashSet<>(folder.referred());
        providers.add(People.ELSEWHERE);
        var before = ids.copy();
        providers.forEach(provider -> refer(folder, before, ids, provider));
        new Clinic(world, folder, psychologist).tell();
        new Panels(world, folder, ids).tell();
        new Registered(world, folder).tell();
    }

    /// What there is one of in each case, for the commands that take no other: an order that doesn't end, bail before charge, an assessment of
    /// the time somebody invests.
    private void sorts(Folder folder, Ids ids) {
        var loader = world.server.node().loader();
        var writer = world.people.writer(People.APART).user();
        var made = Instant.now().atZone(Words.ZONE).toLocalDate();
        for (var tool : List.of(AssessmentTool.SASH, AssessmentTool.HRE)) {
            var assessed = loader.act(writer, folder.caseId(), new ConsiderAssessment(null, tool, made, null, null, null, null)).get("assessment");
            loader.act(writer, folder.caseId(), new CompleteAssessment(new EntityId(assessed), made, null, tool.staged() ? 2 : null, null));
        }
        Map.of("endless", "spo", "bail", "bail-pre").forEach((name, type) -> ids.add(name, loader.act(writer, folder.caseId(),
                new RecordOrder(type, OrderState.IN_FORCE, null, null, made, made, null, null, List.of(), false, null)).get("order")));
        if (ALIKE.contains(folder.key())) {
            loader.act(writer, folder.caseId(), new AddIdentifier(IdentifierKind.NICHE, "the-same-number"));
        }
        ids.add("countered", loader.act(writer, folder.caseId(),
                new RecordCrime("countered", RecordedClass.STALKING, null, null, made, null, null, null)).get("crime"));
        ids.add("assessment", loader.act(writer, folder.caseId(),
                new ConsiderAssessment(null, AssessmentTool.TIME_INVESTMENT, made, null, null, null, null)).get("assessment"));
    }

    /// In the order in which one thing is needed for the next.
    private List<String> commands(boolean withRows) {
        var all = new LinkedHashSet<>(FIRST);
        all.addAll(new TreeSet<>(world.server.node().commands()));
        return all.stream()
                .filter(command -> !author.skips(command) && !TOLD.contains(command))
                .filter(command -> world.table.withRows().contains(world.server.node().sectionOf(command)) == withRows)
                .toList();
    }

    /// Everything that can become of a referral to one provider; then one that goes on, and a session with its register.
    ///
    /// @param before what there is that is no provider's
    private void refer(Folder folder, Ids before, Ids ids, AgencyId provider) {
        var at = before.copy();
        take(at, programmes.get(provider).getFirst());
        for (int round = 0; round < ROUNDS; round++) {
            commands(true).forEach(command -> author.write(command, new Page(folder, at, provider, null)));
        }
        var going = before.copy();
        take(going, programmes.get(provider).getLast());
        var page = new Page(folder, going, provider, null);
        new Referral(world, folder, provider, going).start();
        author.write("briefing.write", page);
        session(ids, page, Duration.ofDays(1), "programme.notice-absence");
        session(ids, page, Duration.ofHours(-2), "programme.not-held");
        session(ids, page, Duration.ofHours(-1), "programme.register");
        world.settle();
        ATTENDANCE.forEach(command -> author.write(command, page));
        author.write("report.give", new Page(folder, at, provider, null));
        plan(ids, going.copy(), page);
        going.names().forEach(name -> going.all(name).forEach(id -> ids.add(name, id)));
        at.names().forEach(name -> at.all(name).forEach(id -> ids.add(name, id)));
    }

    /// A session so long from now, with whoever takes part on its list, and what is said of it.
    ///
    /// @param ids of everything there is in the case, to which it is added
    private void session(Ids ids, Page page, Duration fromNow, String deed) {
        var going = page.ids();
        var starts = Instant.now().plus(fromNow).truncatedTo(ChronoUnit.SECONDS);
        going.only("session-starts", starts.toString());
        going.only("session-ends", starts.plus(Duration.ofHours(2)).toString());
        author.write("programme.schedule-session", page);
        going.only("session", going.all("session").getLast());
        author.write("programme.enrol", page);
        author.write(deed, page);
        ids.add("session", going.all("session").getLast());
    }

    /// A group with this person in it, and sessions ahead that are moved and called off.
    ///
    /// @param ids of everything there is in the case, to which they are added
    private void plan(Ids ids, Ids at, Page of) {
        var page = new Page(of.on(), at, of.owner(), null);
        var starts = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        at.only("facilitator", world.people.writer(of.owner()).user().value());
        at.only("session-starts", starts.toString());
        at.only("session-ends", starts.plus(Duration.ofHours(1)).toString());
        at.only("moved-starts", starts.plus(Duration.ofHours(3)).toString());
        at.only("moved-ends", starts.plus(Duration.ofHours(4)).toString());
        List.of("group.create", "group.join", "group.leave", "group.end", "programme.arrange-for-one").forEach(deed -> author.write(deed, page));
        author.write("programme.schedule-session", page);
        at.only("session", at.all("session").getLast());
        author.write("programme.enrol", page);
        author.write("programme.reschedule", page);
        author.write("programme.call-off", page);
        ids.add("group", at.all("group").getLast());
    }

    private static void take(Ids at, Ids programme) {
        List.of("provider", "programme", "programme-name").forEach(name -> at.only(name, programme.all(name).getFirst()));
    }

    /// A second version, which says of one cell anew why it is needed; and a proposal that is never approved.
    private void agreement() {
        world.people.writers().forEach(world::confirm);
        var cell = Agreements.byDefault().terms().grants().stream().filter(grant -> grant.level() == Level.FULL).findFirst().orElseThrow();
        var why = world.marks.word("agreement.propose/changes/rows/necessity");
        world.marks.needs(why, new Need.SignedIn());
        var rows = Agreements.byDefault().terms().grants().stream()
                .filter(grant -> grant.role().equals(cell.role()) && grant.section().equals(cell.section()))
                .map(grant -> new CellRow(grant.level(), List.copyOf(grant.when()), grant.otherwise(), grant.basis(), why))
                .toList();
        var loader = world.server.node().loader();
        var proposal = loader.act(world.people.writer(People.APART).user(), Agreements.PROPOSE,
                new ProposeChange(null, "a test", null, List.of(new Cell(cell.role(), cell.section(), rows)), null));
        loader.act(world.people.writer(People.ELSEWHERE).user(), Agreements.APPROVE,
                new ProposalDeeds.Approve(new EntityId(proposal.get("proposal")), 0));
        var page = new Page(world.folders.getFirst(), world.of.get(world.folders.getFirst()), null, null);
        page.ids().add("version", "1");
        page.ids().add("version", "2");
        page.ids().add("role", cell.role());
        author.write("agreement.propose", page);
    }

    /// Deeds that nobody told this story about.
    private void others() {
        Stream.concat(FIRST_DEEDS.stream(), author.deeds().stream()).distinct().filter(deed -> !author.skips(deed) && !TOLD.contains(deed)).forEach(deed -> {
            var folder = world.folders.stream().filter(one -> author.isFor(deed, one)).findFirst().orElseThrow();
            author.write(deed, new Page(folder, world.of.get(folder), null, null));
        });
    }

    private void leaveOff() {
        for (String meeting : world.ids.all("meeting")) {
            var agenda = world.get(world.people.writer(People.APART), "/api/v1/meetings/" + meeting + "/agenda");
            for (var line : agenda.path("lines")) {
                var folder = world.folders.stream().filter(one -> one.caseId().value().equals(line.path("caseId").asText())).findFirst().orElseThrow();
                var items = new ArrayList<String>();
                line.path("items").forEach(item -> items.add(item.path("id").asText()));
                items.stream().skip(1).limit(LEFT_OFF_MAX).forEach(item -> leaveOff(meeting, folder, item));
                items.stream().limit(1).forEach(item -> author.write("meeting.pin", new Page(folder, on(meeting, folder, item), null, null)));
            }
        }
    }

    private void leaveOff(String meeting, Folder folder, String item) {
        var said = author.hints().needs().get("rule/" + item.substring(0, item.indexOf(':')));
        if (said == null) {
            throw new IllegalStateException("matrix/needs.txt says nothing about the rule of " + item);
        }
        var need = new Need.InSection(folder, said.get(1), said.getFirst().equals("full") ? Level.FULL : Level.SUMMARY, null);
        var command = item.hashCode() % 2 == 0 ? "meeting.defer" : "meeting.remove";
        author.write(command, new Page(folder, on(meeting, folder, item), null, need));
    }

    private Ids on(String meeting, Folder folder, String item) {
        var ids = world.of.get(folder).copy();
        ids.only("meeting", meeting);
        ids.only("item", item);
        return ids;
    }
}
