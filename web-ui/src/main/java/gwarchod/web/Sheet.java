package gwarchod.web;

import gwarchod.core.words.Phrase;
import java.util.HashMap;
import java.util.Map;

/// What a request for a page is answered with.
sealed interface Sheet {
    /// A page: which template, its title, what it shows.
    record Full(int status, String template, Phrase title, Map<String, Object> shows, boolean wrong) implements Sheet {}

    /// A part of a page, fetched by a script.
    record Part(String template, Map<String, Object> shows) implements Sheet {}

    /// A document to print, as PDF.
    record Print(String template, Phrase title, Map<String, Object> shows) implements Sheet {}

    /// JSON for a script of ours.
    record Data(String json) implements Sheet {}

    /// A file to keep: never shown in the browser as a page of ours.
    record File(String mediaType, String name, byte[] content) implements Sheet {}

    /// Elsewhere, by GET.
    record Elsewhere(String path) implements Sheet {}

    /// The form that was sent is sent on, as it is, to where it was meant for.
    record SentOn(String path) implements Sheet {}

    /// The answer is being written already.
    record Under() implements Sheet {}

    static Sheet page(String template, Phrase title, Map<String, Object> shows) {
        return new Full(200, template, title, shows, false);
    }

    /// A page whose form has problems, or none yet.
    static Sheet form(String template, Phrase title, Fields fields, Map<String, Object> shows) {
        var all = new HashMap<>(shows);
        all.put("fields", fields);
        return new Full(fields.sound() ? 200 : 422, template, title, Map.copyOf(all), !fields.sound());
    }
}
