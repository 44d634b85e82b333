package gwarchod.core.casefile.person;

/// What somebody is called; `given` is empty for who has one name only.
public record PersonName(String family, String given) {
    /// An unknown person's.
    public static final PersonName NONE = new PersonName("", "");

    public PersonName {
        family = family.strip();
        given = given.strip();
    }

    /// "Family, Given", as lists write it.
    public String listed() {
        return given.isEmpty() ? family : family + ", " + given;
    }

    /// "Given Family", as a sentence says it.
    public String said() {
        return given.isEmpty() ? family : given + " " + family;
    }
}
