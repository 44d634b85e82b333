/// The demonstration area: plainly fictional people whose cases tell what a real force area published about its own (the resources
/// `evidence/`). Loaded into an empty store through the ordinary commands, dated relative to today. **Decides** nothing.
/// Start reading at [DemoArea#load].
@NullMarked
package gwarchod.gateway.demo;

import org.jspecify.annotations.NullMarked;
