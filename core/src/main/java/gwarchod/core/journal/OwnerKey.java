package gwarchod.core.journal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One owner's key in all its versions (AES-256-GCM, by Tink): the newest seals, each opens. What is sealed is bound to the place it stands
/// in: moved elsewhere it doesn't open.
public final class OwnerKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /// What says under which version something is sealed comes first in it.
    private static final AesGcmParameters VERSIONED = parameters(AesGcmParameters.Variant.TINK);

    /// As this product sealed before its keys had versions: nonce, sealed, tag.
    private static final AesGcmParameters UNVERSIONED = parameters(AesGcmParameters.Variant.NO_PREFIX);

    private final KeysetHandle versions;
    private final Aead aead;

    private OwnerKey(KeysetHandle versions) throws GeneralSecurityException {
        this.versions = versions;
        this.aead = versions.getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    /// A new one, of one version.
    static OwnerKey make() {
        return sure(() -> new OwnerKey(KeysetHandle.newBuilder().setConfiguration(AeadConfig2026.get()).addEntry(entry().makePrimary()).build()));
    }

    /// With a new version that seals; what `old`, a key of before there were versions, sealed opens.
    static OwnerKey succeeding(byte[] old) {
        return sure(() -> {
            var key = AesGcmKey.builder().setParameters(UNVERSIONED)
                    .setKeyBytes(SecretBytes.copyFrom(old, InsecureSecretKeyAccess.get())).build();
            return new OwnerKey(KeysetHandle.newBuilder().setConfiguration(AeadConfig2026.get())
                    .addEntry(KeysetHandle.importKey(key).withRandomId())
                    .addEntry(entry().makePrimary())
                    .build());
        });
    }

    /// The same, with one version more, which seals from now on.
    OwnerKey next() {
        return sure(() -> new OwnerKey(KeysetHandle.newBuilder(versions).setConfiguration(AeadConfig2026.get()).addEntry(entry().makePrimary()).build()));
    }

    int versions() {
        return versions.size();
    }

    /// As it is kept: only ever wrapped by a [MasterKey].
    byte[] bytes() {
        return sure(() -> TinkProtoKeysetFormat.serializeKeyset(versions, InsecureSecretKeyAccess.get(), AeadConfig2026.get()));
    }

    static OwnerKey of(byte[] bytes) {
        return sure(() -> new OwnerKey(TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), AeadConfig2026.get())));
    }

    /// Base64.
    public String seal(String place, byte[] plain) {
        return sure(() -> Base64.getEncoder().encodeToString(aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8))));
    }

    /// Empty when it doesn't open: changed, moved, or under another key.
    public Optional<byte[]> open(String place, String sealed) {
        try {
            return Optional.of(aead.decrypt(Base64.getDecoder().decode(sealed), place.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether this is what format 1 kept of a request: the HMAC-SHA256 (RFC 2104) under the key of before there were versions, in hex.
    boolean isFingerprint(String hex, String text) {
        return unversioned().anyMatch(key -> sure(() -> {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update("request\n".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).equals(hex);
        }));
    }

    private Stream<byte[]> unversioned() {
        return IntStream.range(0, versions.size())
                .mapToObj(index -> versions.getAt(index).getKey())
                .filter(key -> key instanceof AesGcmKey aes && aes.getParameters().equals(UNVERSIONED))
                .map(key -> ((AesGcmKey) key).getKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
    }

    private static KeysetHandle.Builder.Entry entry() {
        return KeysetHandle.generateEntryFromParameters(VERSIONED).withRandomId();
    }

    private static AesGcmParameters parameters(AesGcmParameters.Variant variant) {
        return sure(() -> AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES).setIvSizeBytes(NONCE_BYTES).setTagSizeBytes(TAG_BYTES).setVariant(variant).build());
    }

    private interface Careful<T> {
        T get() throws GeneralSecurityException;
    }

    private static <T> T sure(Careful<T> work) {
        try {
            return work.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a key of ours, or no AES-GCM in this Java", e);
        }
    }
}
