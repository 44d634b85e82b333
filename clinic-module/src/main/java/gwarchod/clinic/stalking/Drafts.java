package gwarchod.clinic.stalking;

import gwarchod.clinic.stalking.DraftEvent.Discarded;
import gwarchod.clinic.stalking.DraftEvent.Note;
import gwarchod.clinic.stalking.DraftEvent.Written;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.People;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Formulations that aren't released: their author's alone. Whoever asks is answered about their own, whether or not they have one, so that
/// neither an answer nor the record of reads tells anybody else that there is one.
public final class Drafts {
    /// The viewer's own draft on a case.
    public static final Question<DraftOf, DraftView> MINE = new Question<>("stalking.draft", DraftOf.class, DraftView.class);

    public static final Deed<WriteDraft> WRITE = new Deed<>("stalking.write-draft", WriteDraft.class);

    public static final Deed<DiscardDraft> DISCARD = new Deed<>("stalking.discard-draft", DiscardDraft.class);

    static final List<Route> ROUTES = List.of(
            new Route.Get("/formulation-drafts/:caseId", MINE),
            new Route.Post("/formulation-drafts/:caseId", WRITE, 200),
            new Route.Post("/formulation-drafts/:caseId/discard", DISCARD, 200));

    /// Paragraphs of one draft at most.
    static final int NOTES_MAX = 80;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final Kernel kernel;
    private final Live<Draft> drafts;

    private Drafts(Kernel kernel, Live<Draft> drafts) {
        this.kernel = kernel;
        this.drafts = drafts;
    }

    public record DraftOf(CaseId caseId) {}

    /// @param savedAt none: they have none
    public record DraftView(@Nullable Instant savedAt, List<DraftNote> notes) {
        public DraftView {
            notes = List.copyOf(notes);
        }
    }

    public record DraftNote(String name, String text) {}

    /// Keeps a draft, in the place of the one before.
    public record WriteDraft(CaseId caseId, List<Paragraph> notes) {
        public WriteDraft {
            notes = List.copyOf(notes);
        }

        /// @param name as the form of a release calls its field
        public record Paragraph(String name, Text text) {}
    }

    public record DiscardDraft(CaseId caseId) {}

    static Drafts start(Kernel kernel, Registry registry) {
        var all = new Drafts(kernel, Live.start(kernel.journal(), kernel.hints(), kernel.work(), Draft.TYPE));
        registry.answers(MINE, (viewer, lang, what) -> all.mine(viewer, lang, what.caseId()));
        registry.does(WRITE, all::write);
        registry.does(DISCARD, all::discard);
        return all;
    }

    /// Whether this viewer has one on a case.
    boolean has(Viewer viewer, CaseId on) {
        return draft(viewer, on).filter(Draft::exists).isPresent();
    }

    private Optional<Draft> draft(Viewer viewer, CaseId on) {
        return drafts.get(Draft.stream(viewer.user(), on)).map(Loaded::state);
    }

    /// Whether the viewer's clinic formulates on this case.
    private boolean formulates(Viewer viewer, CaseId on) {
        var agreement = kernel.agreement().get();
        return agreement.permits(viewer, WRITE.name()) && kernel.cases().card(on)
                .filter(card -> agreement.scope(viewer, card.facts()).sees(StalkingClinic.RELEASED, Level.FULL, Set.of(viewer.agency())))
                .isPresent();
    }

    private Reply<DraftView> mine(Viewer viewer, Lang lang, CaseId on) {
        if (!formulates(viewer, on)) {
            return Reply.notFound();
        }
        var someone = kernel.words().say(lang, "people.protected-person");
        return Reply.of(draft(viewer, on)
                .map(one -> new DraftView(one.savedAt(), one.notes().stream()
                        .map(note -> new DraftNote(note.name(), guarded(on, note.text()).said(_ -> someone))).toList()))
                .orElseGet(() -> new DraftView(null, List.of())));
    }

    private Text guarded(CaseId on, Text text) {
        return kernel.cases().file(on).map(file -> People.guard(file.state()).apply(text)).orElse(text);
    }

    private Outcome write(Viewer viewer, String key, WriteDraft command) {
        if (!formulates(viewer, command.caseId())) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        return drafts.act(Draft.stream(viewer.user(), command.caseId()), request(viewer, key, WRITE, command), _ -> {
            var checks = Checks.at(kernel.clock().instant()).holds(command.notes().size() <= NOTES_MAX, "too-many", "/notes", NOTES_MAX);
            for (int i = 0; i < command.notes().size(); i++) {
                checks.holds(NAME.matcher(command.notes().get(i).name()).matches(), "draft-name", "/notes/" + i + "/name");
            }
            return checks.then(() -> Decision.accept(new Written(viewer.agency(), command.caseId(), command.notes().stream()
                    .filter(note -> !note.text().isBlank())
                    .map(note -> new Note(note.name(), guarded(command.caseId(), note.text()))).toList())));
        });
    }

    private Outcome discard(Viewer viewer, String key, DiscardDraft command) {
        if (!formulates(viewer, command.caseId())) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        return drafts.act(Draft.stream(viewer.user(), command.caseId()), request(viewer, key, DISCARD, command),
                loaded -> loaded.state().exists() ? Decision.accept(new Discarded(viewer.agency())) : Decision.noChange());
    }

    private static <C extends Record> Request request(Viewer viewer, String key, Deed<C> deed, C command) {
        return new Request(viewer.actor(Basis.HEALTH), key, deed.name(), Json.write(command), null);
    }
}
