package gwarchod.core.casefile.disclosure;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.disclosure.DisclosureEvent.DisclosureDecided;
import gwarchod.core.casefile.disclosure.DisclosureEvent.DisclosureMade;
import gwarchod.core.casefile.disclosure.DisclosureEvent.RelationshipRecorded;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What disclosure checks bring to the case file.
final class DisclosureDiscipline implements Discipline<DisclosureChecks> {
    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("disclosure.relationship-recorded.1", RelationshipRecorded.class),
                new EventType<>("disclosure.decided.1", DisclosureDecided.class),
                new EventType<>("disclosure.made.1", DisclosureMade.class));
    }

    @Override
    public DisclosureChecks empty() {
        return DisclosureChecks.NONE;
    }

    @Override
    public DisclosureChecks evolve(DisclosureChecks state, Fact fact) {
        return DisclosureChecks.evolve(state, (DisclosureEvent) fact.event(), fact);
    }

    @Override
    public Optional<Item> item(Event event) {
        return Optional.of(switch ((DisclosureEvent) event) {
            case RelationshipRecorded recorded -> item(recorded.check(), recorded.person());
            case DisclosureDecided decided -> item(decided.check(), decided.person());
            case DisclosureMade made -> item(made.check(), made.person());
        });
    }

    private static Item item(EntityId check, @Nullable PersonId person) {
        var item = Item.of(DisclosureChecks.CHECKS.id(), check.value());
        return person == null ? item : item.restingOn(People.item(person));
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = DisclosureChecks.CHECKS.id();
        return List.of(
                CommandType.of("disclosure.record-relationship", RecordRelationship.class, section, DisclosureRules::record),
                CommandType.of("disclosure.decide", DecideDisclosure.class, section, DisclosureRules::decide),
                CommandType.of("disclosure.tell", MakeDisclosure.class, section, DisclosureRules::tell));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(DisclosureChecks.CHECKS_VIEW);
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(DisclosureRules.DUE, DisclosureRules.NOT_MADE);
    }
}
