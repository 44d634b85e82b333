package gwarchod.core.desk;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.desk.CaseQuestions.Entry;
import gwarchod.core.desk.CaseQuestions.Timeline;
import gwarchod.core.identity.Directory;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Commit;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The timeline of a case for one scope: what was recorded, newest first. An event shows when one of its sections does at summary or
/// more, and where it is about a row of an agency's, when that row does; its entry says what kind of thing happened, when, and by whom, nothing of its content.
final class Timelines {
    /// What a meeting is called, for whoever looks; empty for one they take no part in.
    interface Titles {
        Optional<String> of(MeetingId meeting);
    }

    /// Commits opened at once, from the newest on: a page is mostly among the first.
    private static final int COMMITS_AT_ONCE = 100;

    private final Journal journal;
    private final Disciplines disciplines;
    private final Directory directory;
    private final Words words;

    Timelines(Journal journal, Disciplines disciplines, Directory directory, Words words) {
        this.journal = journal;
        this.disciplines = disciplines;
        this.directory = directory;
        this.words = words;
    }

    Reply<Timeline> timeline(Loaded<CaseFile> loaded, String name, Scope scope, Lang lang, Titles meetings, @Nullable Integer asked,
            @Nullable String cursor) {
        int limit = asked == null ? CaseQuestions.LIMIT_DEFAULT : asked;
        if (limit < 1 || limit > CaseQuestions.LIMIT_MAX) {
            return new Reply.Refused<>(Refusal.invalid("limit-out-of-range", "/limit", CaseQuestions.LIMIT_MAX));
        }
        var page = new ArrayList<Entry>();
        boolean reached = cursor == null;
        for (var newest = new Newest(loaded, scope, lang, meetings); newest.hasNext() && page.size() <= limit; ) {
            var entry = newest.next();
            if (reached) {
                page.add(entry);
            } else {
                reached = entry.id().equals(cursor);
            }
        }
        if (!reached) {
            return new Reply.Refused<>(Refusal.invalid("cursor-unknown", "/cursor"));
        }
        boolean more = page.size() > limit;
        var shown = more ? page.subList(0, limit) : page;
        return Reply.of(new Timeline(loaded.state().id(), name, shown, more ? shown.getLast().id() : null));
    }

    /// The entries of one scope from the newest on, opening no more commits than somebody asks for; none newer than the file holds: whose rows
    /// they are about would be unknown.
    private final class Newest implements Iterator<Entry> {
        private final Loaded<CaseFile> loaded;
        private final CaseFile known;
        private final Scope scope;
        private final Lang lang;
        private final Titles meetings;
        private final Deque<Entry> read = new ArrayDeque<>();
        private long below;

        private Newest(Loaded<CaseFile> loaded, Scope scope, Lang lang, Titles meetings) {
            this.loaded = loaded;
            this.known = loaded.state().knownTo(scope);
            this.scope = scope;
            this.lang = lang;
            this.meetings = meetings;
            this.below = loaded.number();
        }

        @Override
        public boolean hasNext() {
            while (read.isEmpty() && below > 0) {
                long after = Math.max(0, below - COMMITS_AT_ONCE);
                for (Commit commit : journal.commits(loaded.stream(), after, below)) {
                    commit.facts().stream().filter(fact -> shows(known, fact, scope)).forEach(fact -> read.push(entry(commit, fact, lang, meetings)));
                }
                below = after;
            }
            return !read.isEmpty();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return read.pop();
        }
    }

    private boolean shows(CaseFile file, Fact fact, Scope scope) {
        if (!file.opens(fact, scope)) {
            return false;
        }
        var owners = disciplines.owner(file, fact.event()).map(Set::of).orElse(Set.of());
        var shown = disciplines.meeting(file, fact.event()).map(scope::of).orElse(scope);
        return EventCodec.sections(fact.event().getClass()).keySet().stream().anyMatch(section -> shown.sees(section, Level.SUMMARY, owners));
    }

    /// Its id comes from the commit's own, which nobody can guess: from its number one could tell how many entries lie between.
    private Entry entry(Commit commit, Fact fact, Lang lang, Titles meetings) {
        var meeting = fact.actor().meeting();
        var stored = journal.codec().typeOf(fact.event()).name();
        var key = "event." + stored.substring(0, stored.lastIndexOf('.'));
        var opaque = UUID.nameUUIDFromBytes((commit.commitId() + "#" + fact.index()).getBytes(StandardCharsets.UTF_8));
        return new Entry(opaque.toString(), fact.recorded(), fact.occurred(), words.say(lang, key),
                directory.name(fact.actor().user()), directory.name(fact.actor().agency(), lang),
                meeting == null ? null : meetings.of(meeting).orElse(null));
    }
}
