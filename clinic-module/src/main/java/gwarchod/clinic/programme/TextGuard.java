package gwarchod.clinic.programme;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Keeps protected people's names and addresses out of what is written about participants, and out of what was written before they were known.
final class TextGuard {
    private final Cases cases;
    private final Words words;
    private final Function<CaseFile, UnaryOperator<Text>> names;
    private final BiFunction<CaseFile, String, UnaryOperator<Text>> addresses;

    /// @param names puts references in the place of protected people's names in a text about a case
    /// @param addresses hides where they live, saying something else instead
    TextGuard(Cases cases, Words words, Function<CaseFile, UnaryOperator<Text>> names,
            BiFunction<CaseFile, String, UnaryOperator<Text>> addresses) {
        this.cases = cases;
        this.words = words;
        this.names = names;
        this.addresses = addresses;
    }

    Of of(Session group) {
        return new Of(group);
    }

    /// The texts of one group. Nobody is named in them whom any participant's case protects: people who sit in one room talk about each
    /// other's partners.
    final class Of implements RegisterRules.Texts {
        private final Session group;

        private Of(Session group) {
            this.group = group;
        }

        @Override
        public Text guarded(CaseId on, Text text) {
            var guarded = each(on, text, names);
            for (CaseId other : group.cases()) {
                guarded = other.equals(on) ? guarded : each(other, guarded, names);
            }
            return guarded;
        }

        @Override
        public boolean saysTheSame(CaseId on, Text stands, Text sent) {
            return Arrays.stream(Lang.values()).anyMatch(lang -> plain(shown(on, stands, lang)).equals(plain(sent.raw())));
        }

        private static String plain(String text) {
            return text.strip().replace("\r\n", "\n");
        }

        /// A text about a participant as it stands on a page: no protected person is ever named on one about a programme, whoever reads it.
        String shown(CaseId on, Text text, Lang lang) {
            var guarded = guarded(on, text);
            for (CaseId one : group.cases()) {
                guarded = each(one, guarded, file -> addresses.apply(file, words.say(lang, "people.protected-address")));
            }
            return guarded.said(_ -> words.say(lang, "people.protected-person"));
        }

        /// What was written for the staff of the session.
        String briefing(Lang lang) {
            return ofAll(group.briefing(), lang);
        }

        /// A text about the session as it is stored: nobody is named in it whom any participant's case protects.
        Text stored(Text text) {
            return ofCases(group.cases(), text);
        }

        /// A text about the session, and so about nobody in particular.
        String ofAll(Text text, Lang lang) {
            return group.cases().isEmpty()
                    ? text.said(_ -> words.say(lang, "people.protected-person"))
                    : shown(group.cases().getFirst(), text, lang);
        }
    }

    /// A text about people who are in something together, without the names of anybody their cases protect.
    Text ofCases(List<CaseId> cases, Text text) {
        var guarded = text;
        for (CaseId one : cases) {
            guarded = each(one, guarded, names);
        }
        return guarded;
    }

    private Text each(CaseId on, Text text, Function<CaseFile, UnaryOperator<Text>> guard) {
        return cases.file(on).map(file -> guard.apply(file.state()).apply(text)).orElse(text);
    }
}
