package gwarchod.bench;

import gwarchod.clinic.ClinicModule;
import gwarchod.clinic.programme.CreateProgramme;
import gwarchod.clinic.programme.Enrol;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.Register;
import gwarchod.clinic.programme.ScheduleSession;
import gwarchod.clinic.referral.CheckEligibility;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EligibilityCriterion;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.clinic.referral.TellParticipant;
import gwarchod.clinic.referral.ToldItem;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An area with so many sessions of three participants each, to be registered again and again.
public final class StormArea {
    public static final int SESSIONS = 20;

    private static final int PARTICIPANTS = 3;

    private StormArea() {}

    /// A session and who comes to it; case `i` stands for participant `i`.
    public record Group(EntityId session, List<EntityId> participants, List<CaseId> cases) {}

    public static Node open(Path data) {
        return Node.open(NodeSettings.below(data, Optional.empty(), 4, InstantSource.system()), List.of(new ClinicModule()));
    }

    public static Asking as(Node node, String user) {
        var signedIn = (SignIn.Done) node.desk().signIn(user, "demo", "here").await();
        return new Asking(signedIn.token(), Lang.EN, null);
    }

    public static List<Group> make(Node node) {
        var loader = node.loader();
        for (String agency : List.of("police", "fpuk")) {
            loader.register(new RegisterAgency(new AgencyId(agency), agency, agency, AgencyKind.POLICE));
        }
        account(node, "iom", "police", "iom-officer");
        account(node, "schemes", "police", "schemes-coordinator");
        account(node, "facilitator", "fpuk", "facilitator");
        var facilitator = new UserId("facilitator");
        var programme = new EntityId(loader.act(facilitator, Programmes.CREATE,
                new CreateProgramme("Reflecting on Relationships", new AgencyId("fpuk"), new Text("high risk"), List.of("One"))).get("programme"));
        var cases = new ArrayList<CaseId>();
        var referrals = new ArrayList<EntityId>();
        for (int i = 0; i < SESSIONS; i++) {
            var id = new CaseId(loader.begin(new UserId("iom"), OpenCase.of("Storm", "Number" + i, null)).get("case"));
            cases.add(id);
            referrals.add(referred(node, id, programme));
        }
        var groups = new ArrayList<Group>();
        for (int s = 0; s < SESSIONS; s++) {
            groups.add(group(node, programme, cases, referrals, s));
        }
        return groups;
    }

    private static void account(Node node, String user, String agency, String role) {
        node.loader().open(new OpenAccount(new UserId(user), user, new AgencyId(agency), "demo", List.of(role)));
    }

    private static EntityId referred(Node node, CaseId id, EntityId programme) {
        var loader = node.loader();
        var schemes = new UserId("schemes");
        var referral = new EntityId(loader.act(schemes, id, new Refer(ReferralKind.PROGRAMME, new AgencyId("fpuk"), programme,
                "Reflecting on Relationships", new Text("suitable"), null, null)).get("referral"));
        loader.act(schemes, id, new RecordConsent(referral, ReferralConsent.GIVEN, null, null));
        for (var tool : List.of(AssessmentTool.SASH, AssessmentTool.HRE)) {
            var today = LocalDate.now(Words.ZONE);
            var considered = loader.act(new UserId("iom"), id, new ConsiderAssessment(null, tool, today, null, null, null, null)).get("assessment");
            loader.act(new UserId("iom"), id, new CompleteAssessment(new EntityId(considered), today, null, tool.staged() ? 2 : null, null));
        }
        loader.act(schemes, id, new CheckEligibility(referral, List.of(EligibilityCriterion.values()), null, null));
        loader.act(schemes, id, new TellParticipant(referral, List.of(ToldItem.values()), null, null, false, null));
        loader.act(new UserId("facilitator"), id, new DecideReferral(referral, Suitability.SUITABLE, new Text("yes"), null));
        loader.act(schemes, id, new StartReferral(referral, null));
        return referral;
    }

    private static Group group(Node node, EntityId programme, List<CaseId> cases, List<EntityId> referrals, int s) {
        var loader = node.loader();
        var facilitator = new UserId("facilitator");
        var starts = Instant.now().minus(Duration.ofHours(1));
        var session = new EntityId(loader.act(facilitator, Programmes.SCHEDULE,
                new ScheduleSession(programme, "Group " + s, starts, starts.plus(Duration.ofHours(2)), "Room", null)).get("session"));
        var members = new ArrayList<EntityId>();
        var memberCases = new ArrayList<CaseId>();
        for (int p = 0; p < PARTICIPANTS; p++) {
            int i = (s + p * 7) % SESSIONS;
            loader.act(facilitator, Programmes.ENROL, new Enrol(session, cases.get(i), referrals.get(i)));
            members.add(referrals.get(i));
            memberCases.add(cases.get(i));
        }
        return new Group(session, members, memberCases);
    }

    /// The `turn`th register of a session: every line says something new.
    public static Register register(Group group, int turn) {
        return new Register(group.session(), group.participants().stream()
                .map(participant -> new Register.Entry(participant, Attendance.ATTENDED, null, null, new Text("turn " + turn), null))
                .toList());
    }
}
