package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.people.People;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What disclosure to third parties brings to the case file.
final class ThirdPartyDiscipline implements Discipline<ThirdPartyDisclosures> {
    @Override
    public String name() {
        return "thirdparty";
    }

    @Override
    public List<EventType<?>> events() {
        return ThirdPartyEvent.TYPES;
    }

    @Override
    public ThirdPartyDisclosures empty() {
        return ThirdPartyDisclosures.NONE;
    }

    @Override
    public ThirdPartyDisclosures evolve(ThirdPartyDisclosures state, Fact fact) {
        return state.evolve((ThirdPartyEvent) fact.event(), fact);
    }

    /// Who is to tell is said to everybody.
    @Override
    public Optional<Item> item(Event event) {
        var said = (ThirdPartyEvent) event;
        if (said instanceof ThirdPartyEvent.HandedOver) {
            return Optional.empty();
        }
        var item = Item.of(ThirdPartyDisclosures.SECTION_ID, said.disclosure().value());
        var person = said.person();
        return Optional.of(person == null ? item : item.restingOn(People.item(person)));
    }

    @Override
    public boolean isSaidToOthers(Event event) {
        return event instanceof ThirdPartyEvent.HandedOver;
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = ThirdPartyDisclosures.SECTION_ID;
        return List.of(
                CommandType.of("thirdparty.decide", DecideThirdParty.class, section, ThirdPartyRules::decide),
                CommandType.of("thirdparty.make", MakeThirdParty.class, section, ThirdPartyRules::make),
                CommandType.of("thirdparty.record-agreement", RecordRecipientAgreement.class, section, ThirdPartyRules::agree),
                CommandType.of("thirdparty.tell-subject", TellSubject.class, section, ThirdPartyRules::tell),
                CommandType.of("thirdparty.review", ReviewThirdParty.class, section, ThirdPartyRules::review),
                CommandType.of("thirdparty.hand-over", HandOverThirdParty.class, section, (file, command, _) -> ThirdPartyRules.handOver(file, command)));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(ThirdPartyDisclosures.VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        for (ThirdParty one : ThirdPartyDisclosures.of(file).all()) {
            var by = one.by();
            if (one.awaitsMaking() && by != null) {
                card.duty(DutyKind.DISCLOSURE, ThirdPartyDisclosures.SECTION_ID, by, one.id().value());
            }
        }
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(ThirdPartyAgenda.DEFERRED, ThirdPartyAgenda.NOT_MADE, ThirdPartyAgenda.AGREEMENT, ThirdPartyAgenda.SUBJECT_UNTOLD,
                ThirdPartyAgenda.REVIEW_DUE);
    }
}
