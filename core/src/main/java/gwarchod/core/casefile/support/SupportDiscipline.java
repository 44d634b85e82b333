package gwarchod.core.casefile.support;

import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.support.SupportEvent.SupportMoved;
import gwarchod.core.casefile.support.SupportEvent.SupportOffered;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What support brings to the case file.
final class SupportDiscipline implements Discipline<SupportReferrals> {
    @Override
    public String name() {
        return "support";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("support.offered.1", SupportOffered.class),
                new EventType<>("support.moved.1", SupportMoved.class));
    }

    @Override
    public SupportReferrals empty() {
        return SupportReferrals.NONE;
    }

    @Override
    public SupportReferrals evolve(SupportReferrals state, Fact fact) {
        return SupportReferrals.evolve(state, (SupportEvent) fact.event());
    }

    @Override
    public Optional<Item> item(Event event) {
        return Optional.of(switch ((SupportEvent) event) {
            case SupportOffered offered -> item(offered.referral(), offered.person());
            case SupportMoved moved -> item(moved.referral(), moved.person());
        });
    }

    private static Item item(EntityId referral, PersonId person) {
        return Item.of(SupportReferrals.REFERRALS.id(), referral.value()).restingOn(People.item(person));
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = SupportReferrals.REFERRALS.id();
        return List.of(
                CommandType.of("support.offer", OfferSupport.class, section, SupportReferrals::offer),
                CommandType.of("support.move", MoveSupport.class, section, SupportReferrals::move));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(SupportReferrals.REFERRALS_VIEW);
    }
}
