package gwarchod.core.casefile.people;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.util.List;

/// What is recorded about people at risk: each under a key of their own, so that erasing one erases nothing of another.
sealed interface PeopleEvent extends Event {
    @In("people.at-risk")
    @About("person")
    record PersonAdded(PersonId person, Described details) implements PeopleEvent {}

    /// Everything as it reads from here on.
    @In("people.at-risk")
    @About("person")
    record PersonCorrected(PersonId person, Described details) implements PeopleEvent {}

    /// Nobody can be named from here on: they were erased. Where they lived is kept without them, so that it stays hidden from whoever might
    /// not know it.
    ///
    /// @param places under the case's own key, because it outlives theirs
    @In("people.at-risk")
    record PersonErased(PersonId person, List<Text> places) implements PeopleEvent {
        public PersonErased {
            places = List.copyOf(places);
        }
    }
}
