package gwarchod.core.meeting;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Agreement;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/// What agendas are made of, on this node: the cards, the meetings and the agreement, now and as they stood.
interface Area {
    Collection<Card> cards();

    Optional<Card> card(CaseId id);

    /// Calls `listener` after a card changed; it looks the card up itself, so that the order of two calls doesn't matter.
    void onCard(Consumer<CaseId> listener);

    /// A text about the case without the names and addresses of whom the case protects today, whenever it was written.
    ///
    /// @param address what to say instead of an address
    Text guarded(CaseId id, Text text, String address);

    Optional<Card> cardAsOf(CaseId id, Instant time);

    Collection<Meeting.Scheduled> meetings();

    Optional<Meeting.Scheduled> meeting(MeetingId id);

    void onMeeting(Consumer<Meeting.Scheduled> listener);

    /// Every meeting as it stood; slow.
    Collection<Meeting.Scheduled> meetingsAsOf(Instant time);

    Agreement agreement();

    Agreement agreementAsOf(Instant time);
}
