package gwarchod.core.bus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.desk.Again;
import gwarchod.core.desk.Own;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BusJsonTest {
    private final BusJson json = new BusJson(List.of());

    private Object again(Object value, Type type) {
        return json.read(json.write(value, type), type);
    }

    @Test void every_refusal_arrives_as_it_was() {
        Stream.of(new Refusal.NotFound(), new Refusal.SignInNeeded("session-needed"), new Refusal.NotPermitted("not-permitted"),
                new Refusal.Stale("stale", "tag", Json.read("{\"a\":[1,\"b\",null]}", com.fasterxml.jackson.databind.JsonNode.class)),
                new Refusal.Stale("stale", "tag", null), new Refusal.Busy("busy", 3),
                Refusal.invalid("too-long", "/what/0", 3, 4_000_000_000L, 2.5, true, "text", LocalDate.EPOCH, Instant.EPOCH, Lang.CY,
                        Phrase.of("a.b", LocalDate.EPOCH, "x"), List.of("one", LocalDate.EPOCH), new CaseId("01890a5d-ac96-774b-bcce-b302099a8057")),
                Refusal.rule("rule")).forEach(refusal -> assertEquals(refusal, again(refusal, Refusal.class)));
    }

    @Test void every_outcome_arrives_as_it_was() {
        var ref = CommitRef.parse("case/01890a5d-ac96-774b-bcce-b302099a8057/12");
        Stream.of(new Outcome.Done(ref, Map.of("case", "x"), true), new Outcome.Unchanged(ref), new Outcome.Unchanged(null),
                new Outcome.Refused(new Refusal.NotFound())).forEach(outcome -> assertEquals(outcome, again(outcome, Outcome.class)));
    }

    @Test void what_the_ports_take_and_give_can_be_told() {
        for (var method : Ports.all()) {
            for (Type type : method.getGenericParameterTypes()) {
                json.knows(type);
            }
            json.knows(Ports.gives(method));
        }
        assertEquals(new Proof.Code("1"), again(new Proof.Code("1"), Proof.class));
        assertEquals(new Again.Done(Instant.EPOCH), again(new Again.Done(Instant.EPOCH), Again.class));
        assertEquals(new SignIn.CodeNeeded("t"), again(new SignIn.CodeNeeded("t"), SignIn.class));
        var own = Ports.gives(Ports.method("entrance", "own").orElseThrow());
        var told = new Told.Done<>(new Own(true, 3, List.of(new Own.Passkey("i", "n", Instant.EPOCH, false)),
                List.of(new Own.Session("h", Instant.EPOCH, Instant.EPOCH, true))));
        assertEquals(told, again(told, own));
        var codes = Ports.gives(Ports.method("entrance", "addAuthenticator").orElseThrow());
        assertEquals(new Told.Done<>(List.of("a", "b")), again(new Told.Done<>(List.of("a", "b")), codes));
        assertEquals(new Told.Refused<>(new Refusal.NotFound()), again(new Told.Refused<>(new Refusal.NotFound()), codes));
    }

    @Test void nothing_but_what_a_type_permits_is_made_from_a_message() {
        assertThrows(BusJson.Unreadable.class, () -> json.read("[\"java.io.File\",\"/etc\"]".getBytes(StandardCharsets.UTF_8), Refusal.class));
        var rule = "[\"core.journal.Refusal$RuleBroken\",{\"code\":\"c\",\"args\":[[\"%s\",%s]]}]";
        assertThrows(BusJson.Unreadable.class, () -> json.read(rule.formatted("java.net.URL", "\"http://x\"").getBytes(StandardCharsets.UTF_8), Refusal.class));
        assertThrows(BusJson.Unreadable.class,
                () -> json.read(rule.formatted("core.bus.BusJson", "{}").getBytes(StandardCharsets.UTF_8), Refusal.class));
    }

    @Test void what_cannot_be_read_repeats_nothing_of_what_was_said() {
        var wrong = assertThrows(BusJson.Unreadable.class,
                () -> json.read("{\"username\":\"sam\",\"password\":7}".getBytes(StandardCharsets.UTF_8), gwarchod.core.desk.SigningIn.class));
        assertEquals(-1, wrong.getMessage().indexOf("sam"));
        assertEquals(null, wrong.getCause());
    }

    private static byte[] said(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /// Case nodes are upgraded before edges, so what an edge gets may say more than it knows, and never less.
    @Test void what_a_newer_node_says_beyond_what_is_known_here_is_left_out_and_what_is_missing_is_a_fault() {
        var later = "{\"tag\":\"t\",\"validUntil\":\"1970-01-01T00:00:00Z\",\"warmth\":{\"of\":[1,{\"a\":null}]}}";
        assertEquals(new Response.Found("t", Instant.EPOCH), json.read(said(later), Response.Found.class));
        assertEquals(new Response.Found("t", Instant.EPOCH), json.read(said("[\"core.bus.Response$Found\"," + later + "]"), Response.class));
        var missing = assertThrows(BusJson.Unreadable.class, () -> json.read(said("{\"tag\":\"t\"}"), Response.Found.class));
        assertTrue(missing.getMessage().contains("validUntil"), missing::getMessage);
        assertThrows(BusJson.Unreadable.class, () -> json.read(said("[\"core.bus.Response$Later\",{}]"), Response.class), "a kind it doesn't know");
    }

    private record Known(String text) {}

    @Test void a_section_of_a_newer_node_is_left_out_of_a_view() {
        var known = new Section<>("core.known", "known", Basis.PUBLIC_PROTECTION, Known.class, Known.class, Function.identity());
        var here = new BusJson(List.of(known));
        var told = "[\"01890a5d-ac96-774b-bcce-b302099a8057\",\"A name\",[],\"core.later\",4,{\"deep\":[{\"er\":1}]},\"core.hidden\",0,"
                + "\"core.known\",4,{\"text\":\"x\",\"more\":[1]}]";
        var view = here.read(said(told), CaseView.class);
        assertEquals(Map.of(known, new Shown.Full<>(new Known("x"))), view.sections());
    }

    @Test void a_frame_is_its_parts_and_nothing_else() {
        var parts = List.of(new byte[] {1}, new byte[0], new byte[] {2, 3});
        var read = Frame.parts(Frame.of(parts));
        assertEquals(3, read.size());
        for (int i = 0; i < parts.size(); i++) {
            assertArrayEquals(parts.get(i), read.get(i));
        }
        assertThrows(BusJson.Unreadable.class, () -> Frame.parts(Buffer.buffer(new byte[] {0, 0, 0, 9, 1})));
        assertThrows(BusJson.Unreadable.class, () -> Frame.parts(Buffer.buffer(new byte[] {0, 0})));
        assertThrows(Frame.TooLarge.class, () -> Frame.of(List.of(new byte[Frame.BYTES_MAX])));
    }
}
