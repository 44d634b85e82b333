package gwarchod.mappa.minutes;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The minutes of one item as they stand.
///
/// @param writings every writing of them, the oldest first
/// @param refusals how often somebody was about to share them and was refused
public record ItemMinutes(EntityId item, List<Writing> writings, List<Amendment> amendments, List<Onward> onward, List<Request> requests,
        List<Done> refusals) {
    public ItemMinutes {
        writings = List.copyOf(writings);
        amendments = List.copyOf(amendments);
        onward = List.copyOf(onward);
        requests = List.copyOf(requests);
        refusals = List.copyOf(refusals);
    }

    static ItemMinutes none(EntityId item) {
        return new ItemMinutes(item, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// Who did something, and when.
    public record Done(UserId by, AgencyId agency, Instant at, CommitRef ref) {
        static Done of(Fact fact) {
            return new Done(fact.actor().user(), fact.actor().agency(), fact.recorded(), fact.ref());
        }
    }

    /// @param approved absent: the chair hasn't
    /// @param circulated absent: nobody but those who write and approve them is shown it
    public record Writing(int version, String set, List<MinutesText> texts, @Nullable Text reason, Done written, @Nullable Done approved,
            @Nullable Done circulated, List<Recipient> recipients) {
        public Writing {
            texts = List.copyOf(texts);
            recipients = List.copyOf(recipients);
        }

        Optional<MinutesText> text(MinutesHeading part) {
            return texts.stream().filter(one -> one.part() == part).findFirst();
        }

        public boolean isOpenTo(AgencyId agency) {
            return recipients.stream().anyMatch(one -> one.agency().equals(agency));
        }
    }

    public record Amendment(EntityId id, Text what, Done asked, @Nullable Boolean agreed, @Nullable Text reason) {}

    /// @param shared each time it was done
    public record Onward(EntityId id, String to, Text need, Done asked, @Nullable OnwardAnswer answer, @Nullable Text reason, @Nullable Done answered,
            List<Done> shared) {
        public Onward {
            shared = List.copyOf(shared);
        }

        boolean isAllowed() {
            return answer != null && answer.allows();
        }
    }

    public record Request(EntityId id, MinutesEvent.Requested said, Done recorded, @Nullable RequestAnswer answer, @Nullable Text reason,
            @Nullable Done answered) {}

    public MinutesState state() {
        if (writings.isEmpty()) {
            return MinutesState.NOT_WRITTEN;
        }
        var last = writings.getLast();
        return last.circulated() != null ? MinutesState.CIRCULATED : last.approved() != null ? MinutesState.APPROVED : MinutesState.DRAFT;
    }

    /// The one readers are shown; empty while nothing was circulated.
    public Optional<Writing> circulated() {
        return writings.stream().filter(one -> one.circulated() != null).reduce((_, later) -> later);
    }

    /// The first of it: from then on the clock stands.
    Optional<Writing> firstCirculated() {
        return writings.stream().filter(one -> one.circulated() != null).findFirst();
    }

    Optional<Writing> last() {
        return writings.isEmpty() ? Optional.empty() : Optional.of(writings.getLast());
    }

    Optional<Onward> onward(EntityId id) {
        return onward.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Request> request(EntityId id) {
        return requests.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Amendment> amendment(EntityId id) {
        return amendments.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    ItemMinutes after(MinutesEvent event, Fact fact) {
        var done = Done.of(fact);
        return switch (event) {
            case MinutesEvent.Drafted(_, var version, var set, var texts, var reason) ->
                    writings(plus(writings, new Writing(version, set, texts, reason, done, null, null, List.of())));
            case MinutesEvent.Approved _ -> last(one -> new Writing(one.version(), one.set(), one.texts(), one.reason(), one.written(), done, null, List.of()));
            case MinutesEvent.Circulated(_, _, var to) ->
                    last(one -> new Writing(one.version(), one.set(), one.texts(), one.reason(), one.written(), one.approved(), done, to));
            case MinutesEvent.AmendmentAsked(_, var id, var what) -> amendments(plus(amendments, new Amendment(id, what, done, null, null)));
            case MinutesEvent.AmendmentAnswered(_, var id, var agreed, var why) ->
                    amendments(each(amendments, one -> one.id().equals(id), one -> new Amendment(id, one.what(), one.asked(), agreed, why)));
            case MinutesEvent.OnwardAsked(_, var id, var to, var need) -> onwards(plus(onward, new Onward(id, to, need, done, null, null, null, List.of())));
            case MinutesEvent.OnwardAnswered(_, var id, var answer, var why) -> onwards(each(onward, one -> one.id().equals(id),
                    one -> new Onward(id, one.to(), one.need(), one.asked(), answer, why, done, one.shared())));
            case MinutesEvent.OnwardShared(_, var id) -> onwards(each(onward, one -> one.id().equals(id),
                    one -> new Onward(id, one.to(), one.need(), one.asked(), one.answer(), one.reason(), one.answered(), plus(one.shared(), done))));
            case MinutesEvent.OnwardRefused _ -> new ItemMinutes(item, writings, amendments, onward, requests, plus(refusals, done));
            case MinutesEvent.Requested said -> requests(plus(requests, new Request(said.request(), said, done, null, null, null)));
            case MinutesEvent.RequestAnswered(_, var id, var answer, var why) -> requests(each(requests, one -> one.id().equals(id),
                    one -> new Request(id, one.said(), one.recorded(), answer, why, done)));
        };
    }

    private ItemMinutes last(UnaryOperator<Writing> change) {
        var next = new ArrayList<>(writings);
        next.set(next.size() - 1, change.apply(next.getLast()));
        return writings(next);
    }

    private ItemMinutes writings(List<Writing> next) {
        return new ItemMinutes(item, next, amendments, onward, requests, refusals);
    }

    private ItemMinutes amendments(List<Amendment> next) {
        return new ItemMinutes(item, writings, next, onward, requests, refusals);
    }

    private ItemMinutes onwards(List<Onward> next) {
        return new ItemMinutes(item, writings, amendments, next, requests, refusals);
    }

    private ItemMinutes requests(List<Request> next) {
        return new ItemMinutes(item, writings, amendments, onward, next, refusals);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> List<T> each(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        return all.stream().map(one -> which.test(one) ? change.apply(one) : one).toList();
    }
}
