package gwarchod.clinic.briefing;

import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Text;
import gwarchod.core.identity.Directory;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The full content of the briefings' section: of those to providers whose rows the reader's scope opens.
public record BriefingsView(List<Line> briefings) {
    public BriefingsView {
        briefings = List.copyOf(briefings);
    }

    /// @param active whether the provider still has to do with the person
    /// @param readers who read it, as it stands or before it was changed
    public record Line(
            EntityId referral, String provider, String programme, int version, String staffSafety, String noContact, String venue,
            LocalDate from, LocalDate reviewBy, boolean reviewOverdue, boolean active, String by, Instant at, List<Reader> readers) {
        public Line {
            readers = List.copyOf(readers);
        }

        /// Whether nobody read it as it stands.
        public boolean unread() {
            return readers.stream().noneMatch(Reader::asItStands);
        }
    }

    /// @param asItStands false: before it was changed
    public record Reader(String name, Instant at, boolean asItStands) {}

    /// @param unread how many nobody has read as they stand
    /// @param overdue how many are due for review
    public record Summary(int count, int unread, int overdue) {}

    static Optional<BriefingsView> of(CaseFile file, Rendering rendering) {
        var all = Briefings.of(file).all().stream()
                .filter(one -> rendering.opens(Briefings.SECTION_ID, one.said().provider()))
                .map(one -> line(file, one, rendering.directory(), rendering.now(), rendering::text))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new BriefingsView(all));
    }

    /// @param directory in the reader's language
    /// @param texts as they may read them
    static Line line(CaseFile file, Briefing one, Directory directory, Instant now, Function<Text, String> texts) {
        var said = one.said();
        var referral = file.state(Referrals.DISCIPLINE).get(said.referral());
        return new Line(said.referral(), directory.name(said.provider()), referral.map(Referral::programmeName).orElse(""), one.version(),
                texts.apply(said.staffSafety()), texts.apply(said.noContact()), texts.apply(said.venue()), said.from(), said.reviewBy(),
                said.reviewBy().isBefore(Days.of(now)), referral.filter(Referral::active).isPresent(), directory.name(one.by()), one.at(),
                one.readers().stream().map(read -> new Reader(directory.name(read.user()), read.at(), read.version() == one.version())).toList());
    }

    /// How many there are, and how many need somebody.
    public Summary summary() {
        var open = briefings.stream().filter(Line::active).toList();
        return new Summary(open.size(), (int) open.stream().filter(Line::unread).count(), (int) open.stream().filter(Line::reviewOverdue).count());
    }
}
