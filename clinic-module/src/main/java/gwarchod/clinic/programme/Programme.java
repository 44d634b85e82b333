package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.util.List;

/// A programme of the catalogue.
record Programme(EntityId id, String name, AgencyId provider, Text takes, List<String> modules) {
    static final String KIND = "programme";

    static final StreamType<Programme> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Programme empty(StreamId stream) {
            return new Programme(new EntityId(stream.id()), "", Session.NOBODY, Text.NONE, List.of());
        }

        @Override
        public Programme evolve(Programme state, Fact fact) {
            return switch ((ProgrammeEvent) fact.event()) {
                case ProgrammeEvent.Created(var name, var provider, var takes, var modules) ->
                    new Programme(state.id(), name, provider, takes, modules);
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
