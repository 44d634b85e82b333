package gwarchod.core.desk;

import org.jspecify.annotations.Nullable;

/// An attempt to sign in.
///
/// @param code of the authenticator app, or a recovery code; null: none yet
/// @param from where from, for slowing repeated guesses down; never stored
public record SigningIn(String username, String password, @Nullable String code, String from, Way way) {
    /// Through what one signs in.
    public enum Way {
        PAGES,
        API
    }

    @Override
    public String toString() {
        return "SigningIn";         // a password is never written anywhere
    }
}
