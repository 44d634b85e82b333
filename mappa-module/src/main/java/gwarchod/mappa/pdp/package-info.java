/// Potentially dangerous persons: whom nothing brings under MAPPA, and whose behaviour gives grounds to believe in a present likelihood of serious
/// harm (College of Policing, APP on potentially dangerous persons).
/// **Decides** who is managed so, and that every decision and every sharing stands on a gateway of its own, never on MAPPA's, and every review on
/// grounds said afresh. **Owns** the events `pdp.*` of a case file. **Does not** set a category or level. Start reading at [PdpRules].
@NullMarked
package gwarchod.mappa.pdp;

import org.jspecify.annotations.NullMarked;
