package gwarchod.core.journal;

import java.util.regex.Pattern;

/// The stored name of an event with its version, `owner.what-happened.1`, and the record that carries it. The name is chosen once and
/// never changes, whatever happens to the class; a changed form is a new version with an [Upcaster] from the old.
///
/// @param since the stored format from which on it may be written: a release that runs beside an older one, which can't read it yet, gives a new
///        event one more than its predecessor's newest; 0 for those of the first release
public record EventType<E extends Record & Event>(String name, Class<E> type, int since) {
    private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+\\.[1-9][0-9]*");

    public EventType(String name, Class<E> type) {
        this(name, type, 0);
    }

    public EventType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of an event: " + name);
        }
    }

    /// `case` of `case.order-made.1`: who owns it.
    public String owner() {
        return name.substring(0, name.indexOf('.'));
    }
}
