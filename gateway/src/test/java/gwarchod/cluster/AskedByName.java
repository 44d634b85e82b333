package gwarchod.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Hashtable;
import java.util.stream.Stream;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/// Has a JVM ask the name server of a test, by the JDK's own DNS client, in the place of that of the machine.
public final class AskedByName extends InetAddressResolverProvider {
    /// The system property with its port.
    static final String PORT = "gwarchod.test.dns";

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var machine = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return host.endsWith(".cluster.local") ? asked(host) : machine.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return machine.lookupByAddress(address);
            }
        };
    }

    private static Stream<InetAddress> asked(String host) throws UnknownHostException {
        var environment = new Hashtable<>(Map.of("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory",
                "java.naming.provider.url", "dns://127.0.0.1:" + System.getProperty(PORT)));
        try {
            var context = new InitialDirContext(environment);
            try {
                var found = context.getAttributes(host, new String[] {"A"}).get("A");
                List<InetAddress> addresses = new ArrayList<>();
                for (int i = 0; i < found.size(); i++) {
                    addresses.add(InetAddress.getByName((String) found.get(i)));
                }
                return addresses.stream();
            } finally {
                context.close();
            }
        } catch (NamingException nobody) {
            throw new UnknownHostException(host + ": " + nobody);
        }
    }

    @Override
    public String name() {
        return "a name server of a test";
    }
}
