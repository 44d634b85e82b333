package gwarchod.core.matching;

import gwarchod.core.casefile.person.Identity;
import gwarchod.core.casefile.person.PersonName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An identity as comparing needs it: what its names are made of and how they sound, worked out once and not for each comparison.
///
/// @param numbers of other systems, each with its kind, without strokes and spaces
record Heard(Identity identity, List<Name> names, Set<String> numbers) {
    Heard {
        names = List.copyOf(names);
        numbers = Set.copyOf(numbers);
    }

    static Heard of(Identity identity) {
        var numbers = new LinkedHashSet<String>();
        identity.identifiers().stream().filter(one -> !Likeness.number(one).isEmpty())
                .forEach(one -> numbers.add(one.kind() + Likeness.number(one)));
        return new Heard(identity, identity.names().stream().map(Name::of).toList(), numbers);
    }

    /// @param codes how it sounds, in one way or in two
    record Word(String text, String stem, Set<String> codes) {
        static Word of(String text) {
            return new Word(text, Sounds.stem(text), Sounds.codes(text));
        }
    }

    /// A family name, or given names.
    ///
    /// @param whole its words as one
    record Part(List<Word> words, String whole, List<String> stems) {
        static Part of(List<Word> words) {
            return new Part(List.copyOf(words), String.join("", words.stream().map(Word::text).toList()), words.stream().map(Word::stem).toList());
        }

        boolean isEmpty() {
            return words.isEmpty();
        }

        Part first() {
            return words.size() == 1 ? this : of(List.of(words.getFirst()));
        }

        Set<String> codes() {
            var codes = new LinkedHashSet<String>();
            words.forEach(word -> codes.addAll(word.codes()));
            return codes;
        }
    }

    record Name(Part family, Part given) {
        static Name of(PersonName name) {
            return new Name(part(name.family()), part(name.given()));
        }

        private static Part part(String name) {
            return Part.of(Sounds.words(name).stream().map(Word::of).toList());
        }
    }
}
