package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gwarchod.core.casefile.breach.BreachChannel;
import gwarchod.core.casefile.breach.BreachFlag;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.breach.BreachKind;
import gwarchod.core.casefile.breach.BreachReporter;
import gwarchod.core.casefile.breach.CourtHistory;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The breach history for court as a PDF that a screen reader can read, and nothing in it that nobody asked for.
class CourtPrintTest {
    private static final Instant AT = Instant.parse("2026-03-09T10:15:00Z");
    private static final Words WORDS = Words.load(List.of("core", "checks", "order", "breach", "web"));
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Renderer.class.getClassLoader(), "gwarchod.web");

    private static BreachHistory.Line line(String what, boolean disclose) {
        return new BreachHistory.Line(new EntityId("b1"), new EntityId("o1"), "Stalking Protection Order",
                new BreachHistory.Elsewhere("Heddlu Gwent", null, true), AT, null, AT, what, BreachKind.CONDITION_BROKEN, null, List.of("Not to write"),
                BreachChannel.ONLINE, BreachReporter.WITNESS, AT, null, BreachStanding.OFFENCE, "SPA 2019 s.8", null,
                List.of(BreachFlag.AWARENESS_NOT_EVIDENCED), List.of(), null, null, null, null, null, null, null, List.of(), disclose, true);
    }

    private static CourtHistory history(BreachHistory.@Nullable Released released, String what) {
        var order = new CourtHistory.Order("Llys Ynadon Aberystwyth", LocalDate.of(2026, 1, 2), null, null);
        return new CourtHistory(new EntityId("c1"), "Sampl, Huw", "0123456789ab", released, null, "For the trial", AT, "Terry Tester", AT,
                List.of(new CourtHistory.Entry(1, line(what, false), order), new CourtHistory.Entry(2, line(what, true), null)));
    }

    private static PDDocument pdf(CourtHistory history, Lang lang) throws IOException {
        var page = new Page(WORDS, lang, asset -> asset, Phrase.of("web.court.title"), null, "", "/", "/", null, AT, false);
        var output = new StringOutput();
        TEMPLATES.render("courtprint.jte", Map.of("page", page, "history", history), output);
        return Loader.loadPDF(Pdf.of(output.toString()).getBytes());
    }

    private static List<PDStructureElement> tagged(PDStructureNode node, String tag) {
        var found = new ArrayList<PDStructureElement>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals(tag)) {
                    found.add(element);
                }
                found.addAll(tagged(element, tag));
            }
        }
        return found;
    }

    @Test
    void it_is_tagged_and_has_a_title_and_a_language() throws IOException {
        for (Lang lang : Lang.values()) {
            try (var pdf = pdf(history(null, "Wrote to her"), lang)) {
                var catalog = pdf.getDocumentCatalog();
                assertTrue(catalog.getMarkInfo().isMarked());
                assertNotNull(catalog.getStructureTreeRoot());
                assertEquals(lang.code(), catalog.getLanguage());
                assertEquals(WORDS.say(lang, "web.court.title"), pdf.getDocumentInformation().getTitle());
                assertTrue(catalog.getViewerPreferences().displayDocTitle());
                var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
                assertTrue(metadata.contains("pdfuaid"), metadata);
            }
        }
    }

    @Test
    void its_headings_and_the_headers_of_its_tables_are_tagged_as_such() throws IOException {
        try (var pdf = pdf(history(null, "Wrote to her"), Lang.EN)) {
            var root = pdf.getDocumentCatalog().getStructureTreeRoot();
            assertEquals(1, tagged(root, "H1").size());
            assertEquals(2, tagged(root, "H2").size());
            assertEquals(4, tagged(root, "Table").size());
            var headers = tagged(root, "TH");
            assertTrue(headers.size() > 20, headers.size() + " headers");
            var scopes = headers.stream().map(CourtPrintTest::scope).distinct().sorted().toList();
            assertEquals(List.of("Column", "Row"), scopes);
        }
    }

    private static String scope(PDStructureElement header) {
        for (int i = 0; i < header.getAttributes().size(); i++) {
            PDAttributeObject attributes = header.getAttributes().getObject(i);
            if (attributes instanceof PDTableAttributeObject table && table.getScope() != null) {
                return table.getScope();
            }
        }
        return "none";
    }

    @Test
    void every_font_is_in_it() throws IOException {
        try (var pdf = pdf(history(null, "Ŵyneb â tŷ"), Lang.CY)) {
            for (var page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                }
            }
            assertTrue(text(pdf).contains("Ŵyneb â tŷ"), text(pdf));
        }
    }

    @Test
    void it_says_that_it_is_a_draft_until_it_is_released_and_then_by_whom() throws IOException {
        try (var draft = pdf(history(null, "Wrote to her"), Lang.EN);
                var released = pdf(history(new BreachHistory.Released(AT, "Legal Person", "Read"), "Wrote to her"), Lang.EN)) {
            assertTrue(text(draft).contains("Draft, not released"), text(draft));
            assertFalse(text(released).contains("Draft"), text(released));
            assertTrue(text(released).contains("Released as version 0123456789ab by Legal Person"), text(released));
        }
    }

    @Test
    void what_may_have_to_be_disclosed_is_marked_and_what_is_alleged_says_so() throws IOException {
        try (var pdf = pdf(history(null, "Wrote to her"), Lang.EN)) {
            var text = text(pdf);
            assertEquals(2, text.split("May have to be disclosed to the defence", -1).length, "once");
            assertEquals(3, text.split("\\bAlleged\\b(?!,)", -1).length, "twice");
            assertTrue(text.contains("Awareness not evidenced"), text);
        }
    }

    @Test
    void whatever_was_written_about_a_breach_stays_text() throws IOException {
        try (var pdf = pdf(history(null, "<img src=\"file:///etc/passwd\"> & ]]> <b>"), Lang.EN)) {
            assertTrue(text(pdf).contains("<img src=\"file:///etc/passwd\"> & ]]> <b>"), text(pdf));
        }
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
