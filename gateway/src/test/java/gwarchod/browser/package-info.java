/// The product in a browser, as people use it: what must be seen, and by whom, and how soon.
@NullMarked
package gwarchod.browser;

import org.jspecify.annotations.NullMarked;
