package gwarchod.mappa.panel;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The case at one meeting. Immutable; every list is in the order in which it was recorded.
///
/// @param level of the meeting: 2 or 3
/// @param openedAt the commit that put the case on the meeting; what is decided for it comes after
/// @param convener the agency that calls the meeting and takes its minutes
/// @param attendance one per agency and seat, as last recorded
/// @param acknowledged the agencies that held to the statement on confidentiality and equality
/// @param paragraphs with those that were taken back
/// @param ending none: it is open
/// @param entries how often something was recorded that everybody who came for the item reads
public record PanelItem(
        EntityId id, MeetingId meeting, int level, Instant at, CommitRef openedAt, AgencyId convener, List<Invitation> invitations,
        List<Attendance> attendance, Set<AgencyId> acknowledged, List<Paragraph> paragraphs, Discussed discussed, @Nullable Ending ending,
        int entries) {
    public PanelItem {
        invitations = List.copyOf(invitations);
        attendance = List.copyOf(attendance);
        acknowledged = Set.copyOf(acknowledged);
        paragraphs = List.copyOf(paragraphs);
    }

    public boolean isOpen() {
        return ending == null;
    }

    public boolean wasHeld() {
        return ending != null && ending.end() == PanelEnd.HELD;
    }

    /// The number of the case at which it was judged; empty while it is open.
    public Optional<Long> closedAt() {
        return Optional.ofNullable(ending).map(end -> end.ref().number());
    }

    public Optional<Invitation> invitation(EntityId invitation) {
        return invitations.stream().filter(one -> one.id().equals(invitation)).findFirst();
    }

    public Optional<Paragraph> paragraph(EntityId paragraph) {
        return paragraphs.stream().filter(one -> one.id().equals(paragraph)).findFirst();
    }

    /// Whether somebody was there for this agency.
    public boolean wasThere(AgencyId agency) {
        return attendance.stream().anyMatch(one -> one.agency().equals(agency) && one.turnout().isThere());
    }

    /// Whether an agency sent a report in lieu of coming that stands.
    public boolean reported(AgencyId agency) {
        return paragraphs.stream().anyMatch(one -> one.inLieu() && one.stands() && one.agency().equals(agency));
    }

    /// Has the card say who is to come for it.
    public void tellInvited(CardWriter card) {
        invitations.stream().filter(Invitation::stands).forEach(one -> {
            if (one.person() == null) {
                card.invited(one.agency(), meeting);
            } else {
                card.invited(one.person(), meeting);
            }
        });
    }

    PanelItem invitations(List<Invitation> all) {
        return new PanelItem(id, meeting, level, at, openedAt, convener, all, attendance, acknowledged, paragraphs, discussed, ending, entries);
    }

    PanelItem attendance(List<Attendance> all) {
        return new PanelItem(id, meeting, level, at, openedAt, convener, invitations, all, acknowledged, paragraphs, discussed, ending, entries);
    }

    PanelItem acknowledged(Set<AgencyId> all) {
        return new PanelItem(id, meeting, level, at, openedAt, convener, invitations, attendance, all, paragraphs, discussed, ending, entries);
    }

    PanelItem paragraphs(List<Paragraph> all) {
        return new PanelItem(id, meeting, level, at, openedAt, convener, invitations, attendance, acknowledged, all, discussed, ending, entries);
    }

    PanelItem discussed(Discussed all) {
        return new PanelItem(id, meeting, level, at, openedAt, convener, invitations, attendance, acknowledged, paragraphs, all, ending, entries);
    }

    PanelItem ended(Ending end) {
        return new PanelItem(id, meeting, level, at, openedAt, convener, invitations, attendance, acknowledged, paragraphs, discussed, end, entries);
    }

    PanelItem counted() {
        return new PanelItem(id, meeting, level, at, openedAt, convener, invitations, attendance, acknowledged, paragraphs, discussed, ending,
                entries + 1);
    }
}
