package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.safeguarding.SafeguardingReferrals;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `considered.log` in full: what is asked for about each crime, the latest report first, and what was considered.
///
/// @param reoffended a crime was reported after an intervention, and nobody has signed off what was considered for it
public record ConsideredView(List<CrimeRow> crimes, boolean reoffended) {
    /// @param each everything decided needs a reason of its own, because the risk is high
    public record CrimeRow(
            EntityId crime, RecordedClass recordedAs, LocalDate reportedOn, boolean each, List<AskedRow> asked, List<EntryRow> entries,
            @Nullable SignedRow signedOff, @Nullable SignedRow closed) {
        public CrimeRow {
            asked = List.copyOf(asked);
            entries = List.copyOf(entries);
        }

        public List<AskedRow> gaps() {
            return asked.stream().filter(row -> row.gap() != null).toList();
        }
    }

    /// @param gap why it is still asked for; absent: it was considered
    /// @param because on which grounds it is asked for
    public record AskedRow(
            String what, String name, OptionKind kind, @Nullable Verdict verdict, @Nullable LocalDate on, @Nullable GapReason gap,
            LocalDate dueOn, boolean overdue, List<Ground> because) {
        public AskedRow {
            because = List.copyOf(because);
        }
    }

    public record EntryRow(EntityId id, LocalDate on, Forum forum, String by, List<ConsideredRow> considered, String rationale) {
        public EntryRow {
            considered = List.copyOf(considered);
        }
    }

    public record ConsideredRow(String what, String name, Verdict verdict, String why) {}

    public record SignedRow(Instant at, String by, String note) {}

    /// How much is missing and since when; not what, nor what was considered.
    ///
    /// @param missing still asked for, of all crimes together
    /// @param dueOn when the first of them was or is due
    public record Summary(int missing, int overdue, @Nullable LocalDate dueOn, boolean reoffended) {}

    public ConsideredView {
        crimes = List.copyOf(crimes);
    }

    static Optional<ConsideredView> of(CaseFile file, Rendering rendering) {
        var rows = Crimes.of(file).counted()
                .sorted(Comparator.comparing(Crime::reportedOn).reversed())
                .map(crime -> row(file, crime, rendering)).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new ConsideredView(rows, ConsideredAgenda.again(file).isPresent()));
    }

    private static CrimeRow row(CaseFile file, Crime crime, Rendering rendering) {
        var state = Considerations.of(file);
        return new CrimeRow(crime.id(), crime.recordedAs(), crime.reportedOn(),
                Grounds.of(file, crime, file.settings()).hold(Ground.HIGH),
                Asked.of(file, crime, rendering.scope().sees(SafeguardingReferrals.REFERRALS.id(), Level.SUMMARY))
                        .stream().map(one -> asked(one, rendering)).toList(),
                state.of(crime.id()).reversed().stream().map(one -> entry(one, rendering)).toList(),
                state.signedOff(crime).map(one -> signed(one, rendering)).orElse(null),
                state.closed(crime).map(one -> signed(one, rendering)).orElse(null));
    }

    private static AskedRow asked(Asked one, Rendering rendering) {
        var said = one.said();
        return new AskedRow(one.option().code(), rendering.say(one.option().name()), one.option().kind(),
                said == null ? null : said.verdict(), said == null ? null : said.on(), one.gap(), one.dueOn(),
                one.gap() != null && rendering.today().isAfter(one.dueOn()), one.because());
    }

    private static EntryRow entry(Entry entry, Rendering rendering) {
        return new EntryRow(entry.id(), entry.on(), entry.forum(), rendering.directory().name(entry.by()),
                entry.considered().stream().map(one -> new ConsideredRow(one.what(),
                        Option.of(one.what()).map(option -> rendering.say(option.name())).orElse(one.what()), one.verdict(),
                        one.why() == null ? "" : rendering.text(one.why()))).toList(),
                rendering.text(entry.rationale()));
    }

    private static SignedRow signed(Signed signed, Rendering rendering) {
        return new SignedRow(signed.at(), rendering.directory().name(signed.by()), rendering.text(signed.note()));
    }

    /// Of crimes whose investigation isn't closed.
    public Summary summary() {
        var gaps = crimes.stream().filter(row -> row.closed() == null).flatMap(row -> row.gaps().stream()).toList();
        return new Summary(gaps.size(), (int) gaps.stream().filter(AskedRow::overdue).count(),
                gaps.stream().map(AskedRow::dueOn).min(Comparator.naturalOrder()).orElse(null), reoffended);
    }
}
