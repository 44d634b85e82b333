/// Whether a new partner is told of the danger (the Domestic Violence Disclosure Scheme, "Clare's Law").
/// **Decides** when a check is overdue. **Owns** the events `disclosure.*` and the section `disclosure.checks`; what is said about a partner is
/// under their own key. **Does not** tell anybody anything. Start reading at [DisclosureChecks].
@NullMarked
package gwarchod.core.casefile.disclosure;

import org.jspecify.annotations.NullMarked;
