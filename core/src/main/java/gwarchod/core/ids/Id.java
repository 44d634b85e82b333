package gwarchod.core.ids;

import java.util.regex.Pattern;

/// An opaque name: lower-case letters, digits and hyphens, 64 at most. It says nothing about what it names.
public sealed interface Id permits AgencyId, CaseId, EntityId, MeetingId, PersonId, UserId {
    Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    String value();

    /// Throws IllegalArgumentException, naming the kind, for anything that isn't an id.
    static String checked(String kind, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of " + kind);
        }
        return value;
    }
}
