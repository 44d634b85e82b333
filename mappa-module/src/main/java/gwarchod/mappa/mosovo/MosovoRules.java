package gwarchod.mappa.mosovo;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.mosovo.MosovoEvent.Ended;
import gwarchod.mappa.mosovo.MosovoEvent.Noted;
import gwarchod.mappa.mosovo.MosovoEvent.NoteRead;
import gwarchod.mappa.mosovo.MosovoEvent.OfficerNamed;
import gwarchod.mappa.mosovo.MosovoEvent.Sampled;
import gwarchod.mappa.mosovo.MosovoEvent.TakenOn;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Who is managed, by whom, what came to notice, and what a supervisor found.
final class MosovoRules {
    private static final int RECORDS_MAX = 1_000;

    private MosovoRules() {}

    private static Decision managed(CaseFile file, Supplier<Decision> rule) {
        return Mosovo.of(file).isManaged() ? rule.get() : refuse("mosovo-not-managed");
    }

    /// Who manages them, and that it ends, can be said however much is recorded.
    private static Decision noted(CaseFile file, Supplier<Decision> rule) {
        return managed(file, () -> Mosovo.of(file).all().size() < RECORDS_MAX ? rule.get() : refuse("too-many", RECORDS_MAX));
    }

    static Decision takeOn(CaseFile file, TakeOn command, Deciding with) {
        return Checks.at(with.now()).pastDate("/since", command.since()).then(() -> {
            var state = Mosovo.of(file);
            if (state.isManaged()) {
                return refuse("mosovo-managed");
            }
            return accept(new TakenOn(command.ground(), command.since(), command.officer(), with.guardedOrNone(command.note())));
        });
    }

    static Decision nameOfficer(CaseFile file, NameOfficer command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> managed(file, () -> {
            var before = Mosovo.of(file).officer().orElseThrow();
            return before.equals(command.officer()) ? noChange() : accept(new OfficerNamed(command.officer(), before, with.guard().apply(command.why())));
        }));
    }

    static Decision note(CaseFile file, NoteComing command, Deciding with) {
        return Checks.at(with.now())
                .holds(command.what().isNoted(), "mosovo-recorded-elsewhere", "/what")
                .pastDate("/on", command.on())
                .optionalLine("/reference", command.reference())
                .text("/text", command.text())
                .then(() -> noted(file, () -> {
                    var id = new EntityId(with.ids().next());
                    var reference = command.reference() == null || command.reference().isBlank() ? null
                            : with.guard().apply(new Text(command.reference())).raw();
                    return accept(List.of(new Noted(id, command.what(), command.on(), reference, with.guard().apply(command.text()))),
                            Map.of("note", id.value()));
                }));
    }

    static Decision readNote(CaseFile file, ReadNote command, Deciding with) {
        return Checks.at(with.now()).text("/done", command.done()).then(() -> {
            var state = Mosovo.of(file);
            if (Mosovo.of(state.all(), Noted.class).stream().noneMatch(one -> one.event().note().equals(command.note()))) {
                return invalid("mosovo-note-unknown", "/note");
            }
            return state.isRead(command.note()) ? noChange() : accept(new NoteRead(command.note(), with.guard().apply(command.done())));
        });
    }

    static Decision sample(CaseFile file, RecordSample command, Deciding with) {
        return Checks.at(with.now()).text("/note", command.note()).then(() -> noted(file, () -> Mosovo.of(file).officer()
                .filter(with.actor().user()::equals).isPresent()
                ? refuse("mosovo-own-case")
                : accept(new Sampled(command.finding(), with.guard().apply(command.note())))));
    }

    static Decision end(CaseFile file, EndMosovo command, Deciding with) {
        return Checks.at(with.now()).pastDate("/on", command.on()).text("/note", command.note())
                .order("/on", Mosovo.of(file).since().orElse(null), command.on())
                .then(() -> managed(file, () -> accept(new Ended(command.how(), command.on(), with.guard().apply(command.note())))));
    }
}
