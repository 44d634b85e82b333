package gwarchod.core.desk;

import com.mongodb.ConnectionString;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the address of a MongoDB says about the way to it.
///
/// @param hosts by name, without ports; none where they are looked up (`mongodb+srv`)
/// @param guarded by TLS, with certificates that are checked
public record StoreAddress(List<String> hosts, boolean guarded) {
    private static final String LOOKED_UP = "mongodb+srv://";
    private static final Pattern PLAIN = Pattern.compile("[?&](tls|ssl)=false(&|$)");
    private static final Pattern UNCHECKED = Pattern.compile("[?&](tlsinsecure|tlsallowinvalidhostnames|sslinvalidhostnameallowed)=true(&|$)");
    private static final Pattern PORT = Pattern.compile(":\\d+$");

    public StoreAddress {
        hosts = List.copyOf(hosts);
    }

    /// Throws IllegalArgumentException for what is none.
    public static StoreAddress of(String uri) {
        var options = uri.toLowerCase(Locale.ROOT);
        boolean checked = !UNCHECKED.matcher(options).find();
        if (uri.startsWith(LOOKED_UP)) {        // TLS unless it says otherwise; reading it as an address would already look it up
            return new StoreAddress(List.of(), checked && !PLAIN.matcher(options).find());
        }
        var address = new ConnectionString(uri);
        return new StoreAddress(address.getHosts().stream().map(host -> PORT.matcher(host).replaceFirst("")).toList(),
                checked && Boolean.TRUE.equals(address.getSslEnabled()));
    }
}
