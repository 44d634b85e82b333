package gwarchod.core.desk;

/// What somebody shows to be who they say.
public sealed interface Proof {
    record Password(String password) implements Proof {
        @Override
        public String toString() {
            return "Password";      // a password is never written anywhere
        }
    }

    /// A code of the authenticator app.
    record Code(String code) implements Proof {
        @Override
        public String toString() {
            return "Code";          // nor is a code
        }
    }

    /// A passkey.
    ///
    /// @param answer the browser's, as JSON, to what [Entrance#passkeyAsked] gave it
    /// @param origin where the browser is: scheme, host and port
    record Passkey(String answer, String origin) implements Proof {
        @Override
        public String toString() {
            return "Passkey";
        }
    }
}
