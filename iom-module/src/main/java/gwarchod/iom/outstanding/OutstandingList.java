package gwarchod.iom.outstanding;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.people.People;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The list of outstanding suspects over all cases, as far as one viewer sees them in full: for the duty inspector and for the shift. It is
/// worked out at each look, so that nobody has to put anybody on it.
public final class OutstandingList {
    public static final Question<Asked, Board> QUESTION = new Question<>("outstanding.list", Asked.class, Board.class);

    /// Lines at most.
    static final int LINES_MAX = 500;

    private static final String PERSON = "person.details";

    private static final Comparator<Line> MOST_PRESSING = Comparator.comparing((Line line) -> line.state())
            .reversed().thenComparing(Line::grade).thenComparing(Line::since).thenComparing(line -> line.caseId().value());

    private final Kernel kernel;

    /// @param mine only what the viewer themselves was given to do in the shift that is on
    public record Asked(@Nullable Boolean mine) {}

    /// @param shift the one that is on; `shiftName` in the reader's language
    /// @param total how many there are, listed here or not
    public record Board(String shift, String shiftName, Instant shiftFrom, Instant shiftUntil, List<Line> items, int total) {
        public Board {
            items = List.copyOf(items);
        }
    }

    /// @param state wanted, or on the list
    /// @param tasked what the shift that is on was given to do; its words only for whoever it was given to, or needn't say why they look
    /// @param enquiries how many were made; `lastEnquiry` when the last was
    /// @param checkDue the first day of which an inspector's check is due and not made
    /// @param answerBy of the first request to expedite that nobody answered
    public record Line(
            CaseId caseId, String name, @Nullable LocalDate born, EntityId wanted, OutstandingState state, RiskGrade grade, Instant since,
            Instant listedFrom, @Nullable Tasked tasked, int enquiries, @Nullable Instant lastEnquiry, @Nullable EnquiryResult lastResult,
            @Nullable LocalDate checkDue, @Nullable Instant lastCheck, @Nullable Instant answerBy, boolean answerLate) {}

    public record Tasked(@Nullable UserId toId, @Nullable String to, String enquiries) {}

    private OutstandingList(Kernel kernel) {
        this.kernel = kernel;
    }

    public static void register(Kernel kernel, Registry registry) {
        registry.answers(QUESTION, new OutstandingList(kernel)::board);
    }

    private Reply<Board> board(Viewer viewer, Lang lang, Asked what) {
        var now = kernel.clock().instant();
        var shift = OutstandingSettings.HERE.shift(now);
        var cards = kernel.cases().cards().stream().filter(card -> card.hasOwn() || card.has(OutstandingDiscipline.TAG)).toList();
        boolean mine = Boolean.TRUE.equals(what.mine());
        var lines = cards.stream().flatMap(card -> lines(viewer, lang, card, now))
                .filter(line -> !mine || line.tasked() != null && viewer.user().equals(line.tasked().toId()))
                .sorted(MOST_PRESSING).toList();
        var until = Stream.concat(cards.stream().flatMap(card -> card.wake().stream()),
                Stream.of(shift.until(), Days.start(Days.of(now).plusDays(1)))).filter(now::isBefore).min(Comparator.naturalOrder()).orElseThrow();
        var called = kernel.words().say(lang, "outstanding.shift." + shift.name());
        return new Reply.View<>(new Board(
                shift.name(), called, shift.from(), shift.until(), lines.stream().limit(LINES_MAX).toList(), lines.size()), until);
    }

    private Stream<Line> lines(Viewer viewer, Lang lang, Card card, Instant now) {
        var access = kernel.agreement().get().access(viewer, card.facts());
        var scope = access.scope();
        if (!scope.sees(Outstanding.SECTION_ID, Level.FULL)) {
            return Stream.of();
        }
        return kernel.cases().file(card.id()).stream().flatMap(loaded -> {
            var file = loaded.state().knownTo(scope);
            var rendering = nameless(file, scope, lang, now);
            var name = scope.sees(PERSON, Level.SUMMARY) ? card.name() : "";
            return Outstanding.of(file).all().stream().filter(one -> one.ending() == null)
                    .map(one -> line(file.settings(), card, name, one, rendering, access.needsReason() ? viewer.user() : null));
        });
    }

    /// @param only who is told the words of a tasking; null: whoever reads
    private static Line line(Settings settings, Card card, String name, Wanted one, Rendering rendering, @Nullable UserId only) {
        var now = rendering.now();
        var last = one.enquiries().stream().max(Comparator.comparing(Wanted.Enquiry::at)).orElse(null);
        var waits = one.unanswered().stream().map(Wanted.Expedite::answerBy).min(Comparator.naturalOrder()).orElse(null);
        var tasked = one.isListed(settings, now) ? one.tasked(OutstandingSettings.HERE.shift(now)).map(tasking -> new Tasked(
                tasking.to(), tasking.to() == null ? null : rendering.directory().name(tasking.to()),
                only == null || only.equals(tasking.to()) ? rendering.text(tasking.enquiries()) : "")).orElse(null) : null;
        return new Line(card.id(), name, name.isEmpty() ? null : card.born(), one.id(), one.state(settings, now), one.grade(), one.since(),
                one.listedFrom(settings), tasked, one.enquiries().size(), last == null ? null : last.at(), last == null ? null : last.result(),
                one.checkDue(settings, now).orElse(null),
                one.checks().stream().map(Wanted.Check::at).max(Comparator.naturalOrder()).orElse(null), waits, waits != null && !now.isBefore(waits));
    }

    /// On a list nobody whom a case protects is named, whoever reads.
    private Rendering nameless(CaseFile file, Scope scope, Lang lang, Instant now) {
        var words = kernel.words();
        var someone = words.say(lang, "people.protected-person");
        var guard = People.guard(file);
        var places = People.hidingAddresses(file, words.say(lang, "people.protected-address"));
        return new Rendering(now, scope, lang, words, kernel.directory().in(lang), _ -> someone, text -> places.apply(guard.apply(text)));
    }
}
