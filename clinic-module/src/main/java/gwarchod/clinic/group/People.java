package gwarchod.clinic.group;

import gwarchod.clinic.programme.Arranging;
import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Card;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What one viewer may know of the people of one provider's groups. Whoever is excluded from a person's case finds no trace of them; the
/// provider's own staff know those with a referral that goes on; anybody else those whose referral to it they see.
record People(Kernel kernel, Arranging arranging, Viewer viewer, Lang lang, AgencyId provider) {
    private static final String PERSON = "person.details";

    boolean lists(CaseId on, EntityId referral) {
        return line(on, referral).isPresent();
    }

    Optional<GroupView.Line> line(CaseId on, EntityId id) {
        return kernel.cases().card(on)
                .filter(card -> !card.facts().excluded().contains(viewer.user()))
                .flatMap(card -> referral(on, id).filter(Referral::active).filter(_ -> known(card)).map(referral -> line(card, referral)));
    }

    private boolean known(Card card) {
        return arranging.own(viewer, provider) || scope(card).sees(Referrals.SECTION_ID, Level.SUMMARY, Set.of(provider));
    }

    private GroupView.Line line(Card card, Referral referral) {
        var scope = scope(card);
        var name = scope.sees(PERSON, Level.SUMMARY) ? card.name() : kernel.words().say(lang, "clinic.participant");
        return new GroupView.Line(referral.id(), name, scope.knows() ? card.id() : null, referral.referredOn());
    }

    private Scope scope(Card card) {
        return kernel.agreement().get().scope(viewer, card.facts());
    }

    private Optional<Referral> referral(CaseId on, EntityId id) {
        return kernel.cases().file(on).flatMap(file -> file.state().state(Referrals.DISCIPLINE).get(id));
    }

    /// Who has a referral to a programme that goes on and fits, in the order of their referrals.
    List<GroupView.Line> referred(EntityId programme, Predicate<Referral> fits) {
        return kernel.cases().cards().stream()
                .filter(card -> card.facts().referredTo().contains(provider))
                .flatMap(card -> referrals(card).filter(one -> programme.equals(one.programme()) && one.active() && fits.test(one))
                        .flatMap(one -> line(card.id(), one.id()).stream()))
                .sorted(Comparator.comparing(GroupView.Line::referredOn).thenComparing(GroupView.Line::name))
                .toList();
    }

    private Stream<Referral> referrals(Card card) {
        return kernel.cases().file(card.id()).stream().flatMap(file -> file.state().state(Referrals.DISCIPLINE).all().stream());
    }
}
