/// Who sees what, proven on the bytes: marked values are planted in every field there is, and every way out of a running server is walked
/// as every role. What each role may see is written by hand in `matrix/expected.txt`; nothing here asks the product whether it is right.
/// Start reading at [MatrixTest].
@NullMarked
package gwarchod.matrix;

import org.jspecify.annotations.NullMarked;
