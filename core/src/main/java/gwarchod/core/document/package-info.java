/// Documents attached to a case's orders: their content, and how it is brought and fetched.
///
/// **Owns** the streams `document/ID`, of one commit each, sealed under the key of the case the document belongs to.
/// **Decides** nothing about who may read one: the case's own view does, see `gwarchod.core.desk`.
/// Start reading at [DocumentShelf].
@NullMarked
package gwarchod.core.document;

import org.jspecify.annotations.NullMarked;
