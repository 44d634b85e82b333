package gwarchod.core.casefile.people;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.AgencyId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is known about somebody at risk.
///
/// @param addressArea as coarse as the work allows
record Described(
        PersonName name, List<String> alsoCalled, ProtectedKind kind, Text relationship, Text safetyNotes, Text addressArea,
        @Nullable AgencyId supportedBy) {
    Described {
        alsoCalled = List.copyOf(alsoCalled);
    }

    static Described of(AddPerson command) {
        return new Described(command.name(), command.alsoCalled(), command.kind(), command.relationship(),
                or(command.safetyNotes()), or(command.addressArea()), command.supportedBy());
    }

    static Described of(CorrectAtRisk command) {
        return new Described(command.name(), command.alsoCalled(), command.kind(), command.relationship(),
                or(command.safetyNotes()), or(command.addressArea()), command.supportedBy());
    }

    Described guarded(UnaryOperator<Text> guard) {
        return new Described(name, alsoCalled, kind, guard.apply(relationship), guard.apply(safetyNotes), guard.apply(addressArea),
                supportedBy);
    }

    private static Text or(@Nullable Text text) {
        return text == null ? Text.NONE : text;
    }
}
