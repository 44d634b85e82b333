package gwarchod.web;

import gwarchod.core.casefile.Urgency;
import gwarchod.core.desk.Me;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What every page knows: its language and words, who looks, where it stands. A title holds no name of a person: browsers keep titles.
///
/// @param me the signed-in user; null for nobody
/// @param formToken what its forms carry to be believed
/// @param here the path with what the address asks for: where a form that came back, or the same page in the other language, stands
/// @param done the word that says what was just done; null for nothing
/// @param wrong true when the page says that something in a form is wrong
public record Page(
        Words words, Lang lang, Links links, Phrase title, @Nullable Me me, String formToken, String path, String here, @Nullable String done,
        Instant now, boolean wrong) {
    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /// The addresses of assets.
    @FunctionalInterface
    public interface Links {
        String of(String asset);
    }

    public String say(String key, Object... args) {
        return words.say(lang, "web." + key, args);
    }

    /// Any word, not only of the pages.
    public String word(String key, Object... args) {
        return words.say(lang, key, args);
    }

    public String say(Enum<?> constant) {
        return words.say(lang, Words.enumKey(constant));
    }

    public String say(Phrase phrase) {
        return words.say(lang, phrase);
    }

    public String titleSaid() {
        var said = words.say(lang, title);
        return (wrong ? say("error-prefix", said) : said) + " – Gwarchod";
    }

    /// The address of a form of a case, as it stands on this page: on the page of a meeting's item it comes back to it, marked with the meeting.
    public String form(String address) {
        var at = path.split("/");
        return at.length > 4 && at[1].equals("meetings") && at[3].equals("cases")
                ? address + (address.contains("?") ? "&" : "?") + PanelPages.BACK + at[2]
                : address;
    }

    public String date(LocalDate date) {
        return words.date(lang, date);
    }

    public String time(Instant at) {
        return words.time(lang, at);
    }

    /// How large a file is, as people say it.
    public String size(int bytes) {
        return bytes < MIB ? say("size.kb", Math.ceilDiv(bytes, KIB)) : say("size.mb", Math.ceilDiv(bytes, MIB));
    }

    /// The date of a moment in the United Kingdom.
    public String day(Instant at) {
        return words.date(lang, LocalDate.ofInstant(at, Words.ZONE));
    }

    /// What put an item on an agenda and when. A cause nobody has a word for is told by its time alone: the item's title says the rest.
    public String cause(String kind, Instant at) {
        var key = "agenda." + kind;
        var local = at.atZone(Words.ZONE);
        Object when = local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.toLocalDate() : at;     // midnight stands for the whole day
        return words.has(key) ? say("agenda.cause", words.say(lang, key), when) : say("agenda.cause-at", when);
    }

    /// How urgent something is, in a word.
    public String urgency(Urgency urgency) {
        return say("urgency." + Json.kebab(urgency));
    }

    /// The colour of the tag that says it; the word stands in it too.
    public String urgencyTag(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> "govuk-tag--red";
            case HIGH -> "govuk-tag--orange";
            case ROUTINE -> "govuk-tag--grey";
        };
    }

    public boolean may(String command) {
        return me != null && me.may().contains(command);
    }

    /// This page in the language one can change to.
    public String inOtherLang() {
        return here + (here.contains("?") ? "&" : "?") + "lang=" + otherLang().code();
    }

    /// The language one can change to.
    public Lang otherLang() {
        return switch (lang) {
            case EN -> Lang.CY;
            case CY -> Lang.EN;
        };
    }

    public boolean at(String place) {
        if (place.equals("/mappa") && path.startsWith("/mappa/performance")) {
            return false;       // it has a place of its own in the navigation
        }
        return place.equals("/") ? path.equals("/") : path.equals(place) || path.startsWith(place + "/");
    }
}
