/// The people whom the person puts at risk: victims, children, new partners.
/// **Decides** under which reference they stand in everybody's free texts ([NameGuard]), and hides where they live ([AddressGuard]).
/// **Owns** the events `people.*` and the section `people.at-risk`; everything about each of them is stored under a key of their own.
/// **Does not** hold what was agreed with them about contact. Start reading at [People].
@NullMarked
package gwarchod.core.casefile.people;

import org.jspecify.annotations.NullMarked;
