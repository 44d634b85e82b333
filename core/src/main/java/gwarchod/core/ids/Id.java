package gwarchod.core.ids;

/// An opaque name: lower-case letters, digits and hyphens, 64 at most. It says nothing about what it names.
public sealed interface Id permits AgencyId, CaseId, EntityId, MeetingId, PersonId, UserId {
    int CHARACTERS_MAX = 64;

    /// The same as a regular expression, for the contract.
    String PATTERN = "[a-z0-9][a-z0-9-]{0,63}";

    String value();

    /// Throws IllegalArgumentException, naming the kind, for anything that isn't an id.
    static String checked(String kind, String value) {
        if (!isId(value)) {
            throw new IllegalArgumentException("not the id of " + kind);
        }
        return value;
    }

    /// By hand, not by a pattern: every look at a case makes several ids.
    static boolean isId(String text) {
        if (text.isEmpty() || text.length() > CHARACTERS_MAX || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }
}
