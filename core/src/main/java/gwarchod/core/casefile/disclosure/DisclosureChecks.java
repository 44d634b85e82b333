package gwarchod.core.casefile.disclosure;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.disclosure.DisclosureEvent.DisclosureDecided;
import gwarchod.core.casefile.disclosure.DisclosureEvent.DisclosureMade;
import gwarchod.core.casefile.disclosure.DisclosureEvent.RelationshipRecorded;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Fact;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The checks of a case, in the order in which they were recorded. Whoever is on the case as a new partner needs one even where no
/// relationship was recorded.
public record DisclosureChecks(List<DisclosureCheck> all) {
    /// Checks of one case at most.
    static final int CHECKS_MAX = 200;

    public static final DisclosureChecks NONE = new DisclosureChecks(List.of());

    public static final Discipline<DisclosureChecks> DISCIPLINE = new DisclosureDiscipline();

    public static final Section<DisclosureView.Summary, DisclosureView> CHECKS = new Section<>(
            "disclosure.checks", "disclosureChecks", Basis.PUBLIC_PROTECTION, DisclosureView.Summary.class, DisclosureView.class,
            DisclosureView::summary);

    static final SectionView<DisclosureView.Summary, DisclosureView> CHECKS_VIEW = new SectionView<>(CHECKS, DisclosureView::of);

    public DisclosureChecks {
        all = List.copyOf(all);
    }

    public static DisclosureChecks of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// The last day on which a decision is in time.
    static LocalDate decidedBy(Settings settings, LocalDate learned) {
        return learned.plusDays(settings.at("disclosure.decide-days", learned).number());
    }

    Optional<DisclosureCheck> find(@Nullable EntityId check) {
        return all.stream().filter(one -> one.id().equals(check)).findFirst();
    }

    /// The new partners on the case of whom no check is on record.
    static List<PersonId> unchecked(CaseFile file) {
        var people = People.of(file);
        var checks = of(file).all();
        return people.ids().stream()
                .filter(person -> people.kind(person).filter(kind -> kind == ProtectedKind.NEW_PARTNER).isPresent())
                .filter(person -> checks.stream().noneMatch(check -> person.equals(check.person())))
                .toList();
    }

    static DisclosureChecks evolve(DisclosureChecks state, DisclosureEvent event, Fact fact) {
        return switch (event) {
            case RelationshipRecorded(var id, var person, var on, var how) -> state.put(
                    new DisclosureCheck(id, person, on, how, Optional.empty(), Optional.empty(), fact.recorded(), fact.ref()));
            case DisclosureDecided(var id, var person, var decision, var on, var why) -> {
                var before = state.find(id).orElseGet(() -> new DisclosureCheck(
                        id, person, on, Text.NONE, Optional.empty(), Optional.empty(), fact.recorded(), fact.ref()));
                var decided = new DisclosureCheck.Decided(decision, on, fact.actor().user(), why);
                yield state.put(new DisclosureCheck(id, before.person(), before.learnedOn(), before.how(), Optional.of(decided), before.made(),
                        fact.recorded(), fact.ref()));
            }
            case DisclosureMade(var id, _, var on, var how, var note) -> state.find(id).map(before -> state.put(new DisclosureCheck(
                    id, before.person(), before.learnedOn(), before.how(), before.decided(),
                    Optional.of(new DisclosureCheck.Told(on, how, note)), fact.recorded(), fact.ref()))).orElse(state);
        };
    }

    private DisclosureChecks put(DisclosureCheck one) {
        var next = new ArrayList<>(all);
        next.removeIf(before -> before.id().equals(one.id()));
        next.add(one);
        return new DisclosureChecks(next);
    }
}
