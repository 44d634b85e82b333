/// What the product says, in English and Welsh. A text is a key with arguments until a reader is known.
/// Start reading at [Words]; each module keeps its texts in `words/NAME_en.properties` and `words/NAME_cy.properties`.
@NullMarked
package gwarchod.core.words;

import org.jspecify.annotations.NullMarked;
