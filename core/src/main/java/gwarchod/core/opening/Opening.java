package gwarchod.core.opening;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.util.Optional;

/// One case opened by one person for a while. State of a stream `opening/ID`.
public sealed interface Opening {
    record None() implements Opening {}

    /// @param until from then on it opens nothing
    record Reasoned(UserId user, AgencyId agency, CaseId on, Purpose purpose, Text why, Instant from, Instant until) implements Opening {}

    /// @param on the case; empty: there was none, or none this person may know of, and nothing was opened
    /// @param sought whom they looked for, in their own words
    record GlassBroken(
            String id, UserId user, AgencyId agency, Optional<CaseId> on, Purpose purpose, Text why, String sought, Instant from, Instant until,
            Optional<Review> review) implements Opening {}

    static StreamId stream(String id) {
        return new StreamId("opening", id);
    }

    StreamType<Opening> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "opening";
        }

        @Override
        public Opening empty(StreamId stream) {
            return new None();
        }

        @Override
        public Opening evolve(Opening state, Fact fact) {
            return Opening.evolve(state, fact);
        }
    };

    private static Opening evolve(Opening state, Fact fact) {
        var by = fact.actor();
        return switch ((OpeningEvent) fact.event()) {
            case OpeningEvent.ReasonGiven(var on, var purpose, var why, var until) ->
                    new Reasoned(by.user(), by.agency(), on, purpose, why, fact.recorded(), until);
            case OpeningEvent.GlassBroken(var on, var purpose, var why, var sought, var until) -> broken(fact, Optional.of(on), purpose, why, sought, until);
            case OpeningEvent.NothingFound(var purpose, var why, var sought) ->
                    broken(fact, Optional.empty(), purpose, why, sought, fact.recorded());
            case OpeningEvent.Reviewed(var finding, var note) -> reviewed(state, new Review(by.user(), finding, note, fact.recorded()));
        };
    }

    private static Opening broken(Fact fact, Optional<CaseId> on, Purpose purpose, Text why, String sought, Instant until) {
        return new GlassBroken(fact.ref().stream().id(), fact.actor().user(), fact.actor().agency(), on, purpose, why, sought,
                fact.recorded(), until, Optional.empty());
    }

    private static Opening reviewed(Opening state, Review review) {
        return switch (state) {
            case None _, Reasoned _ -> state;
            case GlassBroken was -> new GlassBroken(was.id, was.user, was.agency, was.on, was.purpose, was.why, was.sought, was.from, was.until,
                    Optional.of(review));
        };
    }
}
