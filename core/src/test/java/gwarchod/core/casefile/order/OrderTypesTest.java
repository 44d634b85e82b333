package gwarchod.core.casefile.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.deadline.Deadlines;
import gwarchod.core.json.Json;
import gwarchod.core.setting.Setting;
import gwarchod.core.setting.Settings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class OrderTypesTest {
    private static OrderType type(String code) {
        return OrderType.of(code).orElseThrow();
    }

    private static List<String> codes(Predicate<OrderType> which) {
        return OrderType.all().stream().filter(which).map(OrderType::code).toList();
    }

    @Test
    void each_type_says_under_which_law_it_stands_who_asks_for_it_and_what_follows_of_a_breach() {
        for (OrderType type : OrderType.all()) {
            assertFalse(type.basis().isBlank() || type.provision().isBlank() || type.applicants().isEmpty(), type.code());
            assertNotNull(type.from(), type.code());
        }
        assertEquals(Set.of(OrderType.Applicant.PROSECUTION, OrderType.Applicant.COURT), type("ro-conv").applicants());
        assertEquals("superintendent", type("dvpn").authority());
        assertEquals("inspector", type("dapn").authority());
    }

    @Test
    void a_notice_and_an_order_of_the_domestic_violence_kind_cannot_be_varied_and_a_stalking_order_can_be_renewed() {
        assertEquals(List.of("dvpn", "dvpo", "dapn"), codes(type -> type.change() == OrderType.Change.NONE));
        assertEquals(List.of("spo", "spo-int", "shpo", "sro"), codes(type -> type.change() == OrderType.Change.VARY_RENEW_DISCHARGE));
    }

    @Test
    void name_and_address_are_told_where_the_law_says_so_within_the_days_that_a_setting_says() {
        assertEquals(List.of("dapo", "spo", "spo-int", "shpo", "sro"), codes(OrderType::notifies));
        assertEquals(3, Deadlines.of(Settings.AREA).notificationDays(LocalDate.of(2026, 3, 9)));
    }

    @Test
    void one_made_without_notice_is_broken_only_by_who_knows_of_it() {
        assertEquals(List.of("dapo", "nmo"), codes(OrderType::awareness));
    }

    @Test
    void what_is_on_trial_can_be_asked_for_only_where_and_while_it_is_switched_on() throws IOException {
        var dapo = type("dapo");
        assertEquals(List.of("dapn", "dapo"), codes(OrderType::pilot));
        var wales = area("north-wales");
        assertFalse(OurApplications.availableIn(wales, dapo, LocalDate.of(2025, 4, 27)));
        assertTrue(OurApplications.availableIn(wales, dapo, LocalDate.of(2025, 4, 28)));
        assertTrue(OurApplications.availableIn(wales, dapo, LocalDate.of(2026, 3, 31)));
        assertFalse(OurApplications.availableIn(wales, dapo, LocalDate.of(2026, 4, 1)), "nobody found what holds from there on");
        assertFalse(OurApplications.availableIn(area("dyfed-powys"), dapo, LocalDate.of(2025, 6, 1)));
        assertTrue(OurApplications.availableIn(area("dyfed-powys"), type("spo"), LocalDate.of(2025, 6, 1)));
    }

    /// The settings there are, as another area reads them.
    private static Settings area(String name) throws IOException {
        try (var in = Settings.class.getResourceAsStream("/settings.json")) {
            var all = Json.MAPPER.readTree(in).get("settings");
            return new Settings(name, List.of(Json.MAPPER.treeToValue(all, Setting[].class)));
        }
    }

    @Test
    void the_type_is_read_as_the_law_had_it_on_the_day() {
        assertEquals("spo", OrderType.of("spo", LocalDate.of(2019, 1, 1)).orElseThrow().code());
        assertFalse(type("spo").isLawOn(LocalDate.of(2020, 1, 19)));
        assertTrue(type("spo").isLawOn(LocalDate.of(2020, 1, 20)));
        assertTrue(OrderType.of("asbo", LocalDate.of(2020, 1, 1)).isEmpty());
    }

    @Test
    void what_was_made_under_an_older_law_stands_under_it_and_is_no_less_lawful() {
        assertEquals("PHA 1997 s.5(5)", OrderType.of("ro-conv", LocalDate.of(2020, 11, 30)).orElseThrow().provision());
        assertEquals("SA 2020 s.363", OrderType.of("ro-conv", LocalDate.of(2020, 12, 1)).orElseThrow().provision());
        assertEquals("SOA 2003 s.103I", OrderType.of("shpo", LocalDate.of(2016, 1, 1)).orElseThrow().provision());
        for (String code : List.of("ro-conv", "shpo", "bail-pre")) {
            assertTrue(OrderType.of(code, LocalDate.of(2016, 1, 1)).orElseThrow().isLawOn(LocalDate.of(2016, 1, 1)), code);
        }
    }
}
