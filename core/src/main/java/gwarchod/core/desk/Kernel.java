package gwarchod.core.desk;

import gwarchod.core.casefile.Cases;
import gwarchod.core.identity.Directory;
import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.words.Words;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What a module stands on, on a case node.
///
/// @param work runs something on a virtual thread of the node
/// @param agreement the one in force now
/// @param settings those of the area, as they are decided now; what is judged by a case file takes them from there
public record Kernel(
        Journal journal, Hints hints, Executor work, InstantSource clock, NewIds ids, Words words, Directory directory,
        Supplier<Agreement> agreement, Cases cases, Supplier<Settings> settings) {
    /// The same with the settings that a release brings, and no others.
    public Kernel(Journal journal, Hints hints, Executor work, InstantSource clock, NewIds ids, Words words, Directory directory,
            Supplier<Agreement> agreement, Cases cases) {
        this(journal, hints, work, clock, ids, words, directory, agreement, cases, () -> Settings.AREA);
    }
}
