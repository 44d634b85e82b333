/// What a review and a panel found in a real force area, case by case, and what this product makes of each: the demonstration area tells the
/// case, and its users' own screens must show what was missing then.
@NullMarked
package gwarchod.findings;

import org.jspecify.annotations.NullMarked;
