package gwarchod.core.casefile.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressGuardTest {
    private static final Person BARRY = new Person(true, new PersonName("Rees", "Barry"), null, List.of(), List.of(), false, null);

    private static AtRisk living(String address) {
        return AtRisk.of(new PersonId("a"), new Described(new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("x"),
                Text.NONE, new Text(address), null));
    }

    /// `*` stands for what is read instead.
    private static void hides(String address, String text, String expected) {
        var guard = AddressGuard.hiding(AddressGuard.of(BARRY, living(address).addresses()), "*");
        assertEquals(expected, guard.apply(new Text(text)).raw());
    }

    @Test
    void a_street_is_hidden_with_and_without_its_number_and_abbreviated() {
        hides("14 Marklane Terrace", "at 14 Marklane Terrace; 14, marklane terr; 16 Marklane Ter.; on MARKLANE-TERRACE",
                "at *; 14, marklane terr; 16 *.; on *");
        hides("Flat 2, 14a Heol Las\nLlanelli SA15 3AB", "He saw flat 2, 14A Heol Las, Llanelli, sa153ab. SA15 3AB? Heol Lâs",
                "He saw *. *? *");
        hides("High St", "in the High Street on a high street", "in the * on a high street");
    }

    @Test
    void a_town_is_hidden_where_it_is_named() {
        hides("Near Llanelli", "to Llanelli and LLANELLI, near llanelli", "to * and *, near llanelli");
        hides("Hope", "They hope to move to Hope", "They hope to move to *");
    }

    @Test
    void what_names_no_place_stays() {
        hides("With her mother", "Lives with her mother", "Lives with her mother");
        hides("Unknown; a refuge in Wales", "Unknown, a refuge, Wales", "Unknown, a refuge, Wales");
        hides("Barry", "Barry came", "Barry came");
        hides("", "nothing", "nothing");
    }

    @Test
    void where_they_lived_before_stays_hidden_and_a_reference_is_never_touched() {
        var moved = living("Person, Llanelli").corrected(living("Neath").details());
        var guard = AddressGuard.hiding(AddressGuard.of(BARRY, moved.addresses()), "*");
        assertEquals("{{person:person}} from * to *", guard.apply(new Text("{{person:person}} from Llanelli to Neath")).raw());
    }
}
