/// What somebody who leaves had in hand, and who has it next. **Decides** whether something can be given to somebody.
/// **Owns** the events `leaving.*`: that somebody leaves, and whom an administrator suggests in their place. **Does not** keep a list of what is
/// left without an owner: that is worked out from accounts and cards at every look, so that nothing can be missing from it, however the account
/// ended. Closing an account is enough and takes effect at once; what it had in hand stands in the queue from that moment on. Why an
/// administrator suggests and doesn't give: see decision 15. Start reading at [Leavers].
@NullMarked
package gwarchod.core.leaving;

import org.jspecify.annotations.NullMarked;
