package gwarchod.web;

import gwarchod.core.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What a browser keeps for us and can neither read nor change (AES-256-GCM): so nothing has to be kept here for who isn't signed in yet.
final class Sealed {
    private static final String DERIVES = "HmacSHA256";
    private static final String SEALS = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int CHARACTERS_MAX = 4_000;

    private final SecretKeySpec key;
    private final byte[] purpose;
    private final SecureRandom random = new SecureRandom();

    /// @param secret of this process
    /// @param purpose what is sealed for one purpose counts for no other
    Sealed(byte[] secret, String purpose) {
        this.purpose = purpose.getBytes(StandardCharsets.US_ASCII);
        try {
            var mac = Mac.getInstance(DERIVES);
            mac.init(new SecretKeySpec(secret, DERIVES));
            this.key = new SecretKeySpec(mac.doFinal(this.purpose), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + DERIVES, e);
        }
    }

    String seal(Record said) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(Json.writeBytes(said));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + SEALS, e);
        }
    }

    /// Empty for what isn't ours, or was changed.
    <T extends Record> Optional<T> open(String text, Class<T> type) {
        try {
            if (text.length() > CHARACTERS_MAX) {
                return Optional.empty();
            }
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE_BYTES];
            System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
            return Optional.of(Json.MAPPER.readValue(
                    cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), type));
        } catch (GeneralSecurityException | IllegalArgumentException | IOException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(SEALS);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose);
        return cipher;
    }
}
