package gwarchod.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Fills templates in.
final class Renderer {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Renderer.class.getClassLoader(), "gwarchod.web");
    private final Words words;
    private final Assets assets;
    private final FormTokens tokens;
    private final InstantSource clock;

    Renderer(Words words, Assets assets, FormTokens tokens, InstantSource clock) {
        this.words = words;
        this.assets = assets;
        this.tokens = tokens;
        this.clock = clock;
    }

    Buffer full(Visit visit, Sheet.Full sheet) {
        var said = "web.said." + visit.query("said");
        var page = new Page(words, visit.lang(), assets::link, sheet.title(), visit.me(), tokens.of(visit.bound()), visit.path(),
                visit.here(), words.has(said) ? said : null, clock.instant(), sheet.wrong());
        return filled(sheet.template(), page, sheet.shows());
    }

    Buffer print(Visit visit, Sheet.Print sheet) {
        var page = new Page(words, visit.lang(), assets::link, sheet.title(), visit.me(), tokens.of(visit.bound()), visit.path(),
                visit.here(), null, clock.instant(), false);
        return filled(sheet.template(), page, sheet.shows());
    }

    Buffer part(Visit visit, Sheet.Part sheet) {
        var page = new Page(words, visit.lang(), assets::link, Phrase.of("web.title.part"), visit.me(),
                tokens.of(visit.bound()), visit.path(), visit.here(), null, clock.instant(), false);
        return filled(sheet.template(), page, sheet.shows());
    }

    private Buffer filled(String template, Page page, Map<String, Object> shows) {
        var all = new HashMap<>(shows);
        all.put("page", page);
        var output = new Utf8ByteOutput();
        templates.render(template + ".jte", all, output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
