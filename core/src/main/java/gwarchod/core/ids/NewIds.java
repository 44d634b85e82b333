package gwarchod.core.ids;

import java.security.SecureRandom;

/// Port: where new ids and secrets come from, so that a replay and a simulation can repeat them.
public interface NewIds {
    /// A new id, never given before: 16 characters, 80 random bits, none of them telling when or where.
    String next();

    /// A new secret of 256 bits: 52 characters.
    String secret();

    /// The real one.
    static NewIds random() {
        var random = new SecureRandom();
        return new NewIds() {
            @Override
            public String next() {
                return characters(random, 16);
            }

            @Override
            public String secret() {
                return characters(random, 52);
            }
        };
    }

    private static String characters(SecureRandom random, int count) {
        var alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        var text = new StringBuilder(count);
        for (byte b : bytes) {
            text.append(alphabet.charAt(b & 31));
        }
        return text.toString();
    }
}
