package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.Contacts;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `telling.due` in full: what is still to be told first, then what was.
public record TellingsView(List<Row> tellings) {
    /// @param item names it while its holder keeps it
    /// @param name as this reader may call the person
    /// @param latest before it happens, or by the Victims' Code
    /// @param codeLastDay the last day by the Victims' Code
    /// @param codeVerified whether that number stands in a source that was read
    /// @param safeContact when and how it is safe to reach them, for whoever sees the contact agreements in full as well: an agreement of roles
    ///     that grants only this section, or a restriction of that one, shows it to nobody
    public record Row(
            String item, DevelopmentKind kind, EntityId source, PersonId person, String name, Instant at, boolean before, Instant latest,
            LocalDate codeLastDay, boolean codeVerified, @Nullable UserId teller, @Nullable String tellerName, @Nullable Instant tellBy,
            boolean late, boolean settled, String safeContact, @Nullable Told told, @Nullable NotTold notTold, boolean supported,
            @Nullable Instant advocateToldAt) {}

    public record Told(Instant at, ContactMethod how, String by, List<ToldOf> about, String note) {
        public Told {
            about = List.copyOf(about);
        }
    }

    public record NotTold(Instant at, NotToldBecause because, String note) {}

    /// How many are to be told of something; nobody's name, and nothing that was said.
    ///
    /// @param next what is to be told next, and before when
    public record Summary(int open, int withoutTeller, int late, @Nullable DevelopmentKind next, @Nullable Instant nextLatest) {}

    public TellingsView {
        tellings = List.copyOf(tellings);
    }

    static Optional<TellingsView> of(CaseFile file, Rendering rendering) {
        var contacts = rendering.scope().sees(Contacts.AGREEMENTS.id(), Level.FULL) ? Contacts.of(file) : Contacts.NONE;
        boolean enhanced = Crimes.of(file).stalking();
        var rows = DueTelling.of(file, rendering.now()).stream()
                .sorted(Comparator.comparing(DueTelling::settled).thenComparing(DueTelling::latest))
                .map(due -> row(file.deadlines(), due, contacts, enhanced, rendering)).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new TellingsView(rows));
    }

    private static Row row(Deadlines deadlines, DueTelling due, Contacts contacts, boolean enhanced, Rendering rendering) {
        var about = due.happening();
        var code = about.code(deadlines, enhanced);
        var named = due.telling().teller();
        var advocate = due.telling().advocate();
        return new Row(
                TellingDiscipline.item(due.telling().kind(), due.telling().source(), due.person()).id(), about.kind(), about.source(), due.person(),
                rendering.names().apply(due.person()), about.at(), about.before(), due.latest(), Objects.requireNonNull(code.lastDay()),
                code.rule().verified(), named == null ? null : named.teller(), named == null ? null : rendering.directory().name(named.teller()),
                named == null ? null : named.tellBy(), due.late(rendering.now()), due.settled(),
                contacts.with(due.person()).map(one -> rendering.text(one.safeContact())).orElse(""), told(due, rendering), notTold(due, rendering),
                due.supported(), due.advocateTold() && advocate != null ? advocate.occurred() : null);
    }

    private static @Nullable Told told(DueTelling due, Rendering rendering) {
        var said = due.telling().told();
        var by = due.telling().toldBy();
        return !due.told() || said == null || by == null ? null
                : new Told(said.occurred(), said.how(), rendering.directory().name(by), said.about(), rendering.text(said.note()));
    }

    private static @Nullable NotTold notTold(DueTelling due, Rendering rendering) {
        var said = due.telling().notTold();
        return said == null || !said.day().equals(due.happening().day()) ? null
                : new NotTold(said.occurred(), said.because(), rendering.text(said.note()));
    }

    Summary summary() {
        var open = tellings.stream().filter(row -> !row.settled()).toList();
        return new Summary(
                open.size(), (int) open.stream().filter(row -> row.teller() == null).count(), (int) open.stream().filter(Row::late).count(),
                open.isEmpty() ? null : open.getFirst().kind(), open.isEmpty() ? null : open.getFirst().latest());
    }
}
