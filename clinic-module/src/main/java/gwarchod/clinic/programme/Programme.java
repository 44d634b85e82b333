package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A programme of the catalogue.
///
/// @param terms none where nobody set them yet
record Programme(EntityId id, String name, AgencyId provider, Text takes, List<String> modules, @Nullable ProgrammeTerms terms) {
    static final String KIND = "programme";

    static final StreamType<Programme> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Programme empty(StreamId stream) {
            return new Programme(new EntityId(stream.id()), "", Session.NOBODY, Text.NONE, List.of(), null);
        }

        @Override
        public Programme evolve(Programme state, Fact fact) {
            return switch ((ProgrammeEvent) fact.event()) {
                case ProgrammeEvent.Created(var name, var provider, var takes, var modules) ->
                    new Programme(state.id(), name, provider, takes, modules, state.terms());
                case ProgrammeEvent.TermsSet(var terms) ->
                    new Programme(state.id(), state.name(), state.provider(), state.takes(), state.modules(), terms);
            };
        }
    };

    Programme {
        modules = List.copyOf(modules);
    }

    static StreamId stream(EntityId id) {
        return new StreamId(KIND, id.value());
    }
}
