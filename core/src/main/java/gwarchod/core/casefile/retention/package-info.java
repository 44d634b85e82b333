/// How long, and under which restriction, what is recorded may be kept: erasure, and restriction of processing.
/// **Decides** that somebody is erased (two people: who proposes it doesn't decide it). **Owns** the events `retention.*` and the section
/// `retention.review`, whose readers learn that a case is under review, and why, and nothing of what is in it. What must outlive the case's
/// key is stored under the deciding agency's. **Does not** destroy keys: whoever folds [RetentionEvent.Erased] does. Start at [Retention].
@NullMarked
package gwarchod.core.casefile.retention;

import org.jspecify.annotations.NullMarked;
