package gwarchod.iom.cohort;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is done with somebody who is managed.
///
/// @param pathways every state each was in, the oldest first
/// @param releaseOn when somebody in custody is expected out
record Working(
        List<Contact> contacts, List<Step> pathways, List<Scheme> schemes, List<Review> reviews, @Nullable LocalDate releaseOn) {
    static final Working NONE = new Working(List.of(), List.of(), List.of(), List.of(), null);

    Working {
        contacts = List.copyOf(contacts);
        pathways = List.copyOf(pathways);
        schemes = List.copyOf(schemes);
        reviews = List.copyOf(reviews);
    }

    record Contact(Instant at, ContactKind kind, boolean seen, Text note, UserId by) {}

    record Step(Pathway pathway, PathwayNeed need, Text what, Text goal, PathwayProgress progress, LocalDate on, UserId by) {
        boolean says(SetPathway command) {
            return pathway == command.pathway() && need == command.need() && what.equals(command.what()) && goal.equals(command.goal())
                    && progress == command.progress();
        }
    }

    /// @param how absent while it lasts
    record Scheme(
            EntityId id, SchemeKind kind, String provider, LocalDate startsOn, @Nullable LocalDate endsOn, Text terms, CommitRef ref,
            @Nullable LocalDate endedOn, @Nullable SchemeEnding how, Text note) {
        Scheme ended(LocalDate on, SchemeEnding ending, Text said) {
            return new Scheme(id, kind, provider, startsOn, endsOn, terms, ref, on, ending, said);
        }
    }

    record Review(LocalDate heldOn, IomRating rag, Text summary, Text control, Text change, LocalDate nextOn, UserId by, CommitRef ref) {}

    Optional<Scheme> scheme(EntityId id) {
        return schemes.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The latest that was said of a pathway.
    Optional<Step> pathway(Pathway pathway) {
        return pathways.reversed().stream().filter(one -> one.pathway() == pathway).findFirst();
    }

    /// When they were last seen, trying apart.
    Optional<Instant> seen() {
        return contacts.stream().filter(Contact::seen).map(Contact::at).max(Instant::compareTo);
    }

    /// Of the latest meeting, whenever it was recorded.
    Optional<Review> review() {
        return reviews.stream().reduce((one, other) -> other.heldOn().isBefore(one.heldOn()) ? one : other);
    }
}
