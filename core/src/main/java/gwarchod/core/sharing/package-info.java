/// The sharing agreement: who may see which section of which case, and do what.
/// **Decides** every access in the product: [Agreement] is the one evaluator, and no other code names a role.
/// **Owns** the events `agreement.*`. **Does not** hold anything about a person. Start reading at [Agreement#scope].
@NullMarked
package gwarchod.core.sharing;

import org.jspecify.annotations.NullMarked;
