package gwarchod.clinic.programme;

import gwarchod.clinic.apart.ApartCheck;
import gwarchod.clinic.programme.SessionEvent.Registered;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferIf;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.NoteAttendance;
import gwarchod.core.casefile.people.People;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Upcaster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What can be asked about programmes and done to them.
public final class Programmes {
    /// The catalogue; anybody signed in may read it.
    public static final Question<Catalogue, ProgrammeView.Items> CATALOGUE =
            new Question<>("programme.catalogue", Catalogue.class, ProgrammeView.Items.class);

    /// One programme with its terms; anybody signed in may read it.
    public static final Question<ProgrammeOf, ProgrammeView> PROGRAMME = new Question<>("programme.one", ProgrammeOf.class, ProgrammeView.class);

    /// The sessions on a date: of the viewer's own agency, or of all where the agreement permits [#SEE_ALL].
    public static final Question<SessionsOn, SessionView.Items> SESSIONS =
            new Question<>("programme.sessions", SessionsOn.class, SessionView.Items.class);

    /// One session with its register and briefing.
    public static final Question<SessionOf, SessionView> SESSION = new Question<>("programme.session", SessionOf.class, SessionView.class);

    /// The sessions of the viewer's own agency that lack a register, oldest first.
    public static final Question<Needing, SessionView.Items> NEEDING =
            new Question<>("programme.needing", Needing.class, SessionView.Items.class);

    public static final Deed<CreateProgramme> CREATE = new Deed<>("programme.create", CreateProgramme.class);
    public static final Deed<SetTerms> SET_TERMS = new Deed<>("programme.set-terms", SetTerms.class);
    public static final Deed<ScheduleSession> SCHEDULE = new Deed<>("programme.schedule-session", ScheduleSession.class);
    public static final Deed<ArrangeForOne> FOR_ONE = new Deed<>("programme.arrange-for-one", ArrangeForOne.class);
    public static final Deed<Reschedule> RESCHEDULE = new Deed<>("programme.reschedule", Reschedule.class);
    public static final Deed<CallOff> CALL_OFF = new Deed<>("programme.call-off", CallOff.class);
    public static final Deed<Cover> COVER = new Deed<>("programme.cover", Cover.class);
    public static final Deed<Enrol> ENROL = new Deed<>("programme.enrol", Enrol.class);

    /// Its outcome names the session and says nothing of who came: outcomes are kept in the clear. The session's view says what stands.
    public static final Deed<Register> REGISTER = new Deed<>("programme.register", Register.class);

    /// Says that a session wasn't held, and why: nobody is absent from it then.
    public static final Deed<NotHeld> NOT_HELD = new Deed<>("programme.not-held", NotHeld.class);

    /// Takes down before a session that somebody will not come.
    public static final Deed<NoticeAbsence> NOTICE = new Deed<>("programme.notice-absence", NoticeAbsence.class);

    public static final Deed<WithdrawNotice> WITHDRAW_NOTICE = new Deed<>("programme.withdraw-notice", WithdrawNotice.class);

    /// Whoever the agreement permits this reads and arranges every provider's sessions; registering stays the provider's own.
    public static final String SEE_ALL = "programme.see-all";

    private Programmes() {}

    public record Catalogue() {}

    public record ProgrammeOf(EntityId programme) {}

    /// @param on today where it isn't said
    public record SessionsOn(@Nullable LocalDate on) {}

    public record SessionOf(EntityId session) {}

    public record Needing() {}

    public static List<EventType<?>> events() {
        var all = new ArrayList<EventType<?>>(ProgrammeEvent.TYPES);
        all.addAll(SessionEvent.TYPES);
        return List.copyOf(all);
    }

    public static List<Upcaster> upcasters() {
        return SessionEvent.UPCASTERS;
    }

    public static List<Route> routes() {
        return List.of(
                new Route.Get("/programmes", CATALOGUE),
                new Route.Get("/programmes/sessions", SESSIONS),
                new Route.Get("/programmes/sessions/needing", NEEDING),
                new Route.Get("/programmes/sessions/:session", SESSION),
                new Route.Get("/programmes/:programme", PROGRAMME),
                new Route.Post("/programmes", CREATE, 201),
                new Route.Post("/programmes/:programme/terms", SET_TERMS, 201),
                new Route.Post("/programmes/sessions", SCHEDULE, 201),
                new Route.Post("/programmes/sessions/:session/participants", ENROL, 201),
                new Route.Post("/programmes/sessions/:session/register", REGISTER, 200),
                new Route.Post("/programmes/sessions/:session/not-held", NOT_HELD, 200),
                new Route.Post("/programmes/sessions/:session/notices", NOTICE, 201),
                new Route.Post("/programmes/sessions/:session/notices/withdrawal", WITHDRAW_NOTICE, 200),
                new Route.Post("/programmes/one-to-ones", FOR_ONE, 201),
                new Route.Post("/programmes/sessions/:session/time", RESCHEDULE, 201),
                new Route.Post("/programmes/sessions/:session/calling-off", CALL_OFF, 201),
                new Route.Post("/programmes/sessions/:session/cover", COVER, 201));
    }

    /// Starts on a case node: loads every programme and session, and answers.
    public static Arranging start(Kernel kernel, Registry registry, ApartCheck apart) {
        return start(kernel, registry, apart, People::guard, People::hidingAddresses);
    }

    /// @param names what keeps protected people's names out of texts about a case
    /// @param addresses what hides where they live
    static Arranging start(Kernel kernel, Registry registry, ApartCheck apart, Function<CaseFile, UnaryOperator<Text>> names,
            BiFunction<CaseFile, String, UnaryOperator<Text>> addresses) {
        var programmes = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Programme.TYPE);
        var sessions = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Session.TYPE);
        var guard = new TextGuard(kernel.cases(), kernel.words(), names, addresses);
        var views = new SessionViews(kernel, sessions, programmes, guard);
        registry.answers(CATALOGUE, (viewer, lang, _) -> views.catalogue(viewer, lang));
        registry.answers(PROGRAMME, (viewer, lang, what) -> views.programme(viewer, lang, what.programme()));
        registry.answers(SESSIONS, (viewer, lang, what) -> views.on(viewer, lang, what));
        registry.answers(SESSION, (viewer, lang, what) -> views.one(viewer, lang, what.session()));
        registry.answers(NEEDING, (viewer, lang, _) -> views.needing(viewer, lang));
        var deeds = new ProgrammeDeeds(kernel, programmes, sessions, guard, apart);
        registry.does(CREATE, deeds::create);
        registry.does(SET_TERMS, deeds::setTerms);
        registry.does(SCHEDULE, deeds::schedule);
        registry.does(ENROL, deeds::enrol);
        registry.does(REGISTER, deeds::register);
        registry.does(NOT_HELD, deeds::notHeld);
        registry.does(NOTICE, deeds::notice);
        registry.does(WITHDRAW_NOTICE, deeds::withdrawNotice);
        var reach = new Reach(kernel, sessions);
        var plans = new PlanDeeds(kernel, sessions, reach, guard, deeds::referral, apart);
        registry.does(FOR_ONE, plans::forOne);
        registry.does(RESCHEDULE, plans::reschedule);
        registry.does(CALL_OFF, plans::callOff);
        registry.does(COVER, plans::cover);
        var target = new ReferralTarget(kernel.directory(), programmes);
        var choice = new ProviderChoice(kernel, programmes);
        registry.checks(Refer.class, (viewer, on, command) -> target.wrong(viewer, on, command).or(() -> choice.wrong(viewer, on, command)));
        registry.checks(ReferIf.class, (viewer, on, command) -> target.wrong(viewer, on, command.refer()));
        registry.causes(Session.KIND, Programmes::effects);
        return new Arranging(kernel, programmes, sessions, deeds, views, guard, apart);
    }

    /// Each line of a register is noted in its participant's case file.
    static List<Effect> effects(Fact fact) {
        return switch ((SessionEvent) fact.event()) {
            case SessionEvent.Scheduled _, SessionEvent.Enrolled _, SessionEvent.WasNotHeld _, SessionEvent.NoticeGiven _,
                    SessionEvent.NoticeWithdrawn _, SessionEvent.Arranged _, SessionEvent.Rescheduled _, SessionEvent.CalledOff _,
                    SessionEvent.Covered _, SessionEvent.Dropped _ -> List.of();
            case Registered line -> List.of(new Effect(line.caseId(), "attendance", new NoteAttendance(line.programme(), line.session(),
                    line.correction(), line.sessionOn(), line.provider(), line.attendance(), line.reason(), line.evidence(),
                    line.behaviour(), line.concern(), line.required(), line.sentHome(), line.engagement(), line.noticeAt(),
                    line.rule())));
        };
    }
}
