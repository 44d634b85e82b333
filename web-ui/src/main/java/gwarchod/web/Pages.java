package gwarchod.web;

import gwarchod.core.desk.Desk;
import gwarchod.core.ids.NewIds;
import gwarchod.core.words.Words;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;

/// All the pages, put together.
public final class Pages {
    private final Assets assets = new Assets();
    private final Vertx vertx;
    private final Desk desk;
    private final Words words;
    private final PageSettings settings;
    private final InstantSource clock;
    private final PageDoor door;
    private final Optional<ProviderPages> provider;

    /// @param words with those of `web` among them
    public Pages(Vertx vertx, Desk desk, Words words, PageSettings settings, NewIds ids, InstantSource clock) {
        this.vertx = vertx;
        this.desk = desk;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        var tokens = new FormTokens(settings.formKey());
        var callers = new Callers(new SessionCookie(settings.https()), tokens, ids);
        this.door = new PageDoor(vertx, desk, callers, new Renderer(words, assets, tokens, clock), ids);
        this.provider = desk.elsewhere().map(elsewhere -> new ProviderPages(door, elsewhere, new SessionCookie(settings.https()),
                new Sealed(settings.formKey(), "provider"), desk::signOut, clock,
                new SignInPages(door, desk, words, settings, clock, Optional.empty())::refusedElsewhere));
    }

    /// Mounts every page on a router whose body handler has read forms; the gateway's security headers stand beside the pages' own.
    /// Mount it after everything else: it answers what nobody else does with a page.
    public void mount(Router router) {
        assets.mount(router);
        var signIn = new SignInPages(door, desk, words, settings, clock, provider);
        var site = new Site(settings.address());
        signIn.mount(router);
        provider.ifPresent(pages -> pages.mount(router));
        new AgainPages(door, desk, words, site).mount(router);
        new OwnPages(door, desk, words, site).mount(router);
        new InvitationPages(door, desk, words, site).mount(router);
        new AccountPages(door, desk, words).mount(router);
        new HomePages(door, clock).mount(router);
        new AgreementPages(door, desk, words).mount(router);
        new PerformancePages(door, desk, words, clock).mount(router);
        new SettingPages(door, desk, words).mount(router);
        new PanelPages(door, desk, words).mount(router);
        new MeetingPages(door, desk, new AgendaStream(vertx, desk), words, clock).mount(router);
        new GroupPages(door, desk, words).mount(router);
        new ProgrammePages(door, desk, words).mount(router);
        new CalendarPages(door, desk, words, site, clock).mount(router);
        new PlanPages(door, desk, words, clock).mount(router);
        new RegisterPages(door, desk, words, clock).mount(router);
        new NoticePages(door, desk, words).mount(router);
        new ConcernPages(door, desk, words).mount(router);
        new BriefingPages(door, desk, words).mount(router);
        new ApartPages(door, desk, words).mount(router);
        new RiskPlanPages(door, words).mount(router);
        new MappaPages(door).mount(router);
        new MinutesPages(door, desk, words).mount(router);
        new OutstandingPages(door).mount(router);
        new MosovoPages(door).mount(router);
        new MatchPages(door, desk, words).mount(router);
        new LinkPages(door, desk, words).mount(router);
        new ReferralPages(door, desk, words).mount(router);
        new StalkingPages(door, desk, words, clock).mount(router);
        new CoordinatorPages(door, words).mount(router);
        new ReportPages(door, desk, words).mount(router);
        new LeavingPages(door, desk, words).mount(router);
        new RetentionPages(door, desk, words).mount(router);
        new AdvicePages(door).mount(router);
        new PriorityPages(door).mount(router);
        new ScoringPages(door, desk, words).mount(router);
        new IndexPages(door, desk, words).mount(router);
        new ExchangePages(door, desk, words).mount(router);
        new WorkPages(door, desk, words, clock).mount(router);
        new CaseForms(door, desk, words, clock).mount(router);
        new LookingPages(door, desk, words).mount(router);
        new OpeningPages(door, desk, words).mount(router);
        new AlertPages(door, desk, words).mount(router);
        new OrderPages(door, words).mount(router);
        new CourtPages(door).mount(router);
        new DocumentPages(door, desk, words).mount(router);
        new IntakePages(door, desk, words).mount(router);
        new CasePages(door, words, clock).mount(router);
        router.get().method(HttpMethod.HEAD).putMetadata(PageDoor.PERMISSION, "public").handler(door::lost);
    }

    /// Mounts the forms that bring a file, whose bodies they read themselves: before any body handler, and before the rest.
    public void mountUploads(Router router) {
        new DocumentPages(door, desk, words).mountUpload(router);
        new IndexPages(door, desk, words).mountUploads(router);
        new ExchangePages(door, desk, words).mountUploads(router);
    }

    /// Answers with an error page what was turned down before it came to a page.
    ///
    /// @param status why, from 400 to 499
    public void turnedDown(RoutingContext context, int status) {
        door.turnedDown(context, status);
    }
}
