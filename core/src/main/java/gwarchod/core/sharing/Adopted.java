package gwarchod.core.sharing;

import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Every version of an area's agreement, oldest first: what was allowed on a day of the past is asked too.
record Adopted(List<Version> versions) {
    static final Adopted NONE = new Adopted(List.of());

    static final StreamType<Adopted> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "agreement";
        }

        @Override
        public Adopted empty(StreamId stream) {
            return NONE;
        }

        @Override
        public Adopted evolve(Adopted state, Fact fact) {
            return state.with(new Version(fact.recorded(), new Agreement(fact.ref().number(), ((AgreementAdopted) fact.event()).terms())));
        }
    };

    /// @param from when it was adopted
    record Version(Instant from, Agreement agreement) {}

    Adopted {
        versions = List.copyOf(versions);
    }

    private Adopted with(Version next) {
        var all = new ArrayList<>(versions);
        all.add(next);
        return new Adopted(all);
    }

    /// The agreement in force at `time`; before the first one nobody sees anything.
    Version at(Instant time) {
        return versions.reversed().stream()
                .filter(version -> !version.from().isAfter(time))
                .findFirst()
                .orElse(Agreements.NOBODY);
    }
}
