/// The person a case is about: name, aliases, date of birth, identifiers in other systems.
/// **Decides** nothing but what is a possible name and date. **Owns** the events `person.*` and the section `person.details`.
/// **Does not** know anything about those the person puts at risk. Start reading at [Person].
@NullMarked
package gwarchod.core.casefile.person;

import org.jspecify.annotations.NullMarked;
