package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The formal meetings a case was at or is to be at, the latest first: who is invited and came, what is still lacking, how it ended. Not a word of
/// what was said.
public record PanelItemView(List<Item> items) {
    public static final Section<Summary, PanelItemView> SECTION = new Section<>(Panel.ITEM, "panelItems", Basis.PUBLIC_PROTECTION,
            Summary.class, PanelItemView.class, PanelItemView::summary);

    public PanelItemView {
        items = List.copyOf(items);
    }

    /// @param convener the name of the agency that calls the meeting
    /// @param quorate whether those are there who must be
    /// @param lacks what it lacks before it can be closed as held, as far as this reader may know; of one that has ended, what it lacked
    /// @param reviewOn when the person is spoken about again
    public record Item(
            EntityId id, MeetingId meeting, int level, Instant openedAt, AgencyId convenerId, String convener, List<Asked> invitations,
            List<Came> attendance, boolean quorate, List<PanelGap> lacks, @Nullable LocalDate reviewOn, @Nullable End end) {
        public Item {
            invitations = List.copyOf(invitations);
            attendance = List.copyOf(attendance);
            lacks = List.copyOf(lacks);
        }
    }

    /// @param person by name; none: whoever of the agency
    /// @param answer none: nobody answered
    /// @param reported whether a report came in lieu
    /// @param uninvited why it need not come after all
    /// @param answerable whether the reader's agency may answer it
    public record Asked(
            EntityId id, AgencyId agencyId, String agency, Seat seat, @Nullable UserId personId, @Nullable String person, String reason, Instant at,
            @Nullable InvitationAnswer answer, @Nullable String note, boolean reported, @Nullable String uninvited,
            boolean answerable) {}

    /// @param acknowledged whether the agency held to the statement on confidentiality and equality
    public record Came(
            AgencyId agencyId, String agency, Seat seat, String post, Turnout turnout, boolean mayCommit, boolean acknowledged) {}

    /// @param at when, and by that as which case it was judged: its number would count what this reader isn't shown
    /// @param by who closed it
    public record End(PanelEnd end, Instant at, String by, @Nullable LocalDate until, @Nullable String reason, @Nullable String owner) {}

    /// That there were and are such items, without a name or a reason.
    public record Summary(List<Outlined> items) {
        public Summary {
            items = List.copyOf(items);
        }
    }

    public record Outlined(EntityId id, MeetingId meeting, int level, Instant openedAt, @Nullable PanelEnd end) {}

    private Summary summary() {
        return new Summary(items.stream()
                .map(one -> new Outlined(one.id(), one.meeting(), one.level(), one.openedAt(), one.end() == null ? null : one.end().end()))
                .toList());
    }

    static Optional<PanelItemView> of(CaseFile file, Rendering rendering) {
        var all = Panel.of(file).items().reversed().stream().filter(one -> rendering.opens(Panel.ITEM, one.meeting())).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new PanelItemView(all.stream().map(one -> item(file, one, rendering)).toList()));
    }

    private static Item item(CaseFile file, PanelItem item, Rendering rendering) {
        var ending = item.ending();
        var lacks = (ending == null ? PanelGate.missing(file, item, rendering.today()) : ending.gaps()).stream()
                .filter(gap -> rendering.scope().sees(gap.section(), Level.SUMMARY)).toList();
        return new Item(item.id(), item.meeting(), item.level(), item.at(), item.convener(), rendering.directory().name(item.convener()),
                item.invitations().stream().map(one -> asked(item, one, rendering)).toList(),
                item.attendance().stream().map(one -> came(item, one, rendering)).toList(),
                PanelGate.isQuorate(file, item, rendering.today()), lacks, item.discussed().reviewOn(), end(ending, rendering));
    }

    private static Asked asked(PanelItem item, Invitation one, Rendering rendering) {
        var names = rendering.directory();
        var answer = one.answer();
        return new Asked(one.id(), one.agency(), names.name(one.agency()), one.seat(), one.person(),
                one.person() == null ? null : names.name(one.person()), rendering.text(one.reason()), one.at(),
                answer == null ? null : answer.said(), answer == null ? null : rendering.optionalText(answer.note()),
                reported(item, one.agency(), rendering), rendering.optionalText(one.uninvited()),
                Stream.of(one.agency(), item.convener()).anyMatch(agency -> rendering.scope().isOf(agency, Set.of())));
    }

    /// As far as this reader may know: under which sensitivity an agency reported isn't for everybody.
    private static boolean reported(PanelItem item, AgencyId agency, Rendering rendering) {
        return item.paragraphs().stream().anyMatch(one -> one.inLieu() && one.stands() && one.agency().equals(agency)
                && ParagraphsView.opens(one, rendering));
    }

    private static Came came(PanelItem item, Attendance one, Rendering rendering) {
        return new Came(one.agency(), rendering.directory().name(one.agency()), one.seat(), rendering.line(one.post()), one.turnout(), one.mayCommit(),
                item.acknowledged().contains(one.agency()));
    }

    private static @Nullable End end(@Nullable Ending ending, Rendering rendering) {
        return ending == null ? null : new End(ending.end(), ending.at(), rendering.directory().name(ending.by()), ending.until(),
                rendering.optionalText(ending.reason()),
                ending.owner() == null ? null : rendering.directory().name(Objects.requireNonNull(ending.owner())));
    }
}
