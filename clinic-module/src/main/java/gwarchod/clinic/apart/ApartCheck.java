package gwarchod.clinic.apart;

import gwarchod.clinic.apart.AskedEvent.Tried;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Whether somebody may be put where others are. A declaration in the case of either counts for both. Whoever puts them there is told one thing
/// alone, the same to everybody, whatever they may know: to ask the schemes co-ordinator, who finds it on their desk.
public final class ApartCheck {
    /// The only answer there is.
    public static final String ASK = "ask-coordinator";

    private final Kernel kernel;
    private final Live<Asked> asked;

    ApartCheck(Kernel kernel, Live<Asked> asked) {
        this.kernel = kernel;
        this.asked = asked;
    }

    /// Loads what was tried (waits), then follows the hints.
    public static ApartCheck start(Kernel kernel) {
        return new ApartCheck(kernel, Live.start(kernel.journal(), kernel.hints(), kernel.work(), Asked.TYPE));
    }

    Live<Asked> asked() {
        return asked;
    }

    /// Somebody who is at a place: in a group, or on the list of a session.
    ///
    /// @param called as people know the place
    public record There(EntityId place, AgencyId provider, String called, CaseId who) {}

    /// Somebody is to be put somewhere.
    public Putting putting(CaseId who) {
        return new Putting(who);
    }

    /// One try at putting somebody somewhere.
    public final class Putting {
        private final CaseId who;
        private List<Tried> against = List.of();

        private Putting(CaseId who) {
            this.who = who;
        }

        /// What was decided, unless somebody is there whom they must not meet. Only what would have been accepted is looked into: any other
        /// refusal stays what it is.
        public Decision unless(Decision decided, Supplier<Stream<There>> there) {
            against = decided instanceof Decision.Accepted ? there.get().flatMap(this::against).distinct().toList() : List.of();
            return against.isEmpty() ? decided : Decision.refuse(ASK);
        }

        /// The outcome, once what was tried is put to the co-ordinator.
        public Outcome told(Viewer viewer, Outcome outcome) {
            if (outcome instanceof Outcome.Refused(var why) && why.code().equals(ASK)) {
                against.forEach(one -> ask(viewer, one));
            }
            return outcome;
        }

        private Stream<Tried> against(There there) {
            return there.who().equals(who) ? Stream.of() : Stream.concat(
                    between(who, there.who()).filter(one -> !allowed(one, there)).map(one -> tried(who, there)),
                    between(there.who(), who).filter(one -> !allowed(one, there)).map(one -> tried(there.who(), there)));
        }

        private Tried tried(CaseId on, There there) {
            return new Tried(on, who, there.who(), there.place(), there.provider(), there.called());
        }
    }

    private Stream<EntityId> between(CaseId on, CaseId other) {
        return kernel.cases().card(on).map(card -> card.kept().get(Aparts.KEPT)).stream()
                .flatMap(kept -> kept instanceof Aparts.Kept(var holding) ? holding.stream() : Stream.of())
                .filter(one -> one.other().equals(other)).map(Aparts.One::declaration);
    }

    private boolean allowed(EntityId declaration, There there) {
        return asked.get(Asked.stream(declaration)).flatMap(one -> one.state().at(there.place())).filter(Asked.Attempt::allowed).isPresent();
    }

    private void ask(Viewer viewer, Tried tried) {
        between(tried.on(), tried.on().equals(tried.put()) ? tried.meets() : tried.put()).forEach(declaration -> {
            var said = declaration + "/" + tried.place();
            asked.act(Asked.stream(declaration), new Request(viewer.actor(Basis.PUBLIC_PROTECTION), said, "apart.ask", said, null),
                    loaded -> loaded.state().tried(tried));
        });
    }
}
