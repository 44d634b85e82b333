package gwarchod.core.alert;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a user declared to be of their household, their relatives and associates, so that looks at them are noticed. State of a stream
/// `declared/USER`.
public record Declared(List<One> all) {
    static final Declared NOBODY = new Declared(List.of());

    /// @param address where they live, where it matters: a household is noticed by it too
    public record One(
            String id, DeclaredKind kind, String family, String given, @Nullable LocalDate dateOfBirth, @Nullable String address, Instant since) {
        /// Whether this is that person: of the same family name, and of the same given name or date of birth; or at the same address.
        boolean is(Identity other) {
            boolean sameFamily = !family.isBlank() && other.names().stream().anyMatch(words -> words.containsAll(words(family)));
            boolean sameGiven = !given.isBlank() && other.names().stream()
                    .anyMatch(words -> words.containsAll(words(given)) && words.containsAll(words(family)));
            boolean sameBirth = dateOfBirth != null && dateOfBirth.equals(other.dateOfBirth());
            boolean sameAddress = address != null && !place(address).isEmpty() && other.address() != null
                    && place(address).equals(place(other.address()));
            return sameFamily && (sameGiven || sameBirth) || sameAddress;
        }
    }

    /// Somebody a case is about or protects, as they are compared.
    ///
    /// @param names each name as its words, lower case and without accents
    public record Identity(List<Set<String>> names, @Nullable LocalDate dateOfBirth, @Nullable String address) {
        public Identity {
            names = List.copyOf(names);
        }

        /// @param names each as it is written
        public static Identity of(List<String> names, @Nullable LocalDate dateOfBirth, @Nullable String address) {
            return new Identity(names.stream().map(name -> Set.copyOf(words(name))).toList(), dateOfBirth, address);
        }
    }

    public Declared {
        all = List.copyOf(all);
    }

    private static List<String> words(String name) {
        return List.of(CardWriter.normal(name).split("[\\s,]+")).stream().distinct().toList();
    }

    /// An address as it is compared: its letters and digits.
    private static String place(String address) {
        return CardWriter.normal(address).replaceAll("[^a-z0-9]", "");
    }

    static StreamId stream(String user) {
        return new StreamId("declared", user);
    }

    static final StreamType<Declared> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "declared";
        }

        @Override
        public Declared empty(StreamId stream) {
            return NOBODY;
        }

        @Override
        public Declared evolve(Declared state, Fact fact) {
            var all = new ArrayList<>(state.all());
            switch ((AlertEvent.OfDeclarations) fact.event()) {
                case AlertEvent.Declaration(var id, var kind, var family, var given, var born, var address) ->
                        all.add(new One(id, kind, family, given, born, address, fact.recorded()));
                case AlertEvent.DeclarationEnded(var id, _) -> all.removeIf(one -> one.id().equals(id));
            }
            return new Declared(all);
        }
    };
}
