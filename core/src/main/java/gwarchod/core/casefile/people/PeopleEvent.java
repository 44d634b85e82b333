package gwarchod.core.casefile.people;

import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;

/// What is recorded about people at risk: each under a key of their own, so that erasing one erases nothing of another.
sealed interface PeopleEvent extends Event {
    @In("people.at-risk")
    @About("person")
    record PersonAdded(PersonId person, Described details) implements PeopleEvent {}

    /// Everything as it reads from here on.
    @In("people.at-risk")
    @About("person")
    record PersonCorrected(PersonId person, Described details) implements PeopleEvent {}
}
