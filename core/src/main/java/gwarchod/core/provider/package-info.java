/// Signing in with an organisation's own identity provider, by OpenID Connect.
/// **Decides** whether a provider's word counts: its signature, issuer, audience, time and nonce, and what it says about a second factor.
/// **Does not** decide who somebody is here or what they may do: that is the account's, which a provider can only narrow.
/// Start reading at [Provider#arrive].
@NullMarked
package gwarchod.core.provider;

import org.jspecify.annotations.NullMarked;
