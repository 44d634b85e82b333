package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Nothing anybody sends holds the number of a bank account or a card: commands and deeds go through the same door.
class BankDataRefusedTest extends DeskArea {
    private static final String CARD = "4111 1111 1111 1111";

    private static Refusal.Invalid invalid(Outcome outcome) {
        return assertInstanceOf(Refusal.Invalid.class, assertInstanceOf(Outcome.Refused.class, outcome, outcome::toString).why());
    }

    @Test
    void bankOrCardDataCannotBeEnteredAnywhere() {
        account("iom", POLICE, "iom-officer");
        account("admin", POLICE, "administrator");
        var command = invalid(act("iom", null, OpenCase.of(CARD, "Bryn", LocalDate.of(1980, 1, 1))));
        assertEquals("bank-data at /name/family", command.code() + " at " + command.pointer());
        assertFalse(command.toString().contains("1111"), "nothing that was sent is said again");
        var deed = invalid(does("admin", AccountDeeds.REGISTER_AGENCY,
                new RegisterAgency(new AgencyId("x"), "GB29NWBK60161331926819", "x", AgencyKind.POLICE)));
        assertEquals("bank-data at /nameEn", deed.code() + " at " + deed.pointer());
    }

    @Test
    void who_may_not_do_it_learns_no_more_by_it() {
        account("admin", POLICE, "administrator");
        assertEquals("not-permitted", code(act("admin", null, OpenCase.of(CARD, "Bryn", LocalDate.of(1980, 1, 1)))));
    }

    @Test
    void the_numbers_of_every_day_pass() {
        account("iom", POLICE, "iom-officer");
        opened("iom", OpenCase.of("07700 900123", "2012/1234567A", LocalDate.of(1980, 1, 1)));
    }
}
