package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.order.DocumentForm;
import gwarchod.core.casefile.order.DocumentKind;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.OrderWork;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.document.DocumentDeeds;
import gwarchod.core.document.Download;
import gwarchod.core.document.SentFile;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Words;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The documents of an order on its card, the form that attaches one, and one to keep.
class DocumentPagesTest {
    private static final String FORM = "/cases/c1/attach-document?order=o1";
    private static final byte[] PDF = "%PDF-1.7 sealed".getBytes(StandardCharsets.UTF_8);
    private static final OrderWork.Document SEALED = new OrderWork.Document(new EntityId("d1"), DocumentKind.SEALED_ORDER, "As sealed", DocumentForm.PDF,
            3_000_000, "00", Instant.parse("2026-03-02T10:00:00Z"), "Olwen Orders");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("document", "people", "crime", "looking", "advice")).distinct().toList())).signedIn();

    @BeforeEach
    void aCase() {
        shows(List.of(SEALED));
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, Instant.EPOCH, List.of(), List.of()));
        desk.may.add(DocumentDeeds.ATTACH.name());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void shows(List<OrderWork.Document> documents) {
        var line = new OrderWork.Line(new EntityId("o1"), "Stalking protection order", OrderState.IN_FORCE, true, false, List.of(), List.of(), null, documents);
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> view(Map.of(OrderWork.SECTION, new Shown.Full<>(new OrderWork(List.of(line))))));
    }

    private static CaseView view(Map<?, ?> sections) {
        try {
            var made = CaseView.class.getDeclaredConstructor(CaseId.class, String.class, Map.class, Set.class);
            made.setAccessible(true);
            return made.newInstance(new CaseId("c1"), "Enghraifft, Bryn", sections, Set.of());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String token, String kind, String fileName, byte[] content) {
        var fields = Map.of("_csrf", token, "_key", "key", "orderId", "o1", "kind", kind, "title", "Typed by somebody");
        return browser.upload(FORM, fields, fileName, content);
    }

    @Test
    void the_card_lists_each_document_with_what_it_is_and_who_attached_it_when() {
        var page = browser.get("/cases/c1").body();
        assertTrue(page.contains("As sealed (PDF, 3 MB)") && page.contains("Sealed order") && page.contains("Olwen Orders"), page);
        assertTrue(page.contains("2 March 2026"), page);
        assertTrue(page.contains("/cases/c1/orders/o1/documents/d1") && page.contains("/cases/c1/attach-document?order=o1"), page);
        shows(List.of());
        assertTrue(browser.get("/cases/c1").body().contains("No documents are attached."));
    }

    @Test
    void what_is_sent_is_attached_once_and_leads_back_to_the_card() {
        var page = browser.get(FORM).body();
        assertTrue(page.contains("enctype=\"multipart/form-data\"") && page.contains("type=\"file\""), page);
        assertTrue(page.contains("Stalking protection order"), page);
        var sent = send(browser.formToken(FORM), "sealed-order", "order.pdf", PDF);
        assertEquals(1, desk.acted.size());
        var attach = (DocumentDeeds.Attach) desk.acted.getFirst();
        assertArrayEquals(PDF, attach.file().content());
        assertEquals("order.pdf", attach.file().name());
        assertEquals(new EntityId("o1"), attach.orderId());
        assertEquals("key", desk.keys.getFirst());
        assertTrue(sent.uri().toString().endsWith("#order-work") || sent.headers().firstValue("Location").orElse("").contains("said=attach-document"),
                sent.toString());
    }

    @Test
    void whatever_is_wrong_is_said_beside_its_field_and_what_was_typed_stays() {
        var token = browser.formToken(FORM);
        isWrong(send(token, "sealed-order", "", new byte[0]), "Choose the document to attach.");
        isWrong(send(token, "sealed-order", "order.pdf", new byte[SentFile.BYTES_MAX + 1]), "A document must be smaller than 8 MB.");
        isWrong(send(token, "", "order.pdf", PDF), "Choose what the document is.");
        assertEquals(List.of(), desk.acted);
        desk.outcome = new Outcome.Refused(Refusal.invalid("document-type-differs", "/file"));
        isWrong(send(token, "sealed-order", "order.pdf", PDF), "The file isn't what its name or type says it is.");
        desk.outcome = new Outcome.Refused(Refusal.rule("documents-too-many", 20));
        isWrong(send(token, "sealed-order", "order.pdf", PDF), "This order has 20 documents already");
    }

    private static void isWrong(HttpResponse<String> answer, String said) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(said) && answer.body().contains("Typed by somebody") && answer.body().contains("govuk-error-summary"), answer.body());
    }

    @Test
    void another_site_s_form_and_whoever_may_not_attach_reach_nobody() {
        assertEquals(403, send("not-ours", "sealed-order", "order.pdf", PDF).statusCode());
        var token = browser.formToken(FORM);
        assertEquals(403, browser.post(FORM, "multipart/form-data; boundary=b", "nonsense".getBytes(StandardCharsets.UTF_8)).statusCode());
        desk.may.clear();
        assertEquals(403, send(token, "sealed-order", "order.pdf", PDF).statusCode());
        assertEquals(403, browser.get(FORM).statusCode());
        assertFalse(browser.get("/cases/c1").body().contains("attach-document"));
        assertEquals(List.of(), desk.acted);
    }

    @Test
    void a_document_is_a_file_to_keep() {
        desk.answer(DocumentDeeds.CONTENT, new Download("sealed-order-2026-03-02.pdf", "application/pdf", PDF));
        var got = browser.get("/cases/c1/orders/o1/documents/d1");
        assertEquals("attachment; filename=\"sealed-order-2026-03-02.pdf\"", got.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals("application/pdf", got.headers().firstValue("Content-Type").orElse(""));
        assertEquals(new String(PDF, StandardCharsets.UTF_8), got.body());
        desk.answers.remove(DocumentDeeds.CONTENT.name());
        assertEquals(404, browser.get("/cases/c1/orders/o1/documents/d1").statusCode());
    }
}
