package gwarchod.core.desk;

import gwarchod.core.alert.AlertDeeds;
import gwarchod.core.alert.AlertWatch;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.advice.Advices;
import gwarchod.core.document.DocumentDeeds;
import gwarchod.core.document.DocumentShelf;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.Accounts;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Upcaster;
import gwarchod.core.leaving.Leavers;
import gwarchod.core.leaving.LeavingDeeds;
import gwarchod.core.linking.LinkDeeds;
import gwarchod.core.linking.Linking;
import gwarchod.core.looking.LookingPart;
import gwarchod.core.matching.MatchDeeds;
import gwarchod.core.matching.Matching;
import gwarchod.core.meeting.MeetingsPart;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.opening.Openings;
import gwarchod.core.orders.Intake;
import gwarchod.core.orders.IntakeDeeds;
import gwarchod.core.orders.OrderIntake;
import gwarchod.core.orders.OrderList;
import gwarchod.core.setting.AreaSettings;
import gwarchod.core.setting.SettingDeeds;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What core's parts and the modules bring to a node as data. A new part is a line in each of these.
final class Catalogue {
    /// The kinds of stream that hold words about people.
    static final List<String> KINDS = List.of(
            "case", "meeting", "session", "programme", "group", "calendar", "account", "agency", "agreement", "setting", "task",
            "opening", "alert", "declared", "leaving", "scoring", "meeting-audit", "harm-index", "match", "crimelink", "intake", "level-import");

    private Catalogue() {}

    static List<Discipline<?>> disciplines(List<AgencyModule> modules) {
        var all = new ArrayList<>(CoreDisciplines.all());
        modules.forEach(module -> all.addAll(module.disciplines()));
        return all;
    }

    /// Core's words are one file for each discipline and part; a module's are one for each of its disciplines and one of its own name.
    static List<String> words(List<AgencyModule> modules) {
        var names = new LinkedHashSet<>(List.of("core", "checks", "setting", "sharing", "identity", MeetingsPart.NAME, Openings.WORDS, AlertWatch.WORDS,
                Leavers.WORDS, Matching.WORDS, Linking.WORDS, OrderIntake.WORDS, DocumentDeeds.WORDS));
        disciplines(modules).forEach(discipline -> names.add(discipline.name()));
        modules.forEach(module -> names.addAll(module.words()));
        return List.copyOf(names);
    }

    static List<EventType<?>> events(Disciplines disciplines, List<AgencyModule> modules) {
        var events = new ArrayList<EventType<?>>(disciplines.events());
        events.addAll(Agreements.EVENTS);
        events.addAll(AreaSettings.EVENTS);
        events.addAll(Accounts.EVENTS);
        events.addAll(MeetingsPart.streamEvents());
        events.addAll(Task.EVENTS);
        events.addAll(Openings.EVENTS);
        events.addAll(AlertWatch.EVENTS);
        events.addAll(Leavers.EVENTS);
        events.addAll(Matching.EVENTS);
        events.addAll(Linking.EVENTS);
        events.addAll(Intake.EVENTS);
        events.addAll(DocumentShelf.EVENTS);
        modules.forEach(module -> events.addAll(module.streamEvents()));
        return events;
    }

    static List<Upcaster> upcasters(Disciplines disciplines, List<AgencyModule> modules) {
        return Stream.concat(Stream.of(disciplines.upcasters(), Agreements.UPCASTERS), modules.stream().map(AgencyModule::streamUpcasters))
                .flatMap(List::stream)
                .toList();
    }

    /// REST calls, below `/api/v1`.
    static List<Route> routes(List<AgencyModule> modules) {
        var routes = new ArrayList<>(CoreRoutes.all());
        routes.addAll(MeetingsPart.routes());
        routes.addAll(Agreements.ROUTES);
        routes.addAll(SettingDeeds.ROUTES);
        routes.addAll(AccountDeeds.ROUTES);
        routes.addAll(OpeningDeeds.ROUTES);
        routes.addAll(LookingPart.ROUTES);
        routes.addAll(AlertDeeds.ROUTES);
        routes.addAll(LeavingDeeds.ROUTES);
        routes.addAll(MatchDeeds.ROUTES);
        routes.addAll(LinkDeeds.ROUTES);
        routes.addAll(OrderList.ROUTES);
        routes.addAll(IntakeDeeds.ROUTES);
        routes.addAll(DocumentDeeds.ROUTES);
        routes.addAll(Erasing.ROUTES);
        routes.addAll(Retaining.ROUTES);
        routes.addAll(Advising.ROUTES);
        modules.forEach(module -> routes.addAll(module.routes()));
        return routes;
    }

    /// What an agreement may permit beside commands and deeds.
    static Set<String> permissions(List<AgencyModule> modules) {
        var names = new HashSet<String>();
        names.addAll(LookingPart.PERMISSIONS);
        names.addAll(AlertDeeds.PERMISSIONS);
        names.addAll(CorePermissions.ALL);
        names.addAll(Advices.permissions());
        modules.forEach(module -> names.addAll(module.permissions()));
        return names;
    }
}
