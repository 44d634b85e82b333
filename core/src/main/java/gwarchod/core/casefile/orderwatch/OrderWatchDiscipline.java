package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.stream.Stream;

/// The watch over orders as a discipline of the case file.
final class OrderWatchDiscipline implements Discipline<OrderWatch> {
    @Override
    public String name() {
        return "watch";
    }

    @Override
    public List<EventType<?>> events() {
        return WatchEvent.TYPES;
    }

    @Override
    public OrderWatch empty() {
        return OrderWatch.NONE;
    }

    @Override
    public OrderWatch evolve(OrderWatch state, Fact fact) {
        return state.evolve((WatchEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("watch.note", NoteMilestone.class, OrderWatch.CLOCKS, Watching::note),
                CommandType.of("watch.keep-on-bail", KeepOnBail.class, OrderWatch.REVIEWS, Watching::keepOnBail),
                CommandType.of("watch.schedule-review", ScheduleReview.class, OrderWatch.REVIEWS, Watching::schedule),
                CommandType.of("watch.prompt-review", PromptReview.class, OrderWatch.REVIEWS, Watching::prompt),
                CommandType.of("watch.review", ReviewOrder.class, OrderWatch.REVIEWS, Watching::review));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(
                new SectionView<>(OrderClocks.SECTION, OrderClocks::of),
                new SectionView<>(OrderReviews.SECTION, OrderReviews::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return Stream.concat(Stream.of(ClockKind.values()).map(ClockRules::of), ReviewRules.ALL.stream()).toList();
    }
}
