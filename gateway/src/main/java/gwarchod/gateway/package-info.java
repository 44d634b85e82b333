/// The edge: HTTP, REST below `/api/v1`, live streams, and `Main`, which starts a node.
/// **Decides** how a refusal is said in HTTP ([Problems]) and what a request must look like ([RequestReader]). **Owns** nothing: it holds
/// no case data, no database connection and no key; everything goes through [gwarchod.core.desk.Desk] with the caller's token.
/// Start reading at [Edge#router].
@NullMarked
package gwarchod.gateway;

import org.jspecify.annotations.NullMarked;
