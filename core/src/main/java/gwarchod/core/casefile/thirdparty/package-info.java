/// Disclosure to a third party: telling somebody outside the agencies that manage the person what keeps people safe (MAPPA guidance,
/// chapter 10: another act than sharing among agencies). Every meeting decides on it, even if the answer is no.
/// **Decides** what a decision to disclose must hold, and what is due after it. **Owns** the events `thirdparty.*` and the section
/// `disclosure.third-party`; what is said about a recipient on the case is under their own key. **Does not** tell anybody anything, and
/// isn't the scheme for new partners: that is `disclosure`. Start reading at [ThirdPartyDisclosures].
@NullMarked
package gwarchod.core.casefile.thirdparty;

import org.jspecify.annotations.NullMarked;
