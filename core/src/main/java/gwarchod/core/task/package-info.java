/// Tasks for a named person, raised by the product itself when something it was to do was refused. **Owns** the events `task.*`.
/// Start reading at [Task].
@NullMarked
package gwarchod.core.task;

import org.jspecify.annotations.NullMarked;
