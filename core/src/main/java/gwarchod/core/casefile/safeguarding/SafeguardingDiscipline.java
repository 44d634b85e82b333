package gwarchod.core.casefile.safeguarding;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.Answered;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.MaracReferred;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.MarfSent;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What safeguarding referrals bring to the case file.
final class SafeguardingDiscipline implements Discipline<SafeguardingReferrals> {
    @Override
    public String name() {
        return "safeguarding";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("safeguarding.marac-referred.1", MaracReferred.class),
                new EventType<>("safeguarding.marf-sent.1", MarfSent.class),
                new EventType<>("safeguarding.answered.1", Answered.class));
    }

    @Override
    public SafeguardingReferrals empty() {
        return SafeguardingReferrals.NONE;
    }

    @Override
    public SafeguardingReferrals evolve(SafeguardingReferrals state, Fact fact) {
        return SafeguardingReferrals.evolve(state, (SafeguardingEvent) fact.event(), fact);
    }

    @Override
    public Optional<Item> item(Event event) {
        return Optional.of(switch ((SafeguardingEvent) event) {
            case MaracReferred referred -> item(referred.referral(), referred.person());
            case MarfSent sent -> item(sent.referral(), sent.person());
            case Answered said -> item(said.referral(), said.person());
        });
    }

    private static Item item(EntityId referral, PersonId person) {
        return Item.of(SafeguardingReferrals.REFERRALS.id(), referral.value()).restingOn(People.item(person));
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = SafeguardingReferrals.REFERRALS.id();
        return List.of(
                CommandType.of("safeguarding.refer-to-marac", ReferToMarac.class, section, SafeguardingRules::refer),
                CommandType.of("safeguarding.send-marf", SendMarf.class, section, SafeguardingRules::send),
                CommandType.of("safeguarding.answer", AnswerSafeguarding.class, section, SafeguardingRules::answer));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(SafeguardingReferrals.REFERRALS_VIEW);
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(SafeguardingRules.UNACKNOWLEDGED, SafeguardingRules.NOT_REFERRED, SafeguardingRules.REPEAT);
    }
}
