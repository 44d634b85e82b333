/// Originator control: what an advocate or a clinic enters stays with them until they release it, item by item.
/// **Decides** when a held entry may be released and on what wish, and when a release is withdrawn.
/// **Owns** the commands `sharing.*` of a case and the section `sharing.held`. **Does not** hide anything: that is the fold's
/// ([gwarchod.core.casefile.CaseFile]), which doesn't fold for anybody what isn't theirs to know. Start reading at [ReleaseRules].
@NullMarked
package gwarchod.core.casefile.release;

import org.jspecify.annotations.NullMarked;
