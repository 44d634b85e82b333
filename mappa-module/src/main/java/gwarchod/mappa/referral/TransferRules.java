package gwarchod.mappa.referral;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.referral.MappaEvent.TransferAnswered;
import gwarchod.mappa.referral.MappaEvent.TransferAsked;
import java.util.List;
import java.util.Map;

/// Somebody is always managed by one area: here until another has said that it took over, and from then on there.
final class TransferRules {
    private TransferRules() {}

    static Decision ask(CaseFile file, AskTransfer command, Deciding with) {
        return Checks.at(with.now()).line("/area", command.area()).text("/why", command.why()).then(() -> {
            if (MappaLevel.standing(file).isEmpty()) {
                return refuse("not-under-mappa");
            }
            if (file.state(MappaReferrals.DISCIPLINE).transferring().isPresent()) {
                return refuse("transfer-waiting");
            }
            var id = new EntityId(with.ids().next());
            return accept(List.of(new TransferAsked(id, with.guard().apply(new Text(command.area())), with.guard().apply(command.why()))),
                    Map.of("transfer", id.value()));
        });
    }

    static Decision answer(CaseFile file, AnswerTransfer command, Deciding with) {
        return Checks.at(with.now()).pastDate("/on", command.on()).optionalLine("/reference", command.reference()).text("/note", command.note())
                .then(() -> {
                    var known = file.state(MappaReferrals.DISCIPLINE).transfer(command.transfer());
                    if (known.isEmpty()) {
                        return invalid("transfer-unknown", "/transfer");
                    }
                    var before = known.get().answer();
                    if (before != null) {
                        return before.said().answer() == command.answer() ? noChange() : refuse("transfer-answered");
                    }
                    return answered(file, command, with);
                });
    }

    private static Decision answered(CaseFile file, AnswerTransfer command, Deciding with) {
        var reference = command.reference();
        var note = with.guard().apply(command.note());
        var said = new TransferAnswered(command.transfer(), command.answer(), command.on(),
                reference == null || reference.isBlank() ? null : with.guard().apply(new Text(reference)), note);
        boolean leaves = command.answer() == TransferAnswer.TAKEN_OVER && MappaLevel.standing(file).isPresent();
        return leaves ? accept(said, MappaLevel.transferred(command.on(), note)) : accept(said);
    }
}
