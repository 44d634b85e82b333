package gwarchod.core.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Words somebody typed, which may name anybody: when that person is erased, what names them is cut out of them. The case file's own texts
/// are such words without saying so; a `String` of an event is, or is a code or the name of a thing.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FreeWords {
    /// What together describes one person, and is cut out as a whole where it is that person: a given name in one component, a family name in
    /// the next, and what else is said of them. Empty for words by themselves.
    String of() default "";
}
