package gwarchod.core.casefile.views;

import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.views.ViewEvent.ViewRecorded;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What victims' views bring to the case file.
final class ViewDiscipline implements Discipline<VictimViews> {
    @Override
    public String name() {
        return "views";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(new EventType<>("views.recorded.1", ViewRecorded.class));
    }

    @Override
    public VictimViews empty() {
        return VictimViews.NONE;
    }

    @Override
    public VictimViews evolve(VictimViews state, Fact fact) {
        return VictimViews.evolve(state, (ViewRecorded) fact.event(), fact.ref());
    }

    @Override
    public Optional<Item> item(Event event) {
        var recorded = (ViewRecorded) event;
        return Optional.of(Item.of(VictimViews.ON_ORDERS.id(), recorded.view().value()).restingOn(People.item(recorded.person())));
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(CommandType.of("views.record", RecordView.class, VictimViews.ON_ORDERS.id(), VictimViews::record));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(VictimViews.ON_ORDERS_VIEW);
    }
}
