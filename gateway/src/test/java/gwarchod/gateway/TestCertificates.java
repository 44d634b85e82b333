package gwarchod.gateway;

import java.nio.file.Path;

/// [Certificates] for tests outside this package.
public final class TestCertificates {
    private TestCertificates() {}

    public static void write(Path certificate, Path key) throws Exception {
        Certificates.write(certificate, key);
    }
}
