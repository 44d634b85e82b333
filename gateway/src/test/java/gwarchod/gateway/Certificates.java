package gwarchod.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/// Certificates made while a test runs: no key lies in the tree.
final class Certificates {
    private static final char[] PASSWORD = "only-for-a-moment".toCharArray();

    private Certificates() {}

    /// Writes a new certificate of `localhost` and its key as PEM, in place of what was there.
    static void write(Path certificate, Path key) throws IOException, GeneralSecurityException, InterruptedException {
        var store = Files.createTempDirectory("certificate").resolve("store.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "edge", "-keyalg", "EC",
                "-groupname", "secp256r1", "-validity", "2", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12",
                "-keystore", store.toString(), "-storepass", new String(PASSWORD)).redirectErrorStream(true).start();
        if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IOException(new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        Files.writeString(certificate, pem("CERTIFICATE", keys.getCertificate("edge").getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY", keys.getKey("edge", PASSWORD).getEncoded()));
        Files.delete(store);
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }
}
