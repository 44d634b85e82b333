/// Actions agreed for a case, at a meeting or between meetings: who does what by when.
/// **Decides** which are overdue. **Owns** the events `action.*` of a case file.
/// **Does not** hold the plan's measures, nor minutes: a commit says under which meeting an action was given. Start reading at [Actions].
@NullMarked
package gwarchod.core.casefile.action;

import org.jspecify.annotations.NullMarked;
