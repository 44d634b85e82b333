package gwarchod.core.identity;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One person's account.
sealed interface Account {
    record None() implements Account {}

    /// @param passwordSet sessions begun before have ended
    /// @param roles each with its last day, if it has one
    record Open(String name, AgencyId agency, PasswordHash hash, Instant passwordSet, Map<String, Optional<LocalDate>> roles)
            implements Account {
        public Open {
            roles = Collections.unmodifiableMap(new TreeMap<>(roles));
        }

        /// The roles held at `now`.
        SortedSet<String> rolesAt(Instant now) {
            var today = LocalDate.ofInstant(now, Words.ZONE);
            var held = new TreeSet<String>();
            roles.forEach((role, until) -> {
                if (until.isEmpty() || !until.get().isBefore(today)) {
                    held.add(role);
                }
            });
            return held;
        }

        private Open withRole(String role, Optional<LocalDate> until) {
            var next = new TreeMap<>(roles);
            next.put(role, until);
            return new Open(name, agency, hash, passwordSet, next);
        }

        private Open withoutRole(String role) {
            var next = new TreeMap<>(roles);
            next.remove(role);
            return new Open(name, agency, hash, passwordSet, next);
        }
    }

    /// What they did keeps their name.
    record Closed(String name, AgencyId agency) implements Account {}

    StreamType<Account> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "account";
        }

        @Override
        public Account empty(StreamId stream) {
            return new None();
        }

        @Override
        public Account evolve(Account state, Fact fact) {
            return Account.evolve(state, (AccountEvent) fact.event(), fact.recorded());
        }
    };

    private static Account evolve(Account state, AccountEvent event, Instant recorded) {
        if (event instanceof AccountEvent.Opened(var name, var agency)) {
            return new Open(name, agency, PasswordHash.NOBODY, recorded, Map.of());
        }
        return switch (state) {
            case None _, Closed _ -> state;
            case Open open -> evolve(open, event, recorded);
        };
    }

    private static Account evolve(Open open, AccountEvent event, Instant recorded) {
        return switch (event) {
            case AccountEvent.Opened _ -> open;
            case AccountEvent.PasswordSet(var hash) -> new Open(open.name(), open.agency(), hash, recorded, open.roles());
            case AccountEvent.RoleGranted(var role, var until) -> open.withRole(role, Optional.ofNullable(until));
            case AccountEvent.RoleEnded(var role) -> open.withoutRole(role);
            case AccountEvent.Closed _ -> new Closed(open.name(), open.agency());
        };
    }
}
