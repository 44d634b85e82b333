package gwarchod.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Guards forms against being sent by another site: a form carries a token that only this node can make for that session.
final class FormTokens {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    FormTokens(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// The token of the forms of one session; `bound` is the session's token, or a visit's before there is a session.
    String of(String bound) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bound.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /// Whether `sent` is that token; compared in the same time whatever it holds.
    boolean accepts(String bound, String sent) {
        return !bound.isEmpty()
                && MessageDigest.isEqual(of(bound).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
