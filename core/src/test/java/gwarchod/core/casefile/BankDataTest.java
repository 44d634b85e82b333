package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers of accounts and cards are found however they are written, and the numbers that offender managers write every day are none.
class BankDataTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "4111111111111111",
        "his card 4111 1111 1111 1111, exp 12/27",
        "4111-1111-1111-1111",
        "4111 1111 1111 1111 123",
        "4111\u00a01111\u00a01111\u00a01111",
        "4111\u20111111\u20111111\u20111111",
        "\uff14\uff11\uff11\uff11 \uff11\uff11\uff11\uff11 \uff11\uff11\uff11\uff11 \uff11\uff11\uff11\uff11",
        "5555.5555.5555.4444",
        "Mastercard 2221000000000009",
        "Amex 3782 822463 10005",
        "378282246310005",
        "Diners 3056 930902 5904",
        "Maestro 6759649826438453",
        "Discover 6011 1111 1111 1117.",
        "IBAN GB29 NWBK 6016 1331 9268 19 in his name",
        "gb29nwbk60161331926819",
        "(DE89370400440532013000)",
        "FR14 2004 1010 0505 0001 3M02 606",
        "NO93 8601 1117 947",
        "20-10-53 43679456",
        "20 10 53, 43679456",
        "43679456 20-10-53",
        "sort code 20-10-53, account 4367 9456",
        "Sort code: 201053 Account: 43679456",
        "s/c 20-10-53 a/c 43679456",
        "account number 43679456",
        "Bank account: 43679456",
        "Account no. 43679456",
        "43679456 (sort code 20-10-53)",
        "cod didoli 20-10-53, rhif cyfrif 43679456",
        "ei gyfrif banc: rhif y cyfrif yw 43679456",
    })
    void a_number_of_an_account_or_a_card_is_found(String text) {
        assertTrue(BankData.in(text), text);
        assertFalse(BankData.in(BankData.without(text)), BankData.without(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "07700 900123",
        "Call 07700900123 or 07700900124 or 01632 960 001",
        "+44 7700 900 123",
        "0044 7700 900123, +447700900123",
        "02920 180 000 then 029 2018 0001",
        "PNC 2012/1234567A",
        "PNCID 12/1234567A and CRO 12345/08A, SF08/12345A",
        "ViSOR 12345678, nDelius X123456, NOMS A1234BC",
        "custody ref 45CU/12345/26, crime DPP/20260123/44",
        "URN 52AB1234526, NHS 943 476 5919",
        "2026-11-23 to 2026-12-01, then 23/11/2026 and 23.11.2026",
        "born 12-11-64, seen 23-11-26 at 14:00",
        "23-11-26 20261123",
        "seen 23-11-26 by PC 12345678",
        "IMEI 490154203237518",
        "IMEI 35 209900 176148 1",
        "2019 2020 2021 2022 2023",
        "4111 1111 1111 1112",
        "1234567890123456",
        "0000 0000 0000 0000",
        "vehicle VIN WBA3A5C50DF123456, index AB12 CDE",
        "opened a bank account on 23 November 2026",
        "has two bank accounts, rings from 07700 900123",
        "his bank account was opened 23112026",
        "financial details held on ViSOR",
        "GB29 is a postcode, NI number QQ 12 34 56 C",
        "SN51 3070 0012 3456 7",
        "grid ref SN 41100 20000, what3words no",
        "https://example.test/item/4111111111111112",
        "{{person:01890a5d-ac96-774b-bcce-b302099a8057}}",
        "01890a5d-4111-1111-1111-111111111111",
    })
    void what_is_written_every_day_is_none(String text) {
        assertFalse(BankData.in(text), text);
        assertEquals(text, BankData.without(text));
    }

    /// A thousand of each: telephone numbers, dates, and numbers of the police beside each other.
    @Test
    void no_telephone_number_date_or_reference_is_taken_for_one() {
        long seed = 20261123;
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            var day = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(40_000));
            var text = String.format(Locale.ROOT, "%s %02d/%02d/%d: rang 07%09d and 07%03d %06d, +44 1%d %06d; PNC %d/%07dA, CRO %06d/%02dB, ViSOR ref %08d",
                    day, day.getDayOfMonth(), day.getMonthValue(), day.getYear(), random.nextInt(1_000_000_000), random.nextInt(1_000),
                    random.nextInt(1_000_000), random.nextInt(100, 1000), random.nextInt(1_000_000), random.nextInt(1970, 2030),
                    random.nextInt(10_000_000), random.nextInt(1_000_000), random.nextInt(100), random.nextInt(100_000_000));
            assertFalse(BankData.in(text), "seed " + seed + ": " + text);
        }
    }

    /// Whatever ten of a card's digits are, one check digit makes it one, and the nine others don't.
    @Test
    void the_check_digit_decides() {
        var random = new Random(4);
        for (int i = 0; i < 1_000; i++) {
            var begins = String.format(Locale.ROOT, "4%014d", random.nextLong(100_000_000_000_000L));
            long found = IntStream.range(0, 10).filter(digit -> BankData.in(begins + digit)).count();
            assertEquals(1, found, begins);
        }
    }

    @Test
    void what_stands_around_it_stays() {
        assertEquals("before […] after", BankData.without("before 4111 1111 1111 1111 after"));
        assertEquals("[…] and […]", BankData.without("4111111111111111 and GB29 NWBK 6016 1331 9268 19"));
    }

    record Sent(String name, List<Text> lines, byte[] file) {}

    @Test
    void it_is_found_in_whatever_was_sent_and_its_place_is_named() {
        var nothing = new byte[0];
        assertEquals(Optional.empty(), BankData.at(new Sent("Bryn", List.of(new Text("07700 900123")), nothing)));
        assertEquals(Optional.of("/lines/1"), BankData.at(new Sent("Bryn", List.of(Text.NONE, new Text("4111111111111111")), nothing)));
        assertEquals(Optional.of("/file"), BankData.at(new Sent("a.txt", List.of(), "IBAN GB29NWBK60161331926819".getBytes(StandardCharsets.UTF_8))));
        assertEquals(Optional.empty(), BankData.at(new Sent("a.pdf", List.of(), new byte[] {(byte) 0xff, 0x34, 0x31})));
    }
}
