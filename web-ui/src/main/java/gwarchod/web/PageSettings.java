package gwarchod.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How the pages of this node are served.
///
/// @param formKey the key of the tokens that guard forms, new with every start; 32 bytes at least
/// @param https whether browsers reach this node by https although the last step to it may be plain: a proxy ends the encryption
/// @param demonstration the demonstration sign-ins, shown on the sign-in page; none where no demonstration data was loaded
/// @param address where browsers find this node; passkeys need it, except on this very machine
public record PageSettings(byte[] formKey, boolean https, List<DemoSignIn> demonstration, Optional<URI> address) {
    private static final int KEY_BYTES_MIN = 32;

    /// Where nobody said the address.
    public PageSettings(byte[] formKey, boolean https, List<DemoSignIn> demonstration) {
        this(formKey, https, demonstration, Optional.empty());
    }

    public PageSettings {
        if (formKey.length < KEY_BYTES_MIN) {
            throw new IllegalArgumentException("the key of the form tokens has " + KEY_BYTES_MIN + " bytes at least");
        }
        formKey = formKey.clone();
        demonstration = List.copyOf(demonstration);
    }

    /// A demonstration user; the word `web.demo.USERNAME` says who that is, where there is one.
    public record DemoSignIn(String username, String password) {
        @Override
        public String toString() {
            return "DemoSignIn[" + username + "]";
        }
    }

    @Override
    public String toString() {
        return "PageSettings[https=" + https + "]";
    }
}
