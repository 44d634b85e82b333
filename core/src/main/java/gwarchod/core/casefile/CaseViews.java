package gwarchod.core.casefile;

import gwarchod.core.identity.Directory;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Loaded;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Makes the view of a case for a scope: the only way from a case file to anything that leaves the node.
public final class CaseViews {
    private final Disciplines disciplines;
    private final Words words;
    private final Directory directory;
    private final NameSection person;
    private final BiFunction<CaseFile, PersonId, Optional<String>> protectedNames;
    private final Function<CaseFile, UnaryOperator<Text>> guard;
    private final Addresses addresses;

    /// Which sections name people.
    ///
    /// @param subject its summary shows the name of the person the case is about
    /// @param atRisk its full content shows the names of protected people
    public record NameSection(String subject, String atRisk) {}

    /// What puts words in the place of where protected people live.
    public interface Addresses {
        /// Of everybody the case protects.
        UnaryOperator<Text> all(CaseFile file, String instead);

        /// Of those of whom whoever knows the case like this doesn't know it.
        UnaryOperator<Text> held(CaseFile file, String instead);
    }

    /// @param protectedNames what protected people are called
    /// @param guard puts references in the place of their names, also in texts recorded before a name was known
    public CaseViews(
            Disciplines disciplines, Words words, Directory directory, NameSection person,
            BiFunction<CaseFile, PersonId, Optional<String>> protectedNames, Function<CaseFile, UnaryOperator<Text>> guard,
            Addresses addresses) {
        this.disciplines = disciplines;
        this.words = words;
        this.directory = directory;
        this.person = person;
        this.protectedNames = protectedNames;
        this.guard = guard;
        this.addresses = addresses;
    }

    /// What `scope` shows of the case, said in `lang`, as things stand at `now`. Pure.
    public CaseView view(Loaded<CaseFile> loaded, Scope scope, Lang lang, Instant now) {
        return view(loaded.state().knownTo(scope), scope, lang, now, loaded.state().knownTo(scope));
    }

    /// What is made of the case as whoever has this scope knows it, where no section shows it. Pure.
    public <T> T rendered(Loaded<CaseFile> loaded, Scope scope, Lang lang, Instant now, BiFunction<CaseFile, Rendering, T> made) {
        var file = loaded.state().knownTo(scope);
        return made.apply(file, rendering(file, scope, lang, now, file));
    }

    /// What `scope` shows of the case as it stood at `then`. Who is protected `today` is hidden in the past as well: what was written
    /// before anybody knew that a name in it is a protected person's names them all the same. Pure.
    public CaseView past(Loaded<CaseFile> loaded, Scope scope, Lang lang, Instant then, CaseFile today) {
        return view(loaded.state().knownTo(scope, today), scope, lang, then, today.knownTo(scope));
    }

    private CaseView view(CaseFile file, Scope scope, Lang lang, Instant at, CaseFile today) {
        var card = CardWriter.write(disciplines, file, at);
        return CaseView.of(disciplines, file, name(card, scope, lang), rendering(file, scope, lang, at, today), card.facts().restricted());
    }

    /// The name of the person a card is about, for a scope; empty when it doesn't show it.
    public String name(Card card, Scope scope) {
        return scope.sees(person.subject(), Level.SUMMARY) ? card.name() : "";
    }

    /// The same, said to a reader: somebody nobody knows yet is called so in their language.
    public String name(Card card, Scope scope, Lang lang) {
        return said(name(card, scope), words, lang);
    }

    /// A name on a card, for a reader.
    public static String said(String name, Words words, Lang lang) {
        return name.equals(Card.UNKNOWN) && words.has("person.unknown") ? words.say(lang, "person.unknown") : name;
    }

    private Rendering rendering(CaseFile file, Scope scope, Lang lang, Instant at, CaseFile today) {
        if (scope.sees(person.atRisk(), Level.FULL)) {
            var someone = words.say(lang, "people.protected-person");
            var guards = named(file, today);
            var places = addresses.held(today, words.say(lang, "people.protected-address"));
            return new Rendering(at, scope, lang, words, directory.in(lang),
                    id -> protectedNames.apply(file, id).or(() -> protectedNames.apply(today, id)).orElse(someone),
                    text -> places.apply(guards.apply(text)), today);
        }
        return nameless(file, scope, lang, at, today);
    }

    private Rendering nameless(CaseFile file, Scope scope, Lang lang, Instant at, CaseFile today) {
        var someone = words.say(lang, "people.protected-person");
        var guards = named(file, today);
        var places = addresses.all(today, words.say(lang, "people.protected-address"));
        return new Rendering(at, scope, lang, words, directory.in(lang), _ -> someone, text -> places.apply(guards.apply(text)), today);
    }

    private UnaryOperator<Text> named(CaseFile file, CaseFile today) {
        var known = guard.apply(today);
        if (file.whole() == today.whole()) {
            return known;
        }
        var then = guard.apply(file);
        return text -> known.apply(then.apply(text));
    }
}
