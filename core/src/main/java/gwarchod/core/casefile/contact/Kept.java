package gwarchod.core.casefile.contact;

/// How a promise of contact was kept.
///
/// @param inTime how often somebody was in touch by the day promised
/// @param missed how often nobody was
/// @param chased how often the victim had to ask
public record Kept(int inTime, int missed, int chased) {
    static final Kept NONE = new Kept(0, 0, 0);

    Kept and(Kept other) {
        return new Kept(inTime + other.inTime, missed + other.missed, chased + other.chased);
    }
}
