package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.order.DocumentForm;
import gwarchod.core.casefile.order.DocumentKind;
import gwarchod.core.casefile.order.NoteDocument;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.retention.DecideErasure;
import gwarchod.core.casefile.retention.ErasureGround;
import gwarchod.core.casefile.retention.ProposeErasure;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.document.DocumentDeeds;
import gwarchod.core.document.DocumentDeeds.Attach;
import gwarchod.core.document.DocumentDeeds.DocumentOf;
import gwarchod.core.document.DocumentShelf;
import gwarchod.core.document.SentFile;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.looking.WhoLooked;
import gwarchod.core.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents of orders on a whole node: who may bring and fetch one, what is taken, and what becomes of it.
class OrderDocumentsTest {
    private static final String SAID = "Bryn Enghraifft must not go to Harbour Street";
    private static final byte[] PDF = ("%PDF-1.7\n" + SAID).getBytes(StandardCharsets.UTF_8);
    private static final String GONE = "Refused[why=NotFound[]]";

    @TempDir
    Path data;

    private RetainingArea area;
    private CaseId id;
    private EntityId order;

    @BeforeEach
    void open() {
        area = new RetainingArea(data);
        area.start();
        area.fill();
        id = area.opened(OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)));
        order = order(id);
    }

    @AfterEach
    void close() {
        area.close();
    }

    private EntityId order(CaseId on) {
        return new EntityId(area.done(area.act("iom", on, new RecordOrder("spo", OrderState.CONSIDERED, null, null, null, null, null,
                area.user("iom"), List.of(), false, null))).get("order"));
    }

    private Attach sealed(String name, String mediaType, byte[] content) {
        return new Attach(id, order, DocumentKind.SEALED_ORDER, new Text("As sealed for Enghraifft"), new SentFile(name, mediaType, content));
    }

    private Outcome attach(String user, Attach what) {
        return area.does(user, DocumentDeeds.ATTACH, what);
    }

    private EntityId attached() {
        return new EntityId(area.done(attach("iom", sealed("order.pdf", "application/pdf", PDF))).get("document"));
    }

    private String refused(String name, String mediaType, byte[] content) {
        return RetainingArea.code(attach("iom", sealed(name, mediaType, content)));
    }

    private String fetched(String user, CaseId on, EntityId of, EntityId document) {
        return area.read(user, DocumentDeeds.CONTENT, new DocumentOf(on, of, document));
    }

    private static String written(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    @Test
    void the_stored_event_has_its_golden_file() {
        Golden.check(DocumentShelf.EVENTS);
    }

    @Test
    void whoever_is_shown_the_work_on_an_order_fetches_its_documents_as_they_were_brought() {
        var document = attached();
        for (String user : List.of("iom", "dao", "supervisor")) {
            var got = fetched(user, id, order, document);
            assertTrue(got.contains(written(PDF)) && got.contains("sealed-order-2026-03-09.pdf") && got.contains("application/pdf"), got);
        }
        var view = area.view("dao", id);
        assertTrue(view.contains("As sealed for Enghraifft") && view.contains("\"bytes\":" + PDF.length) && view.contains("The iom"), view);
    }

    @Test
    void for_anybody_else_and_for_any_other_address_there_is_no_such_document() {
        var document = attached();
        var other = area.opened(OpenCase.of("Arall", "Nia", null));
        var otherOrder = order(other);
        assertEquals(GONE, fetched("coordinator", id, order, document), "the work on orders isn't theirs");
        assertEquals(GONE, fetched("governance", id, order, document));
        assertEquals(GONE, fetched("iom", id, order, new EntityId("no-such")));
        assertEquals(GONE, fetched("iom", id, otherOrder, document));
        assertEquals(GONE, fetched("iom", other, otherOrder, document));
        assertEquals(GONE, fetched("iom", new CaseId("no-such"), order, document));
        assertFalse(area.view("coordinator", id).contains(document.value()));
    }

    @Test
    void once_access_has_ended_the_document_is_gone_too() {
        var document = attached();
        assertTrue(fetched("dao", id, order, document).contains(written(PDF)));
        area.done(area.act("coordinator", id, new ExcludeUser(area.user("dao"), new Text("Knows the family"))));
        assertEquals(GONE, fetched("dao", id, order, document));
        assertTrue(fetched("iom", id, order, document).contains(written(PDF)));
    }

    @Test
    void each_fetching_is_on_record_before_the_document_leaves() {
        var document = attached();
        fetched("dao", id, order, document);
        var looks = area.read("coordinator", WhoLooked.OF_CASE, new WhoLooked.Of(id, null));
        assertTrue(looks.contains("A document of an order") && looks.contains("The dao"), looks);
    }

    @Test
    void only_whom_the_agreement_permits_brings_one_and_nobody_names_one_that_is_there_already() {
        assertEquals("not-permitted", RetainingArea.code(attach("coordinator", sealed("order.pdf", "application/pdf", PDF))));
        var elsewhere = new Attach(new CaseId("no-such"), order, DocumentKind.OTHER, null, new SentFile("a.pdf", "application/pdf", PDF));
        assertEquals("not-found", RetainingArea.code(attach("iom", elsewhere)));
        var noOrder = new Attach(id, new EntityId("no-such"), DocumentKind.OTHER, null, new SentFile("a.pdf", "application/pdf", PDF));
        assertEquals("order-unknown", RetainingArea.code(attach("iom", noOrder)));
        assertEquals("not-permitted", RetainingArea.code(area.act("iom", id, new NoteDocument(
                order, attached(), DocumentKind.OTHER, new Text("Another's"), DocumentForm.PDF, PDF.length, "0"))));
    }

    @Test
    void what_a_file_is_called_says_it_is_and_is_must_agree_and_nothing_of_any_other_is_stored() throws IOException {
        byte[] program = {'M', 'Z', 0, 1, 2};
        assertEquals("document-empty", refused("order.pdf", "application/pdf", new byte[0]));
        assertEquals("document-type-unknown", refused("order.pdf", "application/pdf", program));
        assertEquals("document-type-differs", refused("order.png", "image/png", PDF));
        assertEquals("document-type-differs", refused("order.exe", "application/pdf", PDF));
        assertEquals("document-type-differs", refused("order.pdf", "text/html", PDF));
        assertEquals("document-type-differs", refused("note.html", "text/html", "<script>".getBytes(StandardCharsets.UTF_8)));
        for (String name : List.of("", "../order.pdf", "C:\\order.pdf", "a/order.pdf", "or\nder.pdf", "or\u202eder.pdf", "x".repeat(200) + ".pdf")) {
            assertEquals("document-name", refused(name, "application/pdf", PDF), name);
        }
        var large = new byte[SentFile.BYTES_MAX + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertEquals("document-too-large", refused("order.pdf", "application/pdf", large));
        assertFalse(onDisk("document/"), "a stream of a document");
        for (String right : List.of("note.txt text/plain", "NOTE.TXT text/plain")) {
            area.done(attach("iom", sealed(right.split(" ")[0], right.split(" ")[1], "Siân's note\r\n".getBytes(StandardCharsets.UTF_8))));
        }
        assertTrue(onDisk("document/"));
    }

    @Test
    void a_title_is_one_line_and_without_one_a_document_is_called_what_its_file_was() {
        var named = new Attach(id, order, DocumentKind.OTHER, new Text("Two\nlines"), new SentFile("a.pdf", "application/pdf", PDF));
        assertEquals("text-not-one-line", RetainingArea.code(attach("iom", named)));
        area.done(attach("iom", new Attach(id, order, DocumentKind.OTHER, null, new SentFile("Gorchymyn Siân.pdf", "application/pdf", PDF))));
        assertTrue(area.view("iom", id).contains("Gorchymyn Siân.pdf"));
    }

    @Test
    void sent_again_it_is_the_same_document_and_another_under_the_same_key_is_refused() {
        var first = area.done(area.does("iom", "key", DocumentDeeds.ATTACH, sealed("order.pdf", "application/pdf", PDF)));
        assertEquals(first, area.done(area.does("iom", "key", DocumentDeeds.ATTACH, sealed("order.pdf", "application/pdf", PDF))));
        byte[] another = "%PDF-1.7 another".getBytes(StandardCharsets.UTF_8);
        assertEquals("key-reused", RetainingArea.code(area.does("iom", "key", DocumentDeeds.ATTACH, sealed("order.pdf", "application/pdf", another))));
        var untitled = new Attach(id, order, DocumentKind.SEALED_ORDER, null, new SentFile("order.pdf", "application/pdf", PDF));
        assertEquals("key-reused", RetainingArea.code(area.does("iom", "key", DocumentDeeds.ATTACH, untitled)));
        assertEquals(2, area.view("iom", id).split("\"sha256\"").length, "one document");
    }

    @Test
    void an_order_has_so_many_documents_and_no_more() {
        for (int i = 0; i < NoteDocument.DOCUMENTS_MAX; i++) {
            attached();
        }
        assertEquals("documents-too-many", refused("order.pdf", "application/pdf", PDF));
    }

    @Test
    void nothing_of_a_document_stands_in_clear_on_the_disk() throws IOException {
        attached();
        assertFalse(onDisk(SAID) || onDisk("As sealed for") || onDisk(written(PDF).substring(0, 40)) || onDisk("order.pdf"));
    }

    @Test
    void erasing_the_case_erases_its_documents_for_good() {
        var document = attached();
        var erasure = new EntityId(area.done(area.act("coordinator", id, new ProposeErasure(null, ErasureGround.UNLAWFULLY_PROCESSED,
                Requester.DATA_SUBJECT, LocalDate.of(2026, 3, 2), new Text("Upheld")))).get("erasure"));
        area.done(area.does("governance", Erasing.DECIDE, new DecideErasure(id, erasure, true, new Text("Decided"))));
        for (int start = 0; start < 2; start++) {
            assertEquals(GONE, fetched("iom", id, order, document));
            assertFalse(area.everything("iom", id).contains("sealed"), "its title went with it");
            area.restart();
        }
        assertTrue(verified().startsWith("good"), "chains outlive erasure");
    }

    @Test
    void the_largest_document_there_may_be_is_there_after_a_restart_and_verify_names_it_once_it_was_changed() throws IOException {
        var large = new byte[SentFile.BYTES_MAX];
        new Random(1).nextBytes(large);
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        var document = new EntityId(area.done(attach("iom", sealed("order.pdf", "application/pdf", large))).get("document"));
        area.restart();
        assertTrue(fetched("iom", id, order, document).contains(written(large)), "as it was");
        var good = verified();
        assertTrue(good.startsWith("good"), good);
        changeInTheMiddle(data.resolve("store/journal"));
        var bad = verified();
        assertTrue(bad.startsWith("BAD: document/" + document + "/1"), bad);
    }

    private String verified() {
        area.close();
        var said = new ByteArrayOutputStream();
        Verify.run(data, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    /// Nearly all of the file is the document.
    private static void changeInTheMiddle(Path journal) throws IOException {
        try (Stream<Path> files = Files.isDirectory(journal) ? Files.list(journal) : Stream.of(journal)) {
            var file = files.max((one, other) -> Long.compare(size(one), size(other))).orElseThrow();
            byte[] all = Files.readAllBytes(file);
            all[all.length / 2] ^= 1;
            Files.write(file, all);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Anywhere but where the keys lie.
    private boolean onDisk(@Nullable String text) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).filter(one -> !data.relativize(one).startsWith("keys")).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
