package gwarchod.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4), which every Java has.
public final class Sha256 {
    private Sha256() {}

    /// Of the UTF-8 of `text`, in 64 hexadecimal digits.
    public static String hex(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /// Of `bytes`, in 64 hexadecimal digits.
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /// Of the UTF-8 of `text`, in 32 bytes.
    static byte[] bytes(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
