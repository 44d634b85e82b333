/// What an area settles, and what it takes from law and guidance: numbers with their source, from the day they hold.
/// **Decides** which value holds on a day in the area. **Owns** the resource `settings.json`, which an area replaces by its own, and how the tables
/// of `reference/` are read.
/// **Does not** know what a setting is for: whoever reads one names it. Start reading at [Settings#at].
@NullMarked
package gwarchod.core.setting;

import org.jspecify.annotations.NullMarked;
