package gwarchod.clinic.programme;

import gwarchod.clinic.apart.ApartCheck.There;
import gwarchod.clinic.referral.ReferralEntry;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import java.time.Instant;
import java.util.stream.Stream;

/// Who else somebody would meet: whoever is on the list of the same session, and whoever comes to the same venue of the provider at the same
/// time. Whoever's referral ended doesn't come.
record Beside(Kernel kernel, Live<Session> sessions) {
    Stream<There> at(Session session) {
        return session.plan().off() != null ? Stream.of() : Stream.concat(on(session), around(session.id(), session.provider(), session.plan().mode(),
                session.venue(), session.startsAt(), session.endsAt()));
    }

    /// Those who come there for another session than this one.
    Stream<There> around(EntityId id, AgencyId provider, SessionMode mode, String venue, Instant starts, Instant ends) {
        return mode == SessionMode.VIDEO ? Stream.of() : sessions.all().stream().map(Loaded::state)
                .filter(one -> !one.id().equals(id) && one.plan().off() == null && one.plan().mode() != SessionMode.VIDEO)
                .filter(one -> one.provider().equals(provider) && one.venue().strip().equalsIgnoreCase(venue.strip()))
                .filter(one -> one.startsAt().isBefore(ends) && starts.isBefore(one.endsAt()))
                .flatMap(this::on);
    }

    private Stream<There> on(Session session) {
        var called = session.group().isEmpty() ? session.programmeName() : session.programmeName() + ", " + session.group();
        return session.participants().stream().filter(one -> comes(one.caseId(), one.id()))
                .map(one -> new There(session.id(), session.provider(), called, one.caseId()));
    }

    boolean comes(CaseId on, EntityId referral) {
        return kernel.cases().card(on).map(card -> card.kept().get(ReferralEntry.KEPT)).stream()
                .flatMap(kept -> kept instanceof ReferralEntry.All all ? all.referrals().stream() : Stream.of())
                .anyMatch(one -> one.id().equals(referral) && one.stage().open());
    }
}
