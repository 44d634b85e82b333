package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gwarchod.clinic.ClinicModule;
import gwarchod.core.desk.Loader;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.AdoptAgreement;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.ProposeChange;
import gwarchod.iom.IomModule;
import gwarchod.mappa.MappaModule;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The default agreement in an area with every module: an administrator begins from it, changes it, and proposes that.
class AdoptionTest {
    private static final UserId ADMIN = new UserId("admin");

    @TempDir
    Path data;

    @Test
    void the_default_agreement_names_nothing_that_is_not_there() {
        var settings = NodeSettings.below(data, Optional.empty(), 4, Clock.systemUTC());
        try (var node = Node.open(settings, List.of(new ClinicModule(), new IomModule(), new MappaModule()))) {
            var loader = node.loader();
            loader.register(new RegisterAgency(new AgencyId("police"), "Police", "Heddlu", AgencyKind.POLICE));
            loader.open(new OpenAccount(ADMIN, "Admin", new AgencyId("police"), "demo", List.of("administrator")));
            adopt(loader, "Ours");
            assertEquals("agreement-section-unknown", refusal(loader));
        }
    }

    private static void adopt(Loader loader, String title) {
        loader.act(ADMIN, Agreements.PROPOSE, whole(new AdoptAgreement(title, Agreements.byDefault().roles())));
    }

    private static ProposeChange whole(AdoptAgreement terms) {
        return new ProposeChange(null, "ours", null, null, terms);
    }

    private static String refusal(Loader loader) {
        var roles = Agreements.byDefault().roles();
        var first = roles.getFirst();
        var wrong = new AdoptAgreement.RoleTerms("somebody", first.controller(), first.regime(), first.retention(), first.assessment(),
                first.caseload(), first.entries(), first.grants(), List.of("no.section"), first.permits(), first.meetings());
        var refused = assertThrows(IllegalStateException.class,
                () -> loader.act(ADMIN, Agreements.PROPOSE, whole(new AdoptAgreement("Ours", List.of(wrong)))));
        return refused.getMessage().replaceAll(".*(agreement-[a-z-]+).*", "$1");
    }
}
