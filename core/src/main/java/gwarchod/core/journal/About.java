package gwarchod.core.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whom a component of an event is about, and so under whose key it is stored: the name of the component of the same event that
/// holds that CaseId, PersonId or AgencyId. Without it, the component is about the stream's own subject.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface About {
    String value();
}
