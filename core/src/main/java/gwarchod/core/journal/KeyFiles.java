package gwarchod.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the keys of a node lie.
///
/// @param folder holds the key file, and the key that signs checkpoints
/// @param master the master key; best on another disk than the key file
/// @param witness holds the names of destroyed keys a second time
public record KeyFiles(Path folder, Path master, Path witness) {
    /// Where the master key lies when nobody says.
    public static Path masterBelow(Path folder) {
        return folder.resolve("master.key");
    }

    public Path persons() {
        return folder.resolve("persons.keys");
    }

    /// Where the names of destroyed keys are written a second time.
    public Path destroyed() {
        return witness.resolve("destroyed.keys");
    }

    /// The key file under its master key. Throws as [KeyFile#open] and [MasterKeyFile#open] do.
    public KeyFile open() {
        return KeyFile.open(persons(), destroyed(), MasterKeyFile.open(master, KeyFile.isWrapped(persons())));
    }

    /// Whether the keys or their master lie below `data`, where a copy of the one is a copy of the other.
    public boolean below(Path data) {
        return within(folder, data) || within(master, data);
    }

    /// Whether `inner` lies in `outer`, links followed.
    public static boolean within(Path inner, Path outer) {
        return real(inner).startsWith(real(outer));
    }

    /// With links followed, as far as it is there.
    private static Path real(Path path) {
        var whole = path.toAbsolutePath().normalize();
        try {
            for (var there = whole; there != null; there = there.getParent()) {
                if (Files.exists(there)) {
                    return there.toRealPath().resolve(there.relativize(whole));
                }
            }
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell where " + path + " is", e);
        }
    }
}
