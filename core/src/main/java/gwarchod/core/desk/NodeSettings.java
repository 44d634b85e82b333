package gwarchod.core.desk;

import gwarchod.core.casefile.Cases;
import gwarchod.core.identity.AccessRules;
import gwarchod.core.journal.KeyFiles;
import gwarchod.core.provider.ProviderSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// How a node is to run.
///
/// @param mongodbUri a MongoDB in the place of the embedded store
/// @param store where the embedded store lies
/// @param keys where the keys lie; not on the store's disk where that can be helped, and never in its backups
/// @param masterKey the file of the key that wraps them all; best on a third disk
/// @param witness where the second copy of the checkpoints is written, and the names of destroyed keys; best on another machine's disk
/// @param passwordCharactersMin the shortest password that may be set
/// @param clock the time
/// @param casesHeld how many case files are held in memory at once; of every case there is a card besides
/// @param keysUri a MongoDB, another one than that of the case files, in which several nodes share their keys; none: a key file, for one node alone
/// @param access what the area asks of those who come in
/// @param provider who proves to us who somebody is; none: passwords alone
public record NodeSettings(
        Optional<String> mongodbUri, Path store, Path keys, Path masterKey, Path witness, int passwordCharactersMin, InstantSource clock,
        AccessRules access, Optional<ProviderSettings> provider,
        Optional<String> keysUri, int casesHeld) {
    /// Everything below one folder: `store/`, `keys/`, `witness/`.
    public static NodeSettings below(Path data, Optional<String> mongodbUri, int passwordCharactersMin, InstantSource clock) {
        return below(data, data.resolve("keys"), KeyFiles.masterBelow(data.resolve("keys")), mongodbUri, passwordCharactersMin, clock);
    }

    /// The same, with the keys elsewhere.
    public static NodeSettings below(
            Path data, Path keys, Path masterKey, Optional<String> mongodbUri, int passwordCharactersMin, InstantSource clock) {
        return new NodeSettings(mongodbUri, data.resolve("store"), keys, masterKey, data.resolve("witness"), passwordCharactersMin, clock,
                AccessRules.byDefault(), Optional.empty(), Optional.empty(), Cases.FILES_MAX);
    }

    /// The same, asking something else of those who come in.
    public NodeSettings with(AccessRules access) {
        return new NodeSettings(mongodbUri, store, keys, masterKey, witness, passwordCharactersMin, clock, access, provider, keysUri, casesHeld);
    }

    /// The same, believing this provider about who somebody is.
    public NodeSettings with(Optional<ProviderSettings> provider) {
        return new NodeSettings(mongodbUri, store, keys, masterKey, witness, passwordCharactersMin, clock, access, provider, keysUri, casesHeld);
    }

    /// The same, with its witness elsewhere.
    public NodeSettings witnessedIn(Path elsewhere) {
        return new NodeSettings(mongodbUri, store, keys, masterKey, elsewhere, passwordCharactersMin, clock, access, provider, keysUri, casesHeld);
    }

    /// The same, as one of several nodes which share keys there.
    public NodeSettings sharingKeysIn(Optional<String> uri) {
        return new NodeSettings(mongodbUri, store, keys, masterKey, witness, passwordCharactersMin, clock, access, provider, uri, casesHeld);
    }

    /// The same, holding so many case files at once.
    public NodeSettings holding(int cases) {
        return new NodeSettings(mongodbUri, store, keys, masterKey, witness, passwordCharactersMin, clock, access, provider, keysUri, cases);
    }

    KeyFiles keyFiles() {
        return new KeyFiles(keys, masterKey, witness);
    }
}
