package gwarchod.gateway;

import com.fasterxml.jackson.core.type.TypeReference;
import gwarchod.clinic.ClinicModule;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.json.Json;
import gwarchod.gateway.cluster.ClusterSettings;
import gwarchod.gateway.demo.DemoArea;
import gwarchod.gateway.demo.LoadingClock;
import gwarchod.iom.IomModule;
import gwarchod.mappa.MappaModule;
import gwarchod.web.PageSettings.DemoSignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;

/// The area this process serves: its node, and who can sign in at first.
///
/// @param first the first accounts, where this start made them: their passwords are said once and kept nowhere
record Area(Node node, List<DemoSignIn> demonstration, List<FirstAccount> first) {
    /// The shortest password outside the demonstration (NCSC: length rather than complexity).
    private static final int PASSWORD_CHARACTERS_MIN = 12;

    private static final int FIRST_PASSWORD_CHARACTERS = 20;

    record FirstAccount(String username, String password) {}

    private record First(AgencyId agency, String nameEn, String nameCy, AgencyKind kind, UserId username, String name, List<String> roles) {}

    static List<AgencyModule> modules() {
        return List.of(new ClinicModule(), new IomModule(), new MappaModule());
    }

    /// Opens the area (waits); fills an empty one with the demonstration unless the settings say otherwise, or aren't those of a trial. A
    /// demonstration whose loading was cut short is taken away first.
    static Area open(Settings settings) {
        return open(settings, new LocalHints(), InstantSource.system());
    }

    /// The same, for one of several nodes, by that clock.
    static Area open(Settings settings, Hints hints, InstantSource clock) {
        DemoMark.clear(settings.data());
        if (settings.mongodbUri().isEmpty()) {
            if (settings.empty() || !DemoMark.isNew(settings.data(), settings.witness())) {
                return opened(settings, hints, clock);
            }
            if (settings.inEarnest() && !settings.demonstration()) {
                throw new IllegalStateException("nothing lies in " + settings.data() + " yet, and TLS, a provider or an address others reach says that "
                        + "this is no trial.\nSay --empty for an area of your own, or --demonstration for one with fictional people whose passwords "
                        + "everybody knows");
            }
            return loadedBelow(settings, hints, clock);
        }
        return settings.demonstration() ? loadedElsewhere(settings, hints, clock) : opened(settings, hints, clock);
    }

    private static Area loadedBelow(Settings settings, Hints hints, InstantSource now) {
        try (var mark = DemoMark.begin(settings.data(), settings.witness(), false)) {
            var clock = loadingClock(now);
            return loaded(mark, open(settings, DemoArea.PASSWORD_CHARACTERS_MIN, clock, hints), clock, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Area loadedElsewhere(Settings settings, Hints hints, InstantSource now) {
        var clock = loadingClock(now);
        var node = open(settings, DemoArea.PASSWORD_CHARACTERS_MIN, clock, hints);
        if (!node.empty()) {
            node.close();       // there is something after all: it must not live in the past for a moment
            return opened(settings, hints, now);
        }
        try (var mark = DemoMark.begin(settings.data(), settings.witness(), true)) {
            return loaded(mark, node, clock, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Area loaded(DemoMark mark, Node node, LoadingClock clock, InstantSource now) {
        try {
            DemoArea.load(node, clock, now.instant());
        } catch (RuntimeException cutShort) {
            node.close();
            throw cutShort;
        }
        mark.loaded();
        node.demonstrate();
        return new Area(node, signIns(), List.of());
    }

    private static LoadingClock loadingClock(InstantSource now) {
        return new LoadingClock(now, now.instant().minus(DemoArea.BEGINS_BEFORE));
    }

    private static Node open(Settings settings, int passwordCharactersMin, InstantSource clock, Hints hints) {
        var node = NodeSettings.below(
                settings.data(), settings.keys(), settings.masterKey(), settings.mongodbUri(), passwordCharactersMin, clock)
                .witnessedIn(settings.witness()).with(settings.provider())
                .sharingKeysIn(settings.cluster().flatMap(ClusterSettings::keysUri));
        return Node.open(settings.casesHeld().map(node::holding).orElse(node), modules(), hints);
    }

    private static Area opened(Settings settings, Hints hints, InstantSource clock) {
        var node = open(settings, PASSWORD_CHARACTERS_MIN, clock, hints);
        if (node.empty()) {
            return new Area(node, List.of(), first(node));
        }
        if (!DemoArea.isLoaded(node)) {
            return new Area(node, List.of(), List.of());
        }
        node.demonstrate();
        return new Area(node, signIns(), List.of());
    }

    private static List<DemoSignIn> signIns() {
        return DemoArea.accounts().stream().map(account -> new DemoSignIn(account.username(), DemoArea.PASSWORD)).toList();
    }

    /// In an area without accounts nobody could open the first ones; there are two, because giving a role takes two people.
    private static List<FirstAccount> first(Node node) {
        try (var in = Area.class.getResourceAsStream("/first-accounts.json")) {
            var loader = node.loader();
            return Json.MAPPER.readValue(in, new TypeReference<List<First>>() {}).stream().map(first -> {
                var password = NewIds.random().secret().substring(0, FIRST_PASSWORD_CHARACTERS);
                loader.register(new RegisterAgency(first.agency(), first.nameEn(), first.nameCy(), first.kind()));
                loader.open(new OpenAccount(first.username(), first.name(), first.agency(), password, first.roles()));
                return new FirstAccount(first.username().value(), password);
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("first-accounts.json can't be read", e);
        }
    }
}
