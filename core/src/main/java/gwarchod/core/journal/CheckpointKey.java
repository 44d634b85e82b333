package gwarchod.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The key that signs checkpoints (Ed25519, RFC 8032), kept where the store isn't: `checkpoint.private` (PKCS #8) and
/// `checkpoint.public` (SubjectPublicKeyInfo), base64, in one folder. Made at first use.
public final class CheckpointKey {
    private final PrivateKey key;

    private CheckpointKey(PrivateKey key) {
        this.key = key;
    }

    /// Opens the key in `folder`, making it where there is none. Throws UncheckedIOException when it can't be read.
    public static CheckpointKey open(Path folder) {
        var file = folder.resolve("checkpoint.private");
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            return new CheckpointKey(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the checkpoint key " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not an Ed25519 key: " + file, e);
        }
    }

    private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(folder.resolve("checkpoint.public"), Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
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
