/// Who is who: agencies, accounts, roles, sessions. **Owns** the events `account.*`. Start reading at [Directory].
@NullMarked
package gwarchod.core.identity;

import org.jspecify.annotations.NullMarked;
