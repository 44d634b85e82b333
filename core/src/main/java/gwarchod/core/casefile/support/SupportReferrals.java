package gwarchod.core.casefile.support;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.support.SupportEvent.SupportMoved;
import gwarchod.core.casefile.support.SupportEvent.SupportOffered;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The support offered in a case, in the order in which it was recorded.
public record SupportReferrals(List<SupportReferral> all) {
    public static final SupportReferrals NONE = new SupportReferrals(List.of());

    public static final Discipline<SupportReferrals> DISCIPLINE = new SupportDiscipline();

    public static final Section<SupportView.Summary, SupportView> REFERRALS = new Section<>(
            "support.referrals", "supportReferrals", Basis.VICTIM_WISH, SupportView.Summary.class, SupportView.class, SupportView::summary);

    static final SectionView<SupportView.Summary, SupportView> REFERRALS_VIEW = new SectionView<>(REFERRALS, SupportView::of);

    /// Referrals of one case at most.
    static final int REFERRALS_MAX = 500;

    public SupportReferrals {
        all = List.copyOf(all);
    }

    public static SupportReferrals of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    Optional<SupportReferral> find(EntityId referral) {
        return all.stream().filter(one -> one.id().equals(referral)).findFirst();
    }

    static SupportReferrals evolve(SupportReferrals state, SupportEvent event) {
        return switch (event) {
            case SupportOffered(var id, var person, var service, var on, var note) -> {
                var all = new ArrayList<>(state.all);
                all.add(new SupportReferral(id, person, service, List.of(new SupportReferral.Step(SupportState.OFFERED, on, note))));
                yield new SupportReferrals(all);
            }
            case SupportMoved(var id, _, var to, var on, var note) -> new SupportReferrals(state.all.stream()
                    .map(one -> one.id().equals(id) ? one.moved(new SupportReferral.Step(to, on, note)) : one).toList());
        };
    }

    static Decision offer(CaseFile file, OfferSupport command, Deciding with) {
        return Checks.at(with.now())
                .holds(People.of(file).has(command.person()), "person-not-on-case", "/person")
                .holds(SupportService.of(command.service()).isPresent(), "support-service-unknown", "/service")
                .pastDate("/offeredOn", command.offeredOn())
                .holds(of(file).all().size() < REFERRALS_MAX, "too-many", "/service", REFERRALS_MAX)
                .then(() -> {
                    var referral = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new SupportOffered(referral, command.person(), command.service(), command.offeredOn(),
                            with.guardedOrNone(command.note()))), Map.of("referral", referral.value()));
                });
    }

    static Decision move(CaseFile file, MoveSupport command, Deciding with) {
        var found = of(file).find(command.referral());
        if (found.isEmpty()) {
            return Decision.invalid("support-referral-unknown", "/referral");
        }
        var referral = found.get();
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .order("/on", referral.now().on(), command.on())
                .holds(command.state() != SupportState.OFFERED, "support-already-offered", "/state")
                .then(() -> {
                    var step = new SupportReferral.Step(command.state(), command.on(), with.guardedOrNone(command.note()));
                    if (step.equals(referral.now())) {
                        return Decision.noChange();
                    }
                    return referral.now().state().over()
                            ? Decision.refuse("support-is-over")
                            : Decision.accept(new SupportMoved(referral.id(), referral.person(), step.state(), step.on(), step.note()));
                });
    }
}
