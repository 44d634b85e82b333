/// What an area settles, and what it takes from law and guidance: numbers with their source, from the day they hold.
/// **Decides** which value holds on a day in the area, who may change it from which day on, and what makes it verified.
/// **Owns** the resource `settings.json`, which an area replaces by its own, the stream `setting/area` of what it changed and confirmed since, and
/// how the tables of `reference/` are read.
/// **Does not** know what a setting is for: whoever reads one names it, through the case file or the kernel. Start reading at [Settings#at].
@NullMarked
package gwarchod.core.setting;

import org.jspecify.annotations.NullMarked;
