package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ActionWish;
import gwarchod.core.casefile.contact.ContactInitiator;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.RecordContact;
import gwarchod.core.casefile.contact.RecordWish;
import gwarchod.core.casefile.contact.ReviewContact;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.RecordDevelopment;
import gwarchod.core.casefile.disclosure.RecordRelationship;
import gwarchod.core.casefile.safeguarding.AnswerSafeguarding;
import gwarchod.core.casefile.safeguarding.MaracCriterion;
import gwarchod.core.casefile.safeguarding.ReferToMarac;
import gwarchod.core.casefile.safeguarding.SafeguardingBasis;
import gwarchod.core.casefile.safeguarding.SafeguardingState;
import gwarchod.core.casefile.safeguarding.SendMarf;
import gwarchod.core.casefile.safety.AddressKnowledge;
import gwarchod.core.casefile.safety.AdviceChannel;
import gwarchod.core.casefile.safety.AskHazards;
import gwarchod.core.casefile.safety.GiveAdvice;
import gwarchod.core.casefile.safety.HazardsAnswer;
import gwarchod.core.casefile.safety.MakeSafetyPlan;
import gwarchod.core.casefile.safety.NoteAddressKnown;
import gwarchod.core.casefile.support.MoveSupport;
import gwarchod.core.casefile.support.OfferSupport;
import gwarchod.core.casefile.support.SupportState;
import gwarchod.core.casefile.telling.NameTeller;
import gwarchod.core.casefile.telling.RecordTold;
import gwarchod.core.casefile.telling.ToldOf;
import gwarchod.core.casefile.views.RecordView;
import gwarchod.core.casefile.views.ViewOccasion;
import gwarchod.core.casefile.views.ViewSought;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the victims of the panel's cases and of people under an order were owed, and what came of it: safety plans, advice and how it was
/// given, that he knows the address, tellings before a release, support, MARAC and MARF, a new relationship, a victim who came back.
final class VictimsOwed {
    private static final String DAO = "dao";

    private final Script script;

    VictimsOwed(Script script) {
        this.script = script;
    }

    /// @param panel the twelve cases, in their order
    void tell(List<ProtectionOrders.Subject> underOrder, List<Persons.Begun> panel) {
        orders(underOrder);
        supported(panel);
        planned(panel);
        afterwards(panel);
    }

    private static PersonId victim(Persons.Begun begun) {
        return begun.atRisk().person("person");
    }

    /// That the victim was told the terms of an order.
    static RecordTold termsTold(Persons.Begun begun, Script.Given order, Instant at) {
        return new RecordTold(DevelopmentKind.ORDER_TERMS, order.entity("order"), victim(begun), at, ContactMethod.PHONE,
                Set.of(ToldOf.CONDITIONS, ToldOf.ORDER_AND_ITS_END, ToldOf.WHOM_TO_RING), null);
    }

    /// All were told the terms but the last; one order is about to end, and whoever tells her is named; one man is about to be released,
    /// and nobody is.
    private void orders(List<ProtectionOrders.Subject> underOrder) {
        for (var subject : underOrder.subList(0, underOrder.size() - 1)) {
            var begun = subject.begun();
            begun.story().then(5, DAO, () -> termsTold(begun, subject.order(), script.at(-5, 9)));
            begun.story().then(6, DAO, () -> plan(begun, -6, 30, "Neighbours ring 999 and say the address.", "A camera at the door."));
            begun.story().then(4, DAO, () -> new ReviewContact(victim(begun), script.day(-4), null));
        }
        var ending = underOrder.getFirst();
        ending.begun().story().then(3, DAO, () -> new NameTeller(DevelopmentKind.ORDER_ENDS, ending.order().entity("order"),
                victim(ending.begun()), new UserId(DAO), script.exactly(5, 12)));
        ending.begun().story().then(2, DAO, () -> new RecordView(victim(ending.begun()), ending.order().entity("order"), ViewOccasion.ENDING,
                script.day(-2), ViewSought.GIVEN, new Text("It has held him back. I want it renewed, and my new workplace in it.")));
        underOrder.get(2).begun().story().then(2, "mosovo", new RecordDevelopment(
                DevelopmentKind.RELEASE_FROM_CUSTODY, script.exactly(4, 9), new Text("End of the custodial part; licence conditions to follow.")));
        underOrder.get(4).begun().story().then(8, "mosovo", new RecordRelationship(null, script.day(-8), new Text("A visit found a partner's things.")));
    }

    /// Cases 1, 4, 5, 6, 10 and 11: who was sent where, and whether they support action.
    private void supported(List<Persons.Begun> panel) {
        support(panel.get(0), 20, "goleudy", SupportState.SUPPORTED);
        var anger = panel.get(0);
        anger.story().then(20, DAO, () -> new OfferSupport(victim(anger), "other", script.day(-20), new Text("Anger management.")));
        advise(panel.get(0), AdviceChannel.PHONE, "Whom to ring; keep the door locked; save what comes.");
        support(panel.get(4), 40, "goleudy", SupportState.WAITING);
        support(panel.get(4), 40, "national-stalking-helpline", SupportState.ACCEPTED);
        support(panel.get(10), 70, "isac", SupportState.DECLINED);
        for (int n : new int[] {4, 7, 11}) {
            var begun = panel.get(n - 1);
            begun.story().then(10 + n, DAO, () -> new RecordWish(
                    victim(begun), script.day(-10 - n), ActionWish.DOES_NOT_SUPPORT_ACTION, new Text("Wants it to stop, not a court.")));
        }
        var children = panel.get(5);
        var form = children.story().then(50, DAO, () -> new SendMarf(victim(children), script.day(-50), new Text("Children's services"),
                new Text("Children taken from school without agreement."), new Text("Two children of primary school age."),
                SafeguardingBasis.CONSENT, new Text("Assess the children's safety.")));
        children.story().then(48, DAO, () -> new AnswerSafeguarding(form.entity("referral"), SafeguardingState.ACKNOWLEDGED, script.day(-48), null));
        var high = panel.get(7);
        var marac = high.story().then(55, DAO, () -> new ReferToMarac(victim(high), script.day(-55), Set.of(MaracCriterion.POTENTIAL_ESCALATION),
                new Text("Three incidents in two months.")));
        high.story().then(45, DAO, () -> new AnswerSafeguarding(marac.entity("referral"), SafeguardingState.HEARD, script.day(-45), null));
    }

    private void support(Persons.Begun begun, int daysAgo, String service, SupportState became) {
        var offered = begun.story().then(daysAgo, DAO, () -> new OfferSupport(victim(begun), service, script.day(-daysAgo), null));
        begun.story().then(daysAgo - 4, DAO, () -> new MoveSupport(offered.entity("referral"), became, script.day(4 - daysAgo), null));
    }

    /// Cases 5 to 8 have a plan, one of them overdue for review and one renewed; case 12 has advice and none, case 10 not even that. Nobody
    /// has told the victim of case 5 that he knows where she lives.
    private void planned(List<Persons.Begun> panel) {
        for (int n : new int[] {5, 6, 7, 8}) {
            var begun = panel.get(n - 1);
            begun.story().then(15, DAO, () -> plan(begun, -15, n == 7 ? 12 : 40, "Save every message.", "Vary the way to work."));
        }
        var renewed = panel.get(7);
        renewed.story().then(6, DAO, () -> plan(renewed, -6, 30, "Save every message.", "A colleague walks with her to the car.", "New locks."));
        var address = panel.get(4);
        address.story().then(12, DAO, () -> new NoteAddressKnown(
                victim(address), script.day(-12), AddressKnowledge.KNOWS, new Text("A parcel came to her new address.")));
        address.story().then(12, DAO, () -> new AskHazards(victim(address), script.day(-12), HazardsAnswer.HAZARDS_NAMED, new Text("He keeps a dog.")));
        advise(panel.get(11), AdviceChannel.EMAIL, "Lock accounts down; keep what comes.");
    }

    private void advise(Persons.Begun begun, AdviceChannel how, String what) {
        begun.story().then(14, DAO, () -> new GiveAdvice(victim(begun), script.day(-14), how, new Text(what)));
    }

    private MakeSafetyPlan plan(Persons.Begun begun, int made, int reviewAfter, String... measures) {
        return new MakeSafetyPlan(victim(begun), Stream.of(measures).map(Text::new).toList(), new UserId(DAO), script.day(made),
                script.day(made + reviewAfter));
    }

    /// The victim of case 9 had withdrawn and came back; the one of case 10 had to ask; the man of case 8 is about to get other bail.
    private void afterwards(List<Persons.Begun> panel) {
        for (int n : new int[] {9, 10}) {
            var begun = panel.get(n - 1);
            begun.story().then(7, DAO, () -> new RecordContact(victim(begun), script.at(-7, 9), ContactMethod.PHONE,
                    ContactInitiator.PROTECTED_PERSON, true, new Text(n == 9 ? "New messages; she will give a statement now."
                            : "Asked for news, and was advised on her safety.")));
        }
        var bail = panel.get(7);
        var change = bail.story().then(2, DAO, new RecordDevelopment(DevelopmentKind.BAIL_CHANGE, script.exactly(2, 15), null));
        bail.story().then(1, DAO, () -> new NameTeller(DevelopmentKind.BAIL_CHANGE, change.entity("development"), victim(bail), new UserId(DAO),
                script.exactly(2, 11)));
    }
}
