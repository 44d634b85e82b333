package gwarchod.core.journal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

/// The master key in a file of its own: its versions as one line of base64, replaced as a whole and readable by its owner alone.
public final class MasterKeyFile implements MasterKey {
    /// What Tink puts before everything it seals: the version's number.
    private static final int VERSION_BYTES = 5;

    private final Path file;
    private final KeyDisk disk;
    private KeysetHandle versions;
    private Aead aead;

    private MasterKeyFile(Path file, KeyDisk disk, KeysetHandle versions) throws GeneralSecurityException {
        this.file = file;
        this.disk = disk;
        this.versions = versions;
        this.aead = aead(versions);
    }

    /// Opens `file`; makes it where there is none and `needed` is false. Throws IllegalStateException where it is needed and missing, or
    /// isn't a master key, UncheckedIOException when it can't be read.
    ///
    /// @param needed whether something is kept that it wrapped
    public static MasterKeyFile open(Path file, boolean needed) {
        return open(file, needed, new KeyDisk());
    }

    static MasterKeyFile open(Path file, boolean needed, KeyDisk disk) {
        try {
            if (Files.exists(file)) {
                byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
                return new MasterKeyFile(file, disk, TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), AeadConfig2026.get()));
            }
            if (needed) {
                throw new IllegalStateException(file + " is missing, the master key without which no other key of this store opens. Put it back "
                        + "from the backup of the keys, or say where it is (--master-key FILE)");
            }
            var made = new MasterKeyFile(file, disk, KeysetHandle.newBuilder().setConfiguration(AeadConfig2026.get()).addEntry(entry()).build());
            made.keep(made.versions);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the master key " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("not a master key: " + file, e);
        }
    }

    @Override
    public synchronized byte[] wrap(String owner, byte[] key) {
        try {
            return aead.encrypt(key, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a key", e);
        }
    }

    @Override
    public synchronized byte[] unwrap(String owner, byte[] wrapped) {
        try {
            return aead.decrypt(wrapped, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + owner + " doesn't open under the master key in " + file
                    + ": is it the one this key file was written with? A key file from before a new master key opens with the one from before", e);
        }
    }

    @Override
    public synchronized void rotate() {
        try {
            keep(KeysetHandle.newBuilder(versions).setConfiguration(AeadConfig2026.get()).addEntry(entry()).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a master key", e);
        }
    }

    @Override
    public synchronized boolean isNewest(byte[] wrapped) {
        byte[] mine = wrap("", new byte[0]);
        return Arrays.equals(mine, 0, VERSION_BYTES, wrapped, 0, Math.min(VERSION_BYTES, wrapped.length));
    }

    @Override
    public synchronized void retireOlder() {
        try {
            var newest = versions.getPrimary();
            if (versions.size() > 1) {
                keep(KeysetHandle.newBuilder().setConfiguration(AeadConfig2026.get())
                        .addEntry(KeysetHandle.importKey(newest.getKey()).withFixedId(newest.getId()).makePrimary())
                        .build());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot keep the newest master key alone", e);
        }
    }

    synchronized int versions() {
        return versions.size();
    }

    private void keep(KeysetHandle next) throws GeneralSecurityException {
        byte[] bytes = TinkProtoKeysetFormat.serializeKeyset(next, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
        disk.replace(file, Base64.getEncoder().encodeToString(bytes) + "\n");
        versions = next;
        aead = aead(next);
    }

    private static Aead aead(KeysetHandle versions) throws GeneralSecurityException {
        return versions.getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    private static KeysetHandle.Builder.Entry entry() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary();
    }
}
