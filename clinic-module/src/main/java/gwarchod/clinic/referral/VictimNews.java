package gwarchod.clinic.referral;

import gwarchod.clinic.referral.ReferralEvent.Ended;
import gwarchod.clinic.referral.ReferralEvent.Started;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What victims may be told of a programme: that the person attends one, has completed it, or no longer attends. Neither which, nor whose, nor
/// when or where its sessions are: they could be found by that. Whoever leads takes it back where it may not be told; whoever supports the victim
/// records that they were told, or don't wish to know. Pure.
final class VictimNews {
    private VictimNews() {}

    /// In the same commit as what it follows from.
    static List<Event> follows(CaseFile before, List<Event> decided) {
        var state = before.state(Referrals.DISCIPLINE);
        return decided.stream().flatMap(event -> switch (event) {
            case Started started -> of(state, started.referral(), false, DevelopmentKind.PROGRAMME_ATTENDS);
            case Ended(var referral, var how, _, _) ->
                of(state, referral, true, how == ReferralEnd.COMPLETED ? DevelopmentKind.PROGRAMME_COMPLETED : DevelopmentKind.PROGRAMME_LEFT);
            default -> Stream.of();
        }).toList();
    }

    /// @param begun whether it is news of somebody who began before: whoever never did, attended nothing
    private static Stream<Event> of(Referrals state, EntityId referral, boolean begun, DevelopmentKind kind) {
        return state.get(referral).stream().filter(one -> one.kind() == ReferralKind.PROGRAMME && one.begun() == begun)
                .map(_ -> Developments.followed(id(referral, kind), kind));
    }

    static EntityId id(EntityId referral, DevelopmentKind kind) {
        return new EntityId(UUID.nameUUIDFromBytes((referral + "\n" + kind).getBytes(StandardCharsets.UTF_8)).toString());
    }
}
