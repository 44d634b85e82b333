/// The pages: what people see and fill in, in English and Welsh, with or without JavaScript.
/// **Decides** nothing about access or the domain: a page shows the view the desk answers with, and offers what the viewer may do.
/// **Owns** templates, styles, scripts, the session cookie and the token that guards forms. **Does not** hold a case or know a role.
/// Start reading at [Pages#mount]; the live stream of an agenda, the API's too, is [AgendaStream].
@NullMarked
package gwarchod.web;

import org.jspecify.annotations.NullMarked;
