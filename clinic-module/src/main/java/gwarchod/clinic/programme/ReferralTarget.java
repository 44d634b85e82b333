package gwarchod.clinic.programme;

import gwarchod.clinic.referral.Refer;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.identity.Directory;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom we refer somebody to must be there: a clinic of the directory, or a programme of the catalogue at its own provider and under its
/// own name. A referral opens the person to whoever it names.
record ReferralTarget(Directory directory, Live<Programme> programmes) {
    Optional<Refusal> wrong(Viewer viewer, @Nullable CaseId on, Refer command) {
        var kind = directory.kind(command.provider());
        return switch (command.kind()) {
            case CLINIC -> kind.filter(AgencyKind.CLINIC::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(Refusal.invalid("clinic-unknown", "/provider"));
            case PROGRAMME -> kind.isPresent() ? wrong(command) : Optional.of(Refusal.invalid("provider-unknown", "/provider"));
        };
    }

    private Optional<Refusal> wrong(Refer command) {
        var programme = Optional.ofNullable(command.programme())
                .flatMap(this::programme)
                .filter(known -> known.provider().equals(command.provider()));
        if (programme.isEmpty()) {
            return Optional.of(Refusal.invalid("programme-unknown", "/programme"));
        }
        var name = programme.get().name();
        return name.equals(command.programmeName()) ? Optional.empty() : Optional.of(Refusal.invalid("programme-name", "/programmeName", name));
    }

    private Optional<Programme> programme(EntityId id) {
        return programmes.get(Programme.stream(id)).map(Loaded::state);
    }
}
