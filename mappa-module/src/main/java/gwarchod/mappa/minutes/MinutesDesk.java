package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.people.People;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Looking;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.mappa.minutes.ItemMinutes.Onward;
import gwarchod.mappa.minutes.ItemMinutes.Writing;
import gwarchod.mappa.panel.Panel;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Minutes for one reader, each look on record: made from the case as it stood when the item was closed. What wasn't circulated to them is answered
/// like what there isn't.
public final class MinutesDesk {
    /// The minutes of an item; of whoever writes them, the last writing or none.
    public static final Question<MinutesOf, MinutesView> READ = new Question<>("minutes.read", MinutesOf.class, MinutesView.class);

    /// Minutes as they go outside the meeting, once they were shared as the chair approved.
    public static final Question<CopyOf, MinutesView> COPY = new Question<>("minutes.copy", CopyOf.class, MinutesView.class);

    /// What somebody outside who asked for minutes is given.
    public static final Question<SummaryOf, ExecutiveSummary> SUMMARY = new Question<>("minutes.summary", SummaryOf.class, ExecutiveSummary.class);

    /// Which documents there are, and since when.
    public static final Question<Documents, TemplateRegistry> DOCUMENTS = new Question<>("minutes.documents", Documents.class, TemplateRegistry.class);

    /// Shares minutes onward: refused, and on record, where the chair didn't approve it.
    public static final Deed<Share> SHARE = new Deed<>("minutes.share", Share.class);

    private static final String ANSWER_REQUEST = "minutes.answer-request";

    /// What an executive summary isn't made from, beside all it doesn't ask for.
    private static final Set<String> NEVER = Set.of(Panel.VICTIM, Panel.THIRD_PARTY, Panel.INTELLIGENCE, Panel.HEALTH, Panel.CHILD, People.AT_RISK.id());

    private final Kernel kernel;

    private MinutesDesk(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Starts on a case node.
    static void start(Kernel kernel, Registry registry) {
        var desk = new MinutesDesk(kernel);
        var documents = Reply.alike(TemplateRegistry.AREA);
        registry.answers(DOCUMENTS, (_, _, _) -> documents);
        registry.answersOnCase(READ, desk::read);
        registry.answersOnCase(COPY, desk::copy);
        registry.answersOnCase(SUMMARY, desk::summary);
        registry.does(SHARE, desk::share);
    }

    /// @param version none: the one that holds
    public record MinutesOf(CaseId id, EntityId item, @Nullable Integer version) {}

    public record CopyOf(CaseId id, EntityId item, EntityId onward) {}

    public record SummaryOf(CaseId id, EntityId item, EntityId request) {}

    public record Documents() {}

    public record Share(CaseId id, EntityId item, EntityId onward) {}

    private Reply<MinutesView> read(Looking look, MinutesOf what) {
        var file = look.file().state().knownTo(look.scope());
        var item = HeldItem.of(file, what.item());
        if (item.isEmpty()) {
            return Reply.notFound();
        }
        var minutes = Minutes.of(file).of(what.item());
        boolean writes = look.scope().sees(Minutes.WORK_ID, Level.FULL);
        var writing = writing(look, item.get(), minutes, what.version(), writes);
        if (writing.isEmpty() && (!writes || what.version() != null)) {
            return Reply.notFound();
        }
        return new Reply.View<>(new Reading(kernel, look, file, item.get(), writing.orElse(null), null).view(), look.now());
    }

    private static Optional<Writing> writing(Looking look, HeldItem item, ItemMinutes minutes, @Nullable Integer version, boolean writes) {
        if (version == null && writes) {
            return minutes.last();
        }
        if (!look.scope().sees(Minutes.SECTION_ID, Level.FULL)) {
            return Optional.empty();
        }
        return minutes.writings().stream()
                .filter(one -> one.circulated() != null && Minutes.isOpen(item, one, look.scope()) && (version == null || version == one.version()))
                .reduce((_, later) -> later);
    }

    /// For the agency that asked, and for whoever decides; only what was shared is there.
    private Reply<MinutesView> copy(Looking look, CopyOf what) {
        var file = look.file().state().knownTo(look.scope());
        var item = HeldItem.of(file, what.item());
        var onward = item.flatMap(_ -> Minutes.of(file).of(what.item()).onward(what.onward()))
                .filter(one -> isTheirs(one, look.viewer(), look.scope().sees(Minutes.WORK_ID, Level.FULL)) && one.isAllowed() && !one.shared().isEmpty());
        var writing = item.flatMap(_ -> Minutes.of(file).of(what.item()).circulated())
                .filter(one -> look.scope().sees(Minutes.SECTION_ID, Level.FULL) && Minutes.isOpen(item.get(), one, look.scope()));
        return onward.isEmpty() || writing.isEmpty() ? Reply.notFound()
                : new Reply.View<>(new Reading(kernel, look, file, item.get(), writing.get(), onward.get()).view(), look.now());
    }

    private static boolean isTheirs(Onward onward, Viewer viewer, boolean writes) {
        return writes || onward.asked().agency().equals(viewer.agency());
    }

    private Reply<ExecutiveSummary> summary(Looking look, SummaryOf what) {
        var file = look.file().state().knownTo(look.scope());
        boolean may = look.scope().sees(Minutes.WORK_ID, Level.FULL) && kernel.agreement().get().permits(look.viewer(), ANSWER_REQUEST, look.card().facts());
        var item = HeldItem.of(file, what.item()).filter(_ -> may);
        var request = item.flatMap(_ -> Minutes.of(file).of(what.item()).request(what.request()))
                .filter(one -> one.answer() == RequestAnswer.EXECUTIVE_SUMMARY);
        return request.<Reply<ExecutiveSummary>>map(one -> new Reply.View<>(
                        look.views().rendered(look.file(), look.scope().without(NEVER), look.lang(), look.now(), (_, rendering) ->
                                ExecutiveSummary.of(look.past(item.get().closed().number(), NEVER), item.get(), one, look.name(), rendering)),
                        look.now()))
                .orElseGet(Reply::notFound);
    }

    private Outcome share(Viewer viewer, String key, Share command) {
        var known = kernel.cases().card(command.id())
                .map(card -> kernel.agreement().get().scope(viewer, card.facts()))
                .filter(scope -> scope.sees(Minutes.SECTION_ID, Level.FULL))
                .flatMap(scope -> kernel.cases().file(command.id())
                        .filter(loaded -> isOpen(loaded.state(), command.item(), scope))
                        .flatMap(loaded -> minutes(loaded.state(), command).onward(command.onward()))
                        .filter(one -> isTheirs(one, viewer, scope.sees(Minutes.WORK_ID, Level.FULL))));
        if (known.isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, SHARE.name(), Json.write(command), null);
        var acted = kernel.cases().act(command.id(), request, loaded -> SharingRules.share(minutes(loaded.state(), command), command.onward())
                .<Decision>map(Decision::accept).orElseGet(() -> new Decision.Refused(new Refusal.NotFound())));
        return acted.outcome() instanceof Outcome.Done done && !isShared(minutes(acted.after().state(), command), command, done)
                ? new Outcome.Refused(Refusal.rule("minutes-onward-not-approved"))
                : acted.outcome();
    }

    /// Nobody shares what they may not read themselves.
    private static boolean isOpen(CaseFile file, EntityId item, Scope scope) {
        return HeldItem.of(file, item).filter(held -> Minutes.of(file).of(item).circulated().filter(one -> Minutes.isOpen(held, one, scope)).isPresent())
                .isPresent();
    }

    private static ItemMinutes minutes(CaseFile file, Share command) {
        return Minutes.of(file).of(command.item());
    }

    /// Whether what was recorded is that they were shared, and not that it was refused.
    private static boolean isShared(ItemMinutes minutes, Share command, Outcome.Done done) {
        return minutes.onward(command.onward()).stream().flatMap(one -> one.shared().stream()).anyMatch(one -> one.ref().equals(done.ref()));
    }
}
