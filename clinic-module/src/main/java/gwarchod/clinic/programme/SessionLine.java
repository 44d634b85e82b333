package gwarchod.clinic.programme;

import gwarchod.clinic.programme.Session.Entry;
import gwarchod.clinic.programme.Session.Participant;
import gwarchod.clinic.programme.Session.Said;
import gwarchod.clinic.programme.SessionView.Before;
import gwarchod.clinic.programme.SessionView.Entered;
import gwarchod.clinic.programme.SessionView.Line;
import gwarchod.clinic.programme.SessionView.Noticed;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.NextStep;
import gwarchod.core.casefile.attendance.OutcomeCode;
import gwarchod.core.desk.Kernel;
import gwarchod.core.words.Lang;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A participant's line of a register as one viewer may see it: whether they came, why, and what was written, each where [Roll] says so.
final class SessionLine {
    private final Kernel kernel;
    private final Roll roll;
    private final TextGuard.Of texts;
    private final Lang lang;

    SessionLine(Kernel kernel, Roll roll, TextGuard.Of texts, Lang lang) {
        this.kernel = kernel;
        this.roll = roll;
        this.texts = texts;
        this.lang = lang;
    }

    /// @param whole where one session was asked for: with reasons and texts, and what the register said before
    Line of(Participant one, boolean whole) {
        var name = roll.name(one).orElseGet(() -> kernel.words().say(lang, "clinic.participant"));
        var caseId = roll.knows(one) ? one.caseId() : null;
        boolean marks = roll.marks(one);
        var notice = marks ? notice(one, whole) : null;
        var line = one.registered();
        if (line == null || !marks) {
            return new Line(one.id(), name, caseId, marks && one.required(), null, null, null, null, null, null, null, null, notice, null,
                    List.of(), List.of());
        }
        boolean reads = whole && roll.reads(one);
        var now = entry(one.entries().getLast(), one, whole);
        return new Line(one.id(), name, caseId, one.required(), now.attendance(), line.correction(), now.reason(), now.evidence(),
                now.behaviour(), now.concern(), now.sentHome(), now.engagement(), notice, reads ? now.entered() : null,
                reads ? one.entries().reversed().stream().skip(1).map(entry -> entry(entry, one, true)).toList() : List.of(),
                whole && roll.own() && roll.reads(one) ? next(one) : List.of());
    }

    private Before entry(Entry entry, Participant one, boolean whole) {
        var line = entry.line();
        boolean reasons = whole && roll.reasons(one);
        boolean reads = whole && roll.reads(one);
        return new Before(line.attendance(), reasons ? line.reason() : null, reads ? shown(one, line.evidence()) : null,
                reads ? shown(one, line.behaviour()) : null, reads ? shown(one, line.concern()) : null, reasons ? line.sentHome() : null,
                reasons ? line.engagement() : null, entered(entry.said()));
    }

    /// Before the lead has judged an absence, which a register doesn't know of.
    private static List<NextStep> next(Participant one) {
        var line = one.registered();
        return line == null
                ? List.of()
                : OutcomeCode.of(line.attendance(), line.reason(), null, line.sentHome(), line.engagement())
                        .map(code -> NextStep.after(code, one.required(), false).stream().filter(NextStep::providers).toList())
                        .orElse(List.of());
    }

    private Entered entered(Said said) {
        return new Entered(kernel.directory().name(said.by()), said.at());
    }

    private @Nullable Noticed notice(Participant one, boolean whole) {
        var given = one.notice();
        return given == null || !roll.reasons(one)
                ? null
                : new Noticed(given.givenBy(), given.receivedAt(), given.reason(), whole && roll.reads(one) ? shown(one, given.evidence()) : null);
    }

    private @Nullable String shown(Participant about, @Nullable Text text) {
        return text == null ? null : texts.shown(about.caseId(), text, lang);
    }
}
