package gwarchod.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/// The key an authenticator app shares with us, in base 32: 160 bits. It stands in the account's stream, under the account's key, and
/// nowhere else: as text it doesn't show.
record OtpKey(@JsonValue String base32) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTERS = 32;
    private static final int BITS = 5;
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{" + CHARACTERS + "}");

    @JsonCreator
    OtpKey {
        if (!FORM.matcher(base32).matches()) {
            throw new IllegalArgumentException("not a key of ours");
        }
    }

    static OtpKey random(SecureRandom random) {
        var text = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OtpKey(text.toString());
    }

    byte[] bytes() {
        var bytes = new byte[CHARACTERS * BITS / 8];
        long held = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            held = held << BITS | ALPHABET.indexOf(base32.charAt(i));
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "OtpKey[…]";
    }
}
