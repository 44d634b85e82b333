package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.AgreementRecorded;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.Decided;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.Made;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.Reviewed;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.Told;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One disclosure to a third party that was decided on, and what came of it.
///
/// @param decisions the oldest first, never none; the last is what holds
/// @param by who tells the recipient now
/// @param reviews the oldest first
/// @param recorded when what it last says was recorded, by commit `ref`
record ThirdParty(
        EntityId id, List<Decision> decisions, @Nullable UserId by, Optional<Made> made, Optional<AgreementRecorded> agreement,
        Optional<Told> told, List<Reviewed> reviews, Instant recorded, CommitRef ref) {
    ThirdParty {
        decisions = List.copyOf(decisions);
        reviews = List.copyOf(reviews);
    }

    /// @param meeting at which it was decided; none: at no meeting
    record Decision(Decided said, UserId decidedBy, @Nullable MeetingId meeting, CommitRef ref) {}

    static ThirdParty of(Decided said, Fact fact) {
        return new ThirdParty(said.disclosure(), List.of(decision(said, fact)), said.by(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), fact.recorded(), fact.ref());
    }

    private static Decision decision(Decided said, Fact fact) {
        return new Decision(said, fact.actor().user(), fact.actor().meeting(), fact.ref());
    }

    ThirdParty after(ThirdPartyEvent event, Fact fact) {
        return switch (event) {
            case Decided said -> new ThirdParty(id, and(decisions, decision(said, fact)), said.by(), made, agreement, told, reviews,
                    fact.recorded(), fact.ref());
            case Made said -> new ThirdParty(id, decisions, by, Optional.of(said), agreement, told, reviews, fact.recorded(), fact.ref());
            case AgreementRecorded said ->
                new ThirdParty(id, decisions, by, made, Optional.of(said), told, reviews, fact.recorded(), fact.ref());
            case Told said -> new ThirdParty(id, decisions, by, made, agreement, Optional.of(said), reviews, fact.recorded(), fact.ref());
            case Reviewed said -> new ThirdParty(id, decisions, by, made, agreement, told, and(reviews, said), fact.recorded(), fact.ref());
            case ThirdPartyEvent.HandedOver said ->
                new ThirdParty(id, decisions, said.by(), made, agreement, told, reviews, recorded, ref);
        };
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    Decided said() {
        return decisions.getLast().said();
    }

    @Nullable PersonId person() {
        return said().person();
    }

    boolean deferred() {
        return said().decision() == ThirdPartyDecision.DEFER;
    }

    boolean awaitsMaking() {
        return said().decision() == ThirdPartyDecision.DISCLOSE && made.isEmpty();
    }

    /// The last day on which it is told in time, while it isn't.
    Optional<LocalDate> dueOn() {
        return awaitsMaking() ? Optional.ofNullable(said().dueOn()) : Optional.empty();
    }

    boolean overdue(LocalDate today) {
        return dueOn().filter(due -> due.isBefore(today)).isPresent();
    }

    boolean awaitsAgreement() {
        return made.isPresent() && agreement.isEmpty();
    }

    /// The person is to know, the recipient does, and nobody has recorded that the person was told.
    boolean awaitsSubject() {
        return made.isPresent() && told.isEmpty() && said().subjectTold() != null && said().subjectTold() != SubjectTold.NOT_TOLD;
    }

    /// When a deferred decision is made, or what was disclosed is looked at again.
    Optional<LocalDate> againOn() {
        if (made.isPresent() && !reviews.isEmpty()) {
            return Optional.ofNullable(reviews.getLast().nextOn());
        }
        return made.isPresent() || deferred() ? Optional.ofNullable(said().reviewOn()) : Optional.empty();
    }
}
