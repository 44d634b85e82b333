package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import gwarchod.mappa.exchange.ExchangeDeeds;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page that takes in what another system says of levels.
class ExchangePagesTest {
    private static final String HERE = "/exchange";
    private static final byte[] LEVELS = "crn,level\nX1,2\n".getBytes(StandardCharsets.UTF_8);

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(Browser.WORDS.stream(), Stream.of("exchange")).distinct().toList())).signedIn();

    @BeforeEach
    void coordinator() {
        desk.may.add(ExchangeDeeds.IMPORT.name());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private HttpResponse<String> send(String fileName, byte[] content) {
        return browser.upload(HERE, Map.of("_csrf", browser.formToken(HERE), "_key", "key"), fileName, content);
    }

    @Test
    void the_file_is_brought_as_it_was_chosen() {
        send("levels.csv", LEVELS);
        var brought = (ExchangeDeeds.Bring) desk.acted.getFirst();
        assertEquals(List.of("levels.csv", Base64.getEncoder().encodeToString(LEVELS)), List.of(brought.fileName(), brought.content().getFirst()));
    }

    @Test
    void without_a_file_or_with_one_too_long_the_form_says_so() {
        isWrong(send("", new byte[0]), "Choose a file.");
        isWrong(send("levels.csv", new byte[ExchangeDeeds.FILE_BYTES_MAX + 1]), "KB");
        assertEquals(List.of(), desk.acted);
        desk.outcome = new Outcome.Refused(Refusal.rule("busy"));
        assertEquals(422, send("levels.csv", LEVELS).statusCode());
    }

    private static void isWrong(HttpResponse<String> answer, String said) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("govuk-error-summary") && answer.body().contains(said), answer.body());
    }
}
