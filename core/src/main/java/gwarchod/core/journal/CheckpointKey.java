package gwarchod.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The key that signs checkpoints (Ed25519, RFC 8032), kept where the store isn't: `checkpoint.private` (PKCS #8) and
/// `checkpoint.public` (SubjectPublicKeyInfo), base64, in one folder. Made at first use, and never in the place of one that was lost: what
/// the lost one signed could then be told from a forgery by nobody.
public final class CheckpointKey {
    /// Under which name nodes share it.
    private static final String SHARED = "installation/checkpoint";

    private final PrivateKey key;

    private CheckpointKey(PrivateKey key) {
        this.key = key;
    }

    /// Opens the key in `folder`, making it where there is none. Throws UncheckedIOException when it can't be read, IllegalStateException
    /// when only its public part is there.
    public static CheckpointKey open(Path folder) {
        var file = folder.resolve("checkpoint.private");
        var open = folder.resolve("checkpoint.public");
        try {
            if (!Files.exists(file)) {
                if (Files.exists(open)) {
                    throw new IllegalStateException(file + " is missing, with which the checkpoints of this store are signed. Put it back from "
                            + "the backup of the keys. Where it is lost for good: check the store with ./dev verify, keep " + open
                            + " elsewhere as what that check needs, and start again; a new key is then made");
                }
                make(folder, file);
            }
            if (!Files.exists(open) && Files.exists(next(open))) {
                Files.move(next(open), open, StandardCopyOption.ATOMIC_MOVE);
            }
            return of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the checkpoint key " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("not an Ed25519 key: " + file, e);
        }
    }

    /// The one that all nodes sign with which share `store`, made by the first of them, or the one it has in `folder` already; its public part is
    /// written to `folder` for whoever checks (waits). Throws as [#open] does, and IllegalStateException where another public part is there.
    public static CheckpointKey shared(KeyStore store, MasterKey master, Path folder) {
        var open = folder.resolve("checkpoint.public");
        var kept = store.find(SHARED).await();
        try {
            if (kept.isEmpty()) {
                open(folder);
                var both = (Files.readString(folder.resolve("checkpoint.private")).strip() + " " + Files.readString(open).strip())
                        .getBytes(StandardCharsets.US_ASCII);
                store.insert(new KeyStore.Kept(SHARED, Base64.getEncoder().encodeToString(master.wrap(SHARED, both)), 1)).await();
                return shared(store, master, folder);
            }
            var parts = new String(master.unwrap(SHARED, Base64.getDecoder().decode(kept.get().wrapped())), StandardCharsets.US_ASCII).split(" ");
            if (Files.exists(open) && !Files.readString(open).strip().equals(parts[1])) {
                throw new IllegalStateException(open + " is not of the key with which the nodes of this store sign checkpoints. Keep it, with its "
                        + "checkpoint.private, elsewhere as what checks what it signed, and start again");
            }
            Files.createDirectories(folder);
            Files.writeString(open, parts[1] + "\n");
            return of(parts[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the public checkpoint key " + open, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not an Ed25519 key in the key store", e);
        }
    }

    private static CheckpointKey of(String base64) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(base64);
        return new CheckpointKey(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    }

    private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(next(folder.resolve("checkpoint.public")), pair.getPublic());
        Files.deleteIfExists(next(file));       // left by a start that was cut short
        Files.createFile(next(file), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(next(file), pair.getPrivate());
        Files.move(next(file), file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Where a part lies until both are written: a start that is cut short leaves both parts or none.
    private static Path next(Path part) {
        return part.resolveSibling(part.getFileName() + ".next");
    }

    private static void write(Path file, Key part) throws IOException {
        Files.writeString(file, Base64.getEncoder().encodeToString(part.getEncoded()) + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }
}
