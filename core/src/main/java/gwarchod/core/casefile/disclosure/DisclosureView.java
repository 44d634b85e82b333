package gwarchod.core.casefile.disclosure;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The section `disclosure.checks` in full, the latest first.
public record DisclosureView(List<Row> checks) {
    /// @param id absent: a new partner on the case of whom nothing is on record yet
    /// @param name the partner, as this reader may call them; empty: nobody knows who it is
    public record Row(
            @Nullable EntityId id, @Nullable PersonId person, String name, @Nullable LocalDate learnedOn, String how, LocalDate dueOn,
            boolean overdue, @Nullable DisclosureDecision decision, @Nullable LocalDate decidedOn, @Nullable String decidedBy, String why,
            @Nullable LocalDate toldOn, @Nullable ContactMethod toldHow, boolean awaitsTelling) {}

    /// How many, and how many wait for a decision or for the partner to be told.
    public record Summary(int checks, int undecided, int overdue, int untold) {}

    public DisclosureView {
        checks = List.copyOf(checks);
    }

    static Optional<DisclosureView> of(CaseFile file, Rendering rendering) {
        var people = People.of(file);
        var unchecked = DisclosureChecks.unchecked(file).stream()
                .flatMap(person -> people.since(person).stream().map(since -> unchecked(file.settings(), person, Days.of(since.at()), rendering)));
        var rows = Stream.concat(unchecked, DisclosureChecks.of(file).all().reversed().stream().map(one -> row(file.settings(), one, rendering))).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new DisclosureView(rows));
    }

    private static Row unchecked(Settings settings, PersonId person, LocalDate since, Rendering rendering) {
        var due = DisclosureChecks.decidedBy(settings, since);
        return new Row(null, person, rendering.names().apply(person), null, "", due, rendering.today().isAfter(due), null, null, null, "", null,
                null, false);
    }

    private static Row row(Settings settings, DisclosureCheck one, Rendering rendering) {
        var person = one.person();
        var decided = one.decided();
        var told = one.made();
        return new Row(
                one.id(), person, person == null ? "" : rendering.names().apply(person), one.learnedOn(), rendering.text(one.how()), one.due(settings),
                decided.isEmpty() && rendering.today().isAfter(one.due(settings)), decided.map(DisclosureCheck.Decided::decision).orElse(null),
                decided.map(DisclosureCheck.Decided::on).orElse(null), decided.map(it -> rendering.directory().name(it.by())).orElse(null),
                decided.map(it -> rendering.text(it.why())).orElse(""), told.map(DisclosureCheck.Told::on).orElse(null),
                told.map(DisclosureCheck.Told::how).orElse(null), one.awaitsTelling());
    }

    Summary summary() {
        return new Summary(
                checks.size(), (int) checks.stream().filter(row -> row.decision() == null).count(),
                (int) checks.stream().filter(Row::overdue).count(), (int) checks.stream().filter(Row::awaitsTelling).count());
    }
}
