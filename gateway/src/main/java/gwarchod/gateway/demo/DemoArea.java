package gwarchod.gateway.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import gwarchod.core.desk.Node;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.meeting.Meetings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The demonstration area.
public final class DemoArea {
    /// The password of every demonstration account.
    public static final String PASSWORD = "demo";

    /// The demonstration's password is shorter than any area would allow.
    public static final int PASSWORD_CHARACTERS_MIN = PASSWORD.length();

    /// How far back its oldest case begins.
    public static final Duration BEGINS_BEFORE = Duration.ofDays(5 * 365);

    /// How long the last effects are waited for.
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);

    private static final int RENEWED_AFTER_DAYS = 360;

    /// Who approves roles, and who approves theirs.
    private static final UserId APPROVER = new UserId("governance");
    private static final UserId OTHER_APPROVER = new UserId("admin");

    private DemoArea() {}

    private record Demo(List<Agency> agencies, List<Person> accounts) {}

    private record Agency(AgencyId agency, String nameEn, String nameCy, AgencyKind kind) {}

    private record Person(UserId username, String name, AgencyId agency, List<String> roles) {}

    /// A demonstration sign-in, for the sign-in page and the terminal.
    public record Account(String username, String name) {}

    /// Everybody who can sign in.
    public static List<Account> accounts() {
        return demo().accounts().stream().map(person -> new Account(person.username().value(), person.name())).toList();
    }

    /// Whether this node's area is the demonstration one: its first account was opened by the loader. One an administrator named like that
    /// makes no demonstration of an area.
    public static boolean isLoaded(Node node) {
        return !node.empty() && node.founded(demo().accounts().getFirst().username());
    }

    /// Fills the empty area of `node` with five years of cases that end at `now`, then lets the clock run. Waits.
    public static void load(Node node, LoadingClock clock, Instant now) {
        var loader = node.loader();
        var demo = demo();
        demo.agencies().forEach(agency ->
                loader.register(new RegisterAgency(agency.agency(), agency.nameEn(), agency.nameCy(), agency.kind())));
        demo.accounts().forEach(person ->
                loader.open(new OpenAccount(person.username(), person.name(), person.agency(), PASSWORD, person.roles())));
        var script = new Script(loader, clock, now);
        renew(script, demo.accounts());
        tell(script);
        if (!node.settled(SETTLED_WITHIN)) {
            throw new IllegalStateException("the effects of the demonstration weren't carried within " + SETTLED_WITHIN);
        }
        clock.run();
        node.wake();        // days passed since the last word of some stories
    }

    /// Roles last a year: two people have looked at everybody's each year since.
    private static void renew(Script script, List<Person> accounts) {
        for (int daysAgo = (int) BEGINS_BEFORE.toDays() - RENEWED_AFTER_DAYS; daysAgo > 0; daysAgo -= RENEWED_AFTER_DAYS) {
            for (var person : accounts) {
                script.renews(daysAgo, person.username(), person.username().equals(APPROVER) ? OTHER_APPROVER : APPROVER);
            }
        }
    }

    private static void tell(Script script) {
        var persons = new Persons(script);
        var underOrder = new ProtectionOrders(script, persons).tell();
        var programme = new ProgrammeStory(script, persons);
        programme.tell(underOrder);
        var panel = new PanelCases(script, persons).tell();
        new CaseFindings(script, persons, programme).tell();
        new MinutesStory(script).tell(underOrder.getLast().begun().story());
        new VictimsOwed(script).tell(underOrder, panel);
        new ManagedStory(script).tell(underOrder, panel);
        new MappaStory(script).tell(underOrder, panel);
        new PdpStory(script).tell(panel);
        new YouthStory(script).tell();
        new NotificationStory(script).tell(panel);
        new ClinicStory(script).tell(panel);
        new PlanStory(script).tell(underOrder);
        new MosovoStory(script).tell(underOrder);
        new PanelStory(script).tell(underOrder);
        new SettingStory(script).tell();
        meetings(script);
        script.play();
    }

    private static void meetings(Script script) {
        for (int week = -2; week <= 8; week++) {
            meeting(script, "iom", "iom-weekly", week * 7 + 2, 10);
        }
        for (int day = -3; day <= 14; day++) {
            meeting(script, "supervisor", "daily-management", day, 9);
        }
        for (int fortnight = 0; fortnight <= 3; fortnight++) {
            meeting(script, "supervisor", "pdp-panel", fortnight * 14 + 3, 14);
        }
        for (int fortnight = -2; fortnight <= 4; fortnight++) {
            meeting(script, "coordinator", "mappa-level-2", fortnight * 14 + 1, 10);
        }
    }

    private static void meeting(Script script, String user, String kind, int day, int hour) {
        var starts = script.exactly(day, hour);
        script.does(200, user, Meetings.SCHEDULE, () -> new Meetings.Schedule(kind, starts, null));
    }

    private static Demo demo() {
        try (var in = DemoArea.class.getResourceAsStream("/demo/accounts.json")) {
            return Json.MAPPER.readValue(in, new TypeReference<Demo>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("demo/accounts.json can't be read", e);
        }
    }
}
