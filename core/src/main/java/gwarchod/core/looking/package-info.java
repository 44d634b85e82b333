/// Who can see a case, and who has looked at it: sections of every case file like any other, shared or not by the agreement.
/// **Decides** what of the read record and of the agreement's effect one viewer is told. **Does not** keep the record: [gwarchod.core.reads] does.
/// Start reading at [WhoCanSee] and [WhoLooked].
@NullMarked
package gwarchod.core.looking;

import org.jspecify.annotations.NullMarked;
