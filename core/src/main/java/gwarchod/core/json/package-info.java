/// JSON as the project writes it: camelCase, times RFC 3339, dates ISO, enum names in kebab-case, unknown fields refused. Start reading at [Json].
@NullMarked
package gwarchod.core.json;

import org.jspecify.annotations.NullMarked;
