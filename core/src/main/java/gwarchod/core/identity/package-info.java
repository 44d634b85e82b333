/// Who is who: agencies, accounts, roles, sessions.
/// **Decides** whether a password is right, whom a session token stands for, and which roles that person holds at this moment.
/// **Owns** the events `account.*` and `agency.*`, and the documents of sessions. **Does not** know what a role may see or do: that is
/// the sharing agreement's. Start reading at [Accounts], then [Sessions] and [SignIns].
@NullMarked
package gwarchod.core.identity;

import org.jspecify.annotations.NullMarked;
