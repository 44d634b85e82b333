package gwarchod.mappa.minutes;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.minutes.ItemMinutes.Onward;
import gwarchod.mappa.minutes.MinutesEvent.AmendmentAnswered;
import gwarchod.mappa.minutes.MinutesEvent.AmendmentAsked;
import gwarchod.mappa.minutes.MinutesEvent.OnwardAnswered;
import gwarchod.mappa.minutes.MinutesEvent.OnwardAsked;
import gwarchod.mappa.minutes.MinutesEvent.OnwardRefused;
import gwarchod.mappa.minutes.MinutesEvent.OnwardShared;
import gwarchod.mappa.minutes.MinutesEvent.RequestAnswered;
import gwarchod.mappa.minutes.MinutesEvent.Requested;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What becomes of circulated minutes: nobody shares them outside the meeting but as the chair agreed, and whoever asks for them from outside gets
/// an executive summary at the most. Pure.
final class SharingRules {
    private SharingRules() {}

    static Decision askAmendment(ItemMinutes minutes, AskAmendment command, Deciding with) {
        return Checks.at(with.now()).text("/what", command.what()).then(() -> read(minutes, with, () -> {
            var id = new EntityId(with.ids().next());
            return accept(List.of(new AmendmentAsked(command.item(), id, with.guard().apply(command.what()))), Map.of("amendment", id.value()));
        }));
    }

    static Decision answerAmendment(ItemMinutes minutes, AnswerAmendment command, Deciding with) {
        return Checks.at(with.now()).text("/reason", command.reason()).then(() -> {
            var known = minutes.amendment(command.amendment());
            if (known.isEmpty()) {
                return invalid("minutes-amendment-unknown", "/amendment");
            }
            var before = known.get().agreed();
            return before == null ? accept(new AmendmentAnswered(command.item(), command.amendment(), command.agreed(), with.guard().apply(command.reason())))
                    : before == command.agreed() ? noChange() : refuse("minutes-amendment-answered");
        });
    }

    static Decision askOnward(ItemMinutes minutes, AskOnward command, Deciding with) {
        return Checks.at(with.now()).line("/to", command.to()).text("/need", command.need()).then(() -> read(minutes, with, () -> {
            var id = new EntityId(with.ids().next());
            return accept(List.of(new OnwardAsked(command.item(), id, with.guard().apply(new Text(command.to())).raw(), with.guard().apply(command.need()))),
                    Map.of("onward", id.value()));
        }));
    }

    static Decision answerOnward(ItemMinutes minutes, AnswerOnward command, Deciding with) {
        return Checks.at(with.now()).text("/reason", command.reason()).then(() -> {
            var known = minutes.onward(command.onward());
            if (known.isEmpty()) {
                return invalid("minutes-onward-unknown", "/onward");
            }
            var before = known.get().answer();
            return before == null ? accept(new OnwardAnswered(command.item(), command.onward(), command.answer(), with.guard().apply(command.reason())))
                    : before == command.answer() ? noChange() : refuse("minutes-onward-answered");
        });
    }

    /// What is recorded when somebody shares minutes onward: that they did, or that they were about to and the chair hadn't agreed. Empty
    /// where nobody asked for that.
    static Optional<MinutesEvent> share(ItemMinutes minutes, EntityId onward) {
        return minutes.onward(onward).map(known -> known.isAllowed()
                ? new OnwardShared(minutes.item(), onward) : new OnwardRefused(minutes.item(), onward));
    }

    /// Which of what is asked still waits for the chair.
    static List<Onward> waiting(ItemMinutes minutes) {
        return minutes.onward().stream().filter(one -> one.answer() == null).toList();
    }

    static Decision recordRequest(ItemMinutes minutes, RecordRequest command, Deciding with) {
        return Checks.at(with.now()).line("/requester", command.requester()).text("/basis", command.basis())
                .pastDate("/receivedOn", command.receivedOn())
                .then(() -> circulated(minutes, () -> {
                    var id = new EntityId(with.ids().next());
                    var requester = with.guard().apply(new Text(command.requester())).raw();
                    return accept(List.of(new Requested(command.item(), id, requester, command.capacity(), with.guard().apply(command.basis()),
                            command.receivedOn())), Map.of("request", id.value()));
                }));
    }

    /// Minutes are closed under the Freedom of Information Act: such a request is refused.
    static Decision answerRequest(ItemMinutes minutes, AnswerRequest command, Deciding with) {
        return Checks.at(with.now()).text("/reason", command.reason()).then(() -> {
            var known = minutes.request(command.request());
            if (known.isEmpty()) {
                return invalid("minutes-request-unknown", "/request");
            }
            if (known.get().said().capacity() == RequestCapacity.FREEDOM_OF_INFORMATION && command.answer() != RequestAnswer.REFUSED) {
                return refuse("minutes-closed-to-public");
            }
            var before = known.get().answer();
            return before == null ? accept(new RequestAnswered(command.item(), command.request(), command.answer(), with.guard().apply(command.reason())))
                    : before == command.answer() ? noChange() : refuse("minutes-request-answered");
        });
    }

    private static Decision circulated(ItemMinutes minutes, Supplier<Decision> rule) {
        return minutes.circulated().isEmpty() ? refuse("minutes-not-circulated") : rule.get();
    }

    /// Of an agency's own minutes; others are refused like those there aren't.
    private static Decision read(ItemMinutes minutes, Deciding with, Supplier<Decision> rule) {
        return minutes.circulated().filter(one -> one.isOpenTo(with.actor().agency())).isPresent() ? rule.get() : invalid("minutes-item-unknown", "/item");
    }
}
