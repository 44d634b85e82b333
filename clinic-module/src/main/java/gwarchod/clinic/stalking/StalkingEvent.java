package gwarchod.clinic.stalking;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens between a case and a clinic. What is told to an audience is an event of that audience's own section, so that nobody else's
/// timeline knows of it.
sealed interface StalkingEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("stalking.asked.1", Asked.class),
            new EventType<>("stalking.taken-back.1", TakenBack.class),
            new EventType<>("stalking.released.1", Released.class),
            new EventType<>("stalking.told-managers.1", ToldManagers.class),
            new EventType<>("stalking.told-probation.1", ToldProbation.class),
            new EventType<>("stalking.told-provider.1", ToldProvider.class),
            new EventType<>("stalking.told-victim-service.1", ToldVictimService.class),
            new EventType<>("stalking.told-mappa.1", ToldMappa.class),
            new EventType<>("stalking.advised.1", Advised.class),
            new EventType<>("stalking.withdrawn.1", Withdrawn.class),
            new EventType<>("stalking.advice-decided.1", AdviceDecided.class));

    /// @param asker whose question it is
    /// @param decision what it is asked for
    /// @param by when the answer is needed; none: nobody said
    @In(StalkingClinic.ASKED)
    record Asked(EntityId question, AgencyId clinic, AgencyId asker, Text asks, Text decision, @Nullable LocalDate by) implements StalkingEvent {}

    @In(StalkingClinic.ASKED)
    record TakenBack(EntityId question, Text why) implements StalkingEvent {}

    /// @param supersedes the release that it takes the place of
    /// @param answers the questions it answers
    /// @param post of who signs, as they give it
    /// @param registration their registration: the body and the number
    /// @param interviewed whether the person was; where not, every reader is told
    /// @param validUntil the last day on which anybody is to go by it
    @In(StalkingClinic.RELEASED)
    record Released(
            EntityId release, AgencyId clinic, @Nullable EntityId supersedes, List<EntityId> answers, @FreeWords String post,
            @FreeWords String registration, boolean interviewed, LocalDate validUntil) implements StalkingEvent {
        public Released {
            answers = List.copyOf(answers);
        }
    }

    /// What one audience is told in a release.
    sealed interface Told extends StalkingEvent {
        EntityId release();

        Formulation said();

        Audience audience();
    }

    @In(StalkingClinic.FOR_MANAGERS)
    record ToldManagers(EntityId release, Formulation said) implements Told {
        @Override
        public Audience audience() {
            return Audience.MANAGERS;
        }
    }

    @In(StalkingClinic.FOR_PROBATION)
    record ToldProbation(EntityId release, Formulation said) implements Told {
        @Override
        public Audience audience() {
            return Audience.PROBATION;
        }
    }

    /// @param provider which one
    @In(StalkingClinic.FOR_PROVIDER)
    record ToldProvider(EntityId release, AgencyId provider, Formulation said) implements Told {
        @Override
        public Audience audience() {
            return Audience.PROVIDER;
        }
    }

    @In(StalkingClinic.FOR_VICTIM_SERVICE)
    record ToldVictimService(EntityId release, Formulation said) implements Told {
        @Override
        public Audience audience() {
            return Audience.VICTIM_SERVICE;
        }
    }

    @In(StalkingClinic.FOR_MAPPA)
    record ToldMappa(EntityId release, Formulation said) implements Told {
        @Override
        public Audience audience() {
            return Audience.MAPPA;
        }
    }

    /// A measure that a release proposes.
    ///
    /// @param to the agency that would see to it
    /// @param trigger see [gwarchod.core.casefile.plan.AddMeasure]
    @In(StalkingClinic.ADVICE)
    record Advised(EntityId piece, EntityId release, AgencyId to, Pillar pillar, Text what, @Nullable Text trigger) implements StalkingEvent {}

    @In(StalkingClinic.RELEASED)
    record Withdrawn(EntityId release, Text why) implements StalkingEvent {}

    /// @param measure what it became in the plan; none: it was declined
    /// @param because why it was declined
    @In(StalkingClinic.ADVICE)
    record AdviceDecided(EntityId piece, @Nullable EntityId measure, @Nullable Text because) implements StalkingEvent {}
}
