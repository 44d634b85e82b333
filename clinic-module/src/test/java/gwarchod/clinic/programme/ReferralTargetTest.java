package gwarchod.clinic.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferralTargetTest {
    private final Area area = new Area();
    private final EntityId programme = area.done(Programmes.CREATE, area.facilitator, Area.CREATE, "programme");

    private static Refer refer(ReferralKind kind, String provider, @Nullable EntityId programme, @Nullable String name) {
        return new Refer(kind, new AgencyId(provider), programme, name, new Text("Why"), null, null);
    }

    private void wrong(String code, String pointer, Refer command, Object... args) {
        assertEquals(Optional.of(Refusal.invalid(code, pointer, args)), area.wrong(command));
    }

    @Test
    void a_referral_goes_to_a_programme_of_the_catalogue_at_its_own_provider_and_under_its_name() {
        assertEquals(Optional.empty(), area.wrong(refer(ReferralKind.PROGRAMME, "fpuk", programme, "Reflecting")));
        wrong("programme-unknown", "/programme", refer(ReferralKind.PROGRAMME, "fpuk", new EntityId("nothing"), "Reflecting"));
        wrong("programme-unknown", "/programme", refer(ReferralKind.PROGRAMME, "threshold", programme, "Reflecting"));
        wrong("programme-name", "/programmeName", refer(ReferralKind.PROGRAMME, "fpuk", programme, "Another"), "Reflecting");
        wrong("provider-unknown", "/provider", refer(ReferralKind.PROGRAMME, "nobody", programme, "Reflecting"));
    }

    @Test
    void a_referral_to_a_clinic_goes_to_a_clinic_of_the_directory() {
        assertEquals(Optional.empty(), area.wrong(refer(ReferralKind.CLINIC, "clinic-west", null, null)));
        wrong("clinic-unknown", "/provider", refer(ReferralKind.CLINIC, "nobody", null, null));
        wrong("clinic-unknown", "/provider", refer(ReferralKind.CLINIC, "police", null, null));
    }

    @Test
    void nobody_enters_a_programme_of_a_provider_that_is_not_there() {
        assertEquals(new Outcome.Refused(Refusal.invalid("provider-unknown", "/provider")),
                area.act(Programmes.CREATE, area.coordinator, new CreateProgramme("Reflecting", new AgencyId("nobody"), new Text("All"), List.of())));
    }
}
