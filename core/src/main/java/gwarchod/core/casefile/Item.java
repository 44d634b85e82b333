package gwarchod.core.casefile;

import org.jspecify.annotations.Nullable;

/// One thing in a section that whoever enters it may keep to themselves until they release it: a person at risk, a contact, an assessment.
/// Several events may be about it.
///
/// @param id as the section's rows name it
/// @param restsOn what must be known before this makes sense: a contact rests on whom it was with
/// @param ofItsRole held whatever the agreement says of what its role enters, and for this role alone: what a colleague may not know yet
public record Item(String section, String id, @Nullable Item restsOn, boolean ofItsRole) {
    public static Item of(String section, String id) {
        return new Item(section, id, null, false);
    }

    /// Held for whoever holds a role in which it was entered; not even others of the same agency know it.
    public static Item ofItsRole(String section, String id) {
        return new Item(section, id, null, true);
    }

    public Item restingOn(Item other) {
        return new Item(section, id, other, ofItsRole);
    }

    public boolean is(String section, String id) {
        return this.section.equals(section) && this.id.equals(id);
    }
}
