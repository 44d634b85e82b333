package gwarchod.core.identity;

import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.words.Lang;
import java.util.List;

/// An agency that takes part (stream `agency/ID`); its name in both languages.
record Agency(String nameEn, String nameCy, AgencyKind kind) {
    static final List<EventType<?>> EVENTS = List.of(new EventType<>("agency.registered.1", Registered.class));

    static final StreamType<Agency> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "agency";
        }

        @Override
        public Agency empty(StreamId stream) {
            return new Agency(stream.id(), stream.id(), AgencyKind.PROVIDER);
        }

        @Override
        public Agency evolve(Agency state, Fact fact) {
            var registered = (Registered) fact.event();
            return new Agency(registered.nameEn(), registered.nameCy(), registered.kind());
        }
    };

    /// Registered, or registered again under another name.
    @In("agency.details")
    record Registered(String nameEn, String nameCy, AgencyKind kind) implements Event {}

    String name(Lang lang) {
        return switch (lang) {
            case EN -> nameEn;
            case CY -> nameCy;
        };
    }
}
