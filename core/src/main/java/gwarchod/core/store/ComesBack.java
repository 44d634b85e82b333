package gwarchod.core.store;

import java.util.Map;

/// What a restore does with a collection whose documents change.
enum ComesBack {
    ALWAYS,
    /// As of the backup, it says more than what stands before a cut.
    WHERE_NOTHING_WAS_CUT,
    NEVER,
    /// Nobody said: a newer release's, in a backup. Brought back, and named.
    UNDECIDED;

    private static final Map<String, ComesBack> DECIDED = Map.ofEntries(
            Map.entry("installation", ALWAYS),              // whose keys, which format: what the nodes agreed on outlives them
            Map.entry(DocumentKeyStore.COLLECTION, ALWAYS), // of a key store's backup; in no other
            Map.entry("edges", ALWAYS),                     // what they guard forms with: an edge that ran on would refuse the forms of a new one
            Map.entry("passkey-counters", ALWAYS),          // how often each signed: a copied passkey would pass for the first
            Map.entry("codes", ALWAYS),                     // the last used code of each user: else one that was seen would work again
            Map.entry(MongoCursorStore.COLLECTION, WHERE_NOTHING_WAS_CUT),      // what was carried: else it is carried again, and accepted once
            Map.entry("sessions", NEVER),                   // one that was ended since would live again
            Map.entry("tickets", NEVER),                    // between two steps of signing in, some minutes
            Map.entry("passkeys-adding", NEVER),
            Map.entry("passkeys-entering", NEVER),          // challenges of a node's one run
            Map.entry("sign-outs-told", NEVER),             // of sessions that don't come back
            Map.entry("leases", NEVER),                     // nobody lives who holds one
            Map.entry("nodes", NEVER),
            Map.entry("late", NEVER));                      // a start reads everything

    static ComesBack of(String collection) {
        return DECIDED.getOrDefault(collection, UNDECIDED);
    }
}
