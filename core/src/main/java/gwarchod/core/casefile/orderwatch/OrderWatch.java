package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.orderwatch.WatchEvent.KeptOnBail;
import gwarchod.core.casefile.orderwatch.WatchEvent.Noted;
import gwarchod.core.casefile.orderwatch.WatchEvent.ReviewPrompted;
import gwarchod.core.casefile.orderwatch.WatchEvent.ReviewScheduled;
import gwarchod.core.casefile.orderwatch.WatchEvent.Reviewed;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was recorded for the watch over the orders of a case, in the order in which it was.
public record OrderWatch(List<Entry> all) {
    static final String CLOCKS = "order.clocks";
    static final String REVIEWS = "order.reviews";

    public static final Discipline<OrderWatch> DISCIPLINE = new OrderWatchDiscipline();

    static final OrderWatch NONE = new OrderWatch(List.of());

    public OrderWatch {
        all = List.copyOf(all);
    }

    record Entry(WatchEvent said, Instant recorded, UserId by, CommitRef ref) {}

    OrderWatch evolve(WatchEvent event, Fact fact) {
        var entry = new Entry(event, fact.recorded(), fact.actor().user(), fact.ref());
        return new OrderWatch(Stream.concat(all.stream(), Stream.of(entry)).toList());
    }

    private <T extends WatchEvent> Stream<T> of(EntityId order, Class<T> type) {
        return all.stream().map(Entry::said).filter(said -> said.orderId().equals(order)).filter(type::isInstance).map(type::cast);
    }

    /// When it was noted last to have happened.
    Optional<Instant> at(EntityId order, Milestone what) {
        return each(order, what).reduce((_, later) -> later);
    }

    /// Whenever it was noted to have happened, in the order in which it was.
    Stream<Instant> each(EntityId order, Milestone what) {
        return of(order, Noted.class).filter(said -> said.what() == what).map(Noted::at);
    }

    /// By whose authority, and until when, bail lasts as was recorded last.
    Optional<KeptOnBail> bail(EntityId order) {
        return of(order, KeptOnBail.class).reduce((_, later) -> later);
    }

    /// When it was reviewed last.
    Optional<LocalDate> reviewed(EntityId order) {
        return of(order, Reviewed.class).map(Reviewed::on).max(LocalDate::compareTo);
    }

    /// By when it is to be reviewed, as was said last: by a review or beside one. A review that names no next day leaves none.
    Optional<LocalDate> scheduled(EntityId order) {
        return Optional.ofNullable(all.stream().map(Entry::said).filter(said -> said.orderId().equals(order))
                .<Next>mapMulti((said, next) -> {
                    switch (said) {
                        case ReviewScheduled(_, var due, _) -> next.accept(new Next(due));
                        case Reviewed review -> next.accept(new Next(review.nextOn()));
                        case Noted _, KeptOnBail _, ReviewPrompted _ -> { }
                    }
                })
                .reduce(new Next(null), (_, later) -> later).on());
    }

    private record Next(@Nullable LocalDate on) {}

    /// Whether it was reviewed since something of that day: on a later day, or on the same one by what was recorded after it.
    boolean reviewedSince(EntityId order, LocalDate day, CommitRef ref) {
        return all.stream().anyMatch(entry -> entry.said() instanceof Reviewed review && review.orderId().equals(order)
                && (review.on().isAfter(day) || review.on().equals(day) && entry.ref().number() > ref.number()));
    }

    /// What prompted a review, since the last.
    Stream<ReviewPrompted> prompts(EntityId order) {
        return all.stream().<ReviewPrompted>mapMulti((entry, next) -> {
            if (entry.said() instanceof ReviewPrompted prompt && prompt.orderId().equals(order)
                    && !reviewedSince(order, prompt.on(), entry.ref())) {
                next.accept(prompt);
            }
        });
    }
}
