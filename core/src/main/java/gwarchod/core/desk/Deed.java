package gwarchod.core.desk;

/// Something a viewer may do that isn't a command to one case: its name, by which the agreement permits it, and its record.
///
/// @param confirmed whether it asks to have signed in again within [gwarchod.core.identity.Sessions#CONFIRMED]
/// @param bytesMax what may be sent for it: most deeds say little, a workbook is more
public record Deed<C extends Record>(String name, Class<C> type, boolean confirmed, int bytesMax) {
    /// What may be sent for a deed that doesn't say otherwise.
    public static final int BYTES_MAX = 256 * 1024;

    public Deed(String name, Class<C> type) {
        this(name, type, false);
    }

    public Deed(String name, Class<C> type, boolean confirmed) {
        this(name, type, confirmed, BYTES_MAX);
    }
}
