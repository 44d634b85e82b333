package gwarchod.core.identity;

/// How the token of a session looks.
final class Tokens {
    private static final int CHARACTERS = 52;

    private Tokens() {}

    /// Whether it can be a token: 52 lower-case letters and digits.
    static boolean isToken(String text) {
        if (text.length() != CHARACTERS) {
            return false;
        }
        for (int i = 0; i < CHARACTERS; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
