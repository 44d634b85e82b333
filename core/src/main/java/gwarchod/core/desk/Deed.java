package gwarchod.core.desk;

/// Something a viewer may do that isn't a command to one case: its name, by which the agreement permits it, and its record.
///
/// @param confirmed whether it asks to have signed in again within [gwarchod.core.identity.Sessions#CONFIRMED]
public record Deed<C extends Record>(String name, Class<C> type, boolean confirmed) {
    public Deed(String name, Class<C> type) {
        this(name, type, false);
    }
}
