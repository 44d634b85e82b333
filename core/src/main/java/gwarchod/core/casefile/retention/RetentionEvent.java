package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Erases;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is decided about keeping. What must be known after an erasure is about the deciding agency; reasons in words are about the
/// case, and go with it.
@In("retention.review")
sealed interface RetentionEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("retention.erasure-proposed.1", ErasureProposed.class),
            new EventType<>("retention.erasure-refused.1", ErasureRefused.class),
            new EventType<>("retention.erased.1", Erased.class),
            new EventType<>("retention.struck.1", TextsStruck.class),
            new EventType<>("retention.texts-cut.1", TextsCut.class),
            new EventType<>("retention.restricted.1", Restricted.class),
            new EventType<>("retention.restriction-lifted.1", RestrictionLifted.class),
            new EventType<>("retention.kept.1", Kept.class),
            new EventType<>("retention.referred.1", Referred.class),
            new EventType<>("retention.reasoned.1", Reasoned.class));

    @In("retention.review")
    @About("agency")
    record ErasureProposed(
            EntityId erasure, AgencyId agency, @Nullable PersonId person, ErasureGround ground, Requester requestedBy, LocalDate requestedOn)
            implements RetentionEvent {}

    @In("retention.review")
    @About("agency")
    record ErasureRefused(EntityId erasure, AgencyId agency) implements RetentionEvent {}

    /// @param owners whose keys are destroyed
    @In("retention.review")
    @About("agency")
    record Erased(EntityId erasure, AgencyId agency, @Nullable PersonId person, Set<String> owners) implements RetentionEvent, Erases {
        public Erased {
            owners = Collections.unmodifiableSet(new TreeSet<>(owners));
        }
    }

    /// Texts under keys that stay, which named somebody who was erased: they don't any more. It says where, and nothing of what is left, so
    /// that it can outlive the case.
    @In("retention.review")
    @About("agency")
    record TextsCut(EntityId erasure, AgencyId agency, List<Cut> cuts) implements RetentionEvent, Erases {
        public TextsCut {
            cuts = List.copyOf(cuts);
        }
    }

    /// The same as older releases said it, with the whole text as it reads since.
    @In("retention.review")
    record TextsStruck(EntityId erasure, List<Struck> struck) implements RetentionEvent, Erases {
        public TextsStruck {
            struck = List.copyOf(struck);
        }
    }

    /// @param sections their ids; everything in them stands
    @In("retention.review")
    @About("agency")
    record Restricted(
            EntityId restriction, AgencyId agency, List<String> sections, RestrictionGround ground, Requester requestedBy, LocalDate requestedOn)
            implements RetentionEvent {
        public Restricted {
            sections = List.copyOf(sections);
        }
    }

    @In("retention.review")
    @About("agency")
    record RestrictionLifted(EntityId restriction, AgencyId agency) implements RetentionEvent {}

    @In("retention.review")
    @About("agency")
    record Kept(EntityId review, AgencyId agency, LocalDate until) implements RetentionEvent {}

    @In("retention.review")
    @About("agency")
    record Referred(EntityId review, AgencyId agency, UserId to) implements RetentionEvent {}

    /// Why something was proposed or decided.
    @In("retention.review")
    record Reasoned(EntityId about, Text why) implements RetentionEvent {}
}
