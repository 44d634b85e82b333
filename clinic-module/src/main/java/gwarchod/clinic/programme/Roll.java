package gwarchod.clinic.programme;

import gwarchod.clinic.programme.Session.Participant;
import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Card;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import java.util.Optional;
import java.util.Set;

/// What one viewer may know of the participants on a session's list.
///
/// - Whoever is excluded from a participant's case finds no trace of them.
/// - The session's own provider has everybody on its list while their referral goes on.
/// - Once a referral has ended (or consent was refused and no order requires them), a session that began before keeps the line, for the
///   provider ran it and answers for its register: it may still be taken and put right. What is left of the line is "Participant", whether
///   they came, the reason by its code, and how often it was corrected: what the register needs to stay whole. Name, case and texts are gone.
/// - From a session that began later they are gone altogether, and nothing is registered of them.
/// - Anybody else has those whose case they know.
final class Roll {
    private static final String PERSON = "person.details";
    private static final String ATTENDANCE = "attendance.record";

    private final Kernel kernel;
    private final Viewer viewer;
    private final Session session;
    private final boolean own;

    Roll(Kernel kernel, Viewer viewer, Session session) {
        this.kernel = kernel;
        this.viewer = viewer;
        this.session = session;
        this.own = own(kernel, viewer, session.provider());
    }

    /// Whether the viewer takes registers at this provider: being of the same agency alone opens no session, or whoever keeps a provider's
    /// accounts would read what is written about those who come.
    static boolean own(Kernel kernel, Viewer viewer, AgencyId provider) {
        return provider.equals(viewer.agency()) && kernel.agreement().get().permits(viewer, Programmes.REGISTER.name());
    }

    /// Whether the session is the viewer's own to register.
    boolean own() {
        return own;
    }

    boolean lists(Participant one) {
        return !excluded(one) && (own ? expects(one) : knows(one));
    }

    /// Whether their referral still went on at the session.
    boolean expects(Participant one) {
        return referral(one).filter(referral -> referral.covers(session.startsAt())).isPresent();
    }

    /// Whether a register by this viewer would be missing them: nobody waits for somebody whose referral has ended.
    boolean awaits(Participant one) {
        boolean nothing = one.registered() == null || session.notHeld() == null && !one.marked();
        return nothing && lists(one) && current(one);
    }

    /// Whether a session of the viewer's own came after their referral had ended, which its provider was told.
    boolean ended(Participant one) {
        return own && !excluded(one) && referral(one).filter(referral -> !referral.covers(session.startsAt())).isPresent();
    }

    private boolean excluded(Participant one) {
        return card(one).filter(card -> card.facts().excluded().contains(viewer.user())).isPresent();
    }

    /// Whether they may know the case.
    boolean knows(Participant one) {
        return scope(one).knows();
    }

    /// What the list calls them; empty where the viewer may not know who it is.
    Optional<String> name(Participant one) {
        return scope(one).sees(PERSON, Level.SUMMARY) ? card(one).map(Card::name) : Optional.empty();
    }

    /// Whether they may know whether this one came.
    boolean marks(Participant one) {
        return own || sees(one, Level.SUMMARY);
    }

    /// Whether they may know the reason given.
    boolean reasons(Participant one) {
        return own || sees(one, Level.FULL);
    }

    /// Whether they may read what was written about this one.
    boolean reads(Participant one) {
        return own && current(one) || sees(one, Level.FULL);
    }

    private boolean sees(Participant one, Level level) {
        return scope(one).sees(ATTENDANCE, level, Set.of(session.provider()));
    }

    private boolean current(Participant one) {
        return referral(one).filter(Referral::active).isPresent();
    }

    private Optional<Referral> referral(Participant one) {
        return kernel.cases().file(one.caseId()).flatMap(file -> file.state().state(Referrals.DISCIPLINE).get(one.id()));
    }

    private Scope scope(Participant one) {
        return card(one).map(card -> kernel.agreement().get().scope(viewer, card.facts())).orElse(Scope.NOTHING);
    }

    private Optional<Card> card(Participant one) {
        return kernel.cases().card(one.caseId());
    }
}
