package gwarchod.core.casefile;

import gwarchod.core.identity.Directory;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.sharing.Scope;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// For whom a view is made: their scope and language, the moment, and what they may call protected people.
///
/// @param names what this reader calls a protected person: their name, or "a protected person"
/// @param guard puts references in the place of names again: a text may have been recorded before anybody knew that the name in it is a
///     protected person's
/// @param latest the case as this reader knows it today, for a look into the past: what was taken back since is taken back there too; null where
///     the case is shown as it is
public record Rendering(
        Instant now, Scope scope, Lang lang, Words words, Directory directory, Function<PersonId, String> names,
        UnaryOperator<Text> guard, @Nullable CaseFile latest) {
    public Rendering(Instant now, Scope scope, Lang lang, Words words, Directory directory, Function<PersonId, String> names, UnaryOperator<Text> guard) {
        this(now, scope, lang, words, directory, names, guard, null);
    }

    /// A stored text as this reader may read it.
    public String text(Text text) {
        return guard.apply(text).said(names);
    }

    /// A stored text that may be absent.
    public @Nullable String optionalText(@Nullable Text text) {
        return text == null ? null : text(text);
    }

    /// A single line that somebody typed, as this reader may read it: it may name anybody just as a text may.
    public String line(String line) {
        return text(new Text(line));
    }

    /// One that may be absent.
    public @Nullable String optionalLine(@Nullable String line) {
        return line == null ? null : line(line);
    }

    /// Whether a row of `owner`'s is in the section for this reader; every section with rows of agencies asks it of each.
    public boolean opens(String section, AgencyId owner) {
        return scope.opens(section, owner);
    }

    /// Whether what is a meeting's, its item of the case, is in the section for this reader.
    public boolean opens(String section, MeetingId meeting) {
        return scope.opens(section, meeting);
    }

    public String say(Phrase phrase) {
        return words.say(lang, phrase);
    }

    public String say(Enum<?> constant) {
        return words.say(lang, Words.enumKey(constant));
    }

    /// The date in the United Kingdom.
    public LocalDate today() {
        return LocalDate.ofInstant(now, Words.ZONE);
    }
}
