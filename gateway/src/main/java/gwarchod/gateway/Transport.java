package gwarchod.gateway;

import gwarchod.core.desk.StoreAddress;
import gwarchod.web.Place;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How what is said here travels: by TLS that this process ends itself, by TLS that a proxy before it ends, or plainly on this machine.
///
/// @param tls the certificate and its key; none where a proxy ends TLS, or for trying out
/// @param proxied browsers come by https although the last step is plain
/// @param proxies the addresses of those who say where a request comes from
/// @param address where browsers find this server, whoever stands before it
record Transport(Optional<Tls> tls, boolean proxied, Set<String> proxies, Optional<URI> address) {
    Transport {
        proxies = Set.copyOf(proxies);
    }

    Transport(Optional<Tls> tls, boolean proxied) {
        this(tls, proxied, Set.of(), Optional.empty());
    }

    /// Plain, on this machine.
    static final Transport PLAIN = new Transport(Optional.empty(), false);

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

    /// Forward secret and authenticated, and no others.
    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    /// PEM files: the chain, its own certificate first, and the private key (PKCS #8).
    record Tls(Path certificate, Path key) {
        PemKeyCertOptions pem() {
            return new PemKeyCertOptions().setCertPath(certificate.toString()).setKeyPath(key.toString());
        }
    }

    /// What was set for the edge and for the bus between nodes; refused where it would carry case data in clear without anybody having said so.
    ///
    /// @param plainSaid that plain HTTP may be spoken on an address others reach
    static Transport checked(Optional<Path> certificate, Optional<Path> key, boolean proxied, boolean plainSaid, String host) throws Settings.Wrong {
        if (certificate.isPresent() != key.isPresent()) {
            throw new Settings.Wrong("--tls-certificate and --tls-key go together: PEM files, the certificate with its chain, and its private key");
        }
        for (Optional<Path> file : List.of(certificate, key)) {
            if (file.isPresent() && !Files.isReadable(file.get())) {
                throw new Settings.Wrong(file.get() + " can't be read");
            }
        }
        if (certificate.isEmpty() && !plainSaid && !isLoopback(host)) {
            throw new Settings.Wrong("plain HTTP on " + host + ", which others than this machine reach, would carry case data in clear.\n"
                    + "Give --tls-certificate FILE --tls-key FILE; or --host 127.0.0.1 behind a proxy on this machine that ends TLS (--https);\n"
                    + "or say --plain-http where the way to that proxy is guarded otherwise");
        }
        return new Transport(certificate.map(chain -> new Tls(chain, key.orElseThrow())), proxied);
    }

    /// The same behind proxies at these addresses.
    Transport behind(String addresses) throws Settings.Wrong {
        var known = new HashSet<String>();
        for (String address : addresses.split(",", -1)) {
            known.add(Place.literal(address).orElseThrow(() ->
                    new Settings.Wrong("--proxy takes the addresses of proxies, with commas between them; not " + address.strip())));
        }
        return new Transport(tls, proxied, known, address);
    }

    /// The same where browsers find it under this address: https, or http on this machine.
    Transport at(String text) throws Settings.Wrong {
        try {
            var uri = URI.create(text);
            boolean here = "http".equals(uri.getScheme()) && uri.getHost() != null && isLoopback(uri.getHost());
            if (uri.getHost() == null || uri.getUserInfo() != null || !"https".equals(uri.getScheme()) && !here) {
                throw new Settings.Wrong("--address takes an https address (http on this machine alone), as browsers know it; not " + text);
            }
            return new Transport(tls, proxied, proxies, Optional.of(uri));
        } catch (IllegalArgumentException notOne) {
            throw new Settings.Wrong("--address takes an address such as https://gwarchod.example");
        }
    }

    /// @param secured the bus between nodes has a certificate, a key and whom to trust
    static void checkBus(boolean cluster, boolean secured, boolean plainSaid) throws Settings.Wrong {
        if (cluster && !secured && !plainSaid) {
            throw new Settings.Wrong("--cluster without TLS on the bus between nodes would carry case data in clear.\n"
                    + "Give --bus-certificate FILE --bus-key FILE --bus-trust FILE; or say --plain-bus where the nodes' network is guarded otherwise");
        }
    }

    /// The way to the store carries who worked on what and when in clear, and the accounts of the store itself.
    ///
    /// @param plainSaid that it may go without TLS
    static Optional<String> checkedStore(@Nullable String uri, boolean plainSaid) throws Settings.Wrong {
        return checkedMongo("--mongodb-uri", uri, plainSaid);
    }

    /// The same for where nodes share their keys.
    static Optional<String> checkedKeys(@Nullable String uri, boolean plainSaid) throws Settings.Wrong {
        return checkedMongo("--keys-uri", uri, plainSaid);
    }

    private static Optional<String> checkedMongo(String option, @Nullable String uri, boolean plainSaid) throws Settings.Wrong {
        if (uri == null) {
            return Optional.empty();
        }
        if (!uri.startsWith("mongodb://") && !uri.startsWith("mongodb+srv://")) {
            throw new Settings.Wrong(option + " starts with mongodb:// or mongodb+srv://");
        }
        StoreAddress address;
        try {
            address = StoreAddress.of(uri);
        } catch (IllegalArgumentException unreadable) {     // what it says may hold the password
            throw new Settings.Wrong(option + " isn't an address of a MongoDB");
        }
        boolean here = !address.hosts().isEmpty() && address.hosts().stream().allMatch(Transport::isLoopback);
        if (!address.guarded() && !here && !plainSaid) {
            throw new Settings.Wrong(option + " without TLS, or with certificates nobody checks, would show who works on which case to the network.\n"
                    + "Add tls=true to the address; or say --plain-store where the way to the store is guarded otherwise");
        }
        return Optional.of(uri);
    }

    static boolean isLoopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException nobody) {
            return false;
        }
    }

    /// Whether browsers come by https, whoever ends it.
    boolean secure() {
        return proxied || tls.isPresent();
    }

    String scheme() {
        return tls.isPresent() ? "https" : "http";
    }

    HttpServerOptions options() {
        var options = Edge.options();
        tls.ifPresent(files -> {
            options.setSsl(true).setUseAlpn(false).setKeyCertOptions(files.pem()).setEnabledSecureTransportProtocols(PROTOCOLS);
            SUITES.forEach(options::addEnabledCipherSuite);
        });
        return options;
    }
}
