package gwarchod.clinic.apart;

import gwarchod.clinic.apart.AskedEvent.Settled;
import gwarchod.clinic.apart.AskedEvent.Tried;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was tried in spite of one declaration: each place once, oldest first.
record Asked(EntityId declaration, List<Attempt> attempts) {
    static final String KIND = "apartask";

    static final StreamType<Asked> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Asked empty(StreamId stream) {
            return new Asked(new EntityId(stream.id()), List.of());
        }

        @Override
        public Asked evolve(Asked state, Fact fact) {
            return state.after((AskedEvent) fact.event(), fact);
        }
    };

    Asked {
        attempts = List.copyOf(attempts);
    }

    /// @param by who tried it first
    record Attempt(Tried what, UserId by, Instant at, @Nullable Answer answer) {
        boolean allowed() {
            return answer != null && answer.settlement() == Settlement.ALLOWED;
        }
    }

    record Answer(Settlement settlement, Text why, UserId by, Instant at) {}

    static StreamId stream(EntityId declaration) {
        return new StreamId(KIND, declaration.value());
    }

    Optional<Attempt> at(EntityId place) {
        return attempts.stream().filter(one -> one.what().place().equals(place)).findFirst();
    }

    /// The same is asked once, whoever tries it again.
    Decision tried(Tried what) {
        return at(what.place()).isPresent() ? Decision.noChange() : Decision.accept(what);
    }

    /// @param why as it may be stored
    Decision settle(SettleApart command, Text why, Instant now) {
        var attempt = at(command.place());
        if (attempt.isEmpty()) {
            return Decision.invalid("apart-not-tried", "/place");
        }
        var answer = attempt.get().answer();
        return Checks.at(now).text("/why", command.why()).then(() -> answer != null && answer.settlement() == command.settlement()
                ? Decision.noChange()
                : Decision.accept(new Settled(attempt.get().what().on(), command.place(), command.settlement(), why)));
    }

    private Asked after(AskedEvent event, Fact fact) {
        var next = new ArrayList<>(attempts);
        switch (event) {
            case Tried what -> next.add(new Attempt(what, fact.actor().user(), fact.recorded(), null));
            case Settled(_, var place, var settlement, var why) -> next.replaceAll(one -> one.what().place().equals(place)
                    ? new Attempt(one.what(), one.by(), one.at(), new Answer(settlement, why, fact.actor().user(), fact.recorded())) : one);
        }
        return new Asked(declaration, next);
    }
}
