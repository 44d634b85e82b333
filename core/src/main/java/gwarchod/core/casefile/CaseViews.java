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

    /// Which sections name people.
    ///
    /// @param subject its summary shows the name of the person the case is about
    /// @param atRisk its full content shows the names of protected people
    public record NameSection(String subject, String atRisk) {}

    /// @param protectedNames what protected people are called
    /// @param guard puts references in the place of their names, also in texts recorded before a name was known
    public CaseViews(
            Disciplines disciplines, Words words, Directory directory, NameSection person,
            BiFunction<CaseFile, PersonId, Optional<String>> protectedNames, Function<CaseFile, UnaryOperator<Text>> guard) {
        this.disciplines = disciplines;
        this.words = words;
        this.directory = directory;
        this.person = person;
        this.protectedNames = protectedNames;
        this.guard = guard;
    }

    /// What `scope` shows of the case, said in `lang`, as things stand at `now`. Pure.
    public CaseView view(Loaded<CaseFile> loaded, Scope scope, Lang lang, Instant now) {
        var card = CardWriter.write(disciplines, loaded, now);
        return CaseView.of(disciplines, loaded.state(), name(card, scope), rendering(loaded.state(), scope, lang, now));
    }

    /// The name of the person a card is about, for a scope; empty when it doesn't show it.
    public String name(Card card, Scope scope) {
        return scope.sees(person.subject(), Level.SUMMARY) ? card.name() : "";
    }

    Rendering rendering(CaseFile file, Scope scope, Lang lang, Instant now) {
        boolean names = scope.sees(person.atRisk(), Level.FULL);
        var someone = words.say(lang, "people.protected-person");
        return new Rendering(now, scope, lang, words, directory,
                id -> names ? protectedNames.apply(file, id).orElse(someone) : someone, guard.apply(file));
    }
}
