package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `safety.plans` in full: a row for each person at risk with whom a plan was made, or should be.
public record SafetyView(List<Row> people) {
    /// @param name as this reader may call the person
    /// @param version 0: no plan was made
    /// @param missing there is stalking, and no plan
    /// @param addressUntold the suspect knows where they live, and they haven't been told
    public record Row(
            PersonId person, String name, int version, boolean missing, List<String> measures, @Nullable UserId owner,
            @Nullable String ownerName, @Nullable LocalDate madeOn, @Nullable LocalDate reviewedOn, @Nullable LocalDate reviewOn,
            boolean reviewOverdue, List<Earlier> earlier, List<Advice> advice, List<Hazards> hazards,
            @Nullable AddressKnowledge addressKnown, @Nullable LocalDate addressNotedOn, String addressNote, boolean addressUntold,
            @Nullable Told addressTold) {
        public Row {
            measures = List.copyOf(measures);
            earlier = List.copyOf(earlier);
            advice = List.copyOf(advice);
            hazards = List.copyOf(hazards);
        }
    }

    /// A version that another one replaced.
    public record Earlier(int version, LocalDate madeOn, List<String> measures) {
        public Earlier {
            measures = List.copyOf(measures);
        }
    }

    public record Advice(EntityId id, LocalDate givenOn, AdviceChannel how, String what) {}

    public record Hazards(EntityId id, LocalDate askedOn, HazardsAnswer answer, String what) {}

    public record Told(Instant at, ContactMethod how, String by, String note) {}

    /// How many; nobody's name, and nothing of what is in a plan.
    public record Summary(int plans, int missing, int overdue, int addressUntold, @Nullable LocalDate nextReviewOn) {}

    public SafetyView {
        people = List.copyOf(people);
    }

    static Optional<SafetyView> of(CaseFile file, Rendering rendering) {
        var unplanned = SafetyAgenda.unplanned(file);
        var plans = SafetyPlans.of(file);
        var shown = People.of(file).ids().stream()
                .filter(person -> unplanned.contains(person) || plans.all().stream().anyMatch(one -> one.person().equals(person)))
                .map(person -> row(plans.with(person), unplanned.contains(person), rendering))
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new SafetyView(shown));
    }

    private static Row row(Safety one, boolean missing, Rendering rendering) {
        var plan = one.plan();
        var owner = plan.map(SafetyPlan::owner).orElse(null);
        var address = one.address();
        var told = address == null ? null : address.told();
        return new Row(
                one.person(), rendering.names().apply(one.person()), plan.map(SafetyPlan::version).orElse(0), missing,
                plan.map(now -> texts(now.measures(), rendering)).orElse(List.of()), owner,
                owner == null ? null : rendering.directory().name(owner), plan.map(SafetyPlan::madeOn).orElse(null),
                plan.map(SafetyPlan::reviewedOn).orElse(null), plan.map(SafetyPlan::reviewOn).orElse(null),
                plan.filter(now -> now.overdue(rendering.today())).isPresent(), earlier(one, rendering),
                one.advice().stream().map(it -> new Advice(it.advice(), it.givenOn(), it.how(), rendering.text(it.what()))).toList(),
                one.hazards().stream().map(it -> new Hazards(it.hazards(), it.askedOn(), it.answer(), rendering.text(it.what()))).toList(),
                address == null ? null : address.noted().known(), address == null ? null : address.noted().notedOn(),
                address == null ? "" : rendering.text(address.noted().note()), address != null && address.untold(),
                told == null ? null : new Told(told.occurred(), told.how(), rendering.directory().name(told.by()), rendering.text(told.note())));
    }

    private static List<Earlier> earlier(Safety one, Rendering rendering) {
        return one.plans().stream().limit(Math.max(0, one.plans().size() - 1))
                .map(plan -> new Earlier(plan.version(), plan.madeOn(), texts(plan.measures(), rendering))).toList().reversed();
    }

    private static List<String> texts(List<Text> texts, Rendering rendering) {
        return texts.stream().map(rendering::text).toList();
    }

    Summary summary() {
        return new Summary(
                (int) people.stream().filter(row -> row.version() > 0).count(), (int) people.stream().filter(Row::missing).count(),
                (int) people.stream().filter(Row::reviewOverdue).count(), (int) people.stream().filter(Row::addressUntold).count(),
                people.stream().map(Row::reviewOn).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null));
    }
}
