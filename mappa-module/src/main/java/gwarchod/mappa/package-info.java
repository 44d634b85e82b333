/// Multi-agency public protection arrangements: what belongs to MAPPA alone. Level and category are core's, because others need them.
/// Start reading at [MappaModule].
@NullMarked
package gwarchod.mappa;

import org.jspecify.annotations.NullMarked;
