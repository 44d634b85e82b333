package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.iom.outstanding.OutstandingEvent.Ended;
import gwarchod.iom.outstanding.OutstandingEvent.EnquiriesTasked;
import gwarchod.iom.outstanding.OutstandingEvent.EnquiryMade;
import gwarchod.iom.outstanding.OutstandingEvent.ExpediteAnswered;
import gwarchod.iom.outstanding.OutstandingEvent.ExpediteAsked;
import gwarchod.iom.outstanding.OutstandingEvent.LogChecked;
import gwarchod.iom.outstanding.OutstandingEvent.RiskGraded;
import gwarchod.iom.outstanding.OutstandingEvent.SuspectWanted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What may be said about somebody wanted. An enquiry and a check are facts and always recordable; what the police decide to do about somebody
/// who isn't wanted any more is refused. Pure.
final class OutstandingRules {
    /// How often one person's case may say that they are wanted, and how much may be recorded about each time.
    static final int WANTED_MAX = 200;
    static final int ENTRIES_MAX = 1_000;

    private OutstandingRules() {}

    static Decision want(CaseFile file, WantSuspect command, Deciding with) {
        var all = Outstanding.of(file).all();
        var crime = command.crime();
        return Checks.at(with.now())
                .holds(crime == null || Crimes.of(file).find(crime).isPresent(), "crime-not-on-case", "/crime")
                .past("/since", command.since())
                .holds(all.size() < WANTED_MAX, "too-many", "/since", WANTED_MAX)
                .then(() -> {
                    var known = with.guard().apply(command.known() == null ? Text.NONE : command.known());
                    var same = all.stream().filter(one -> one.ending() == null && Objects.equals(one.crime(), crime)).findFirst();
                    if (same.isPresent()) {
                        var before = same.get();
                        boolean again = before.since().equals(command.since()) && before.grade() == command.grade() && before.known().equals(known);
                        return again ? Decision.noChange() : Decision.refuse("already-wanted");
                    }
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(
                            List.of(new SuspectWanted(id, crime, command.since(), command.grade(), known)), Map.of("wanted", id.value()));
                });
    }

    static Decision grade(CaseFile file, GradeRisk command, Deciding with) {
        return open(file, command.wanted(), one -> Checks.at(with.now()).text("/why", command.why()).then(() -> one.grade() == command.grade()
                ? Decision.noChange()
                : Decision.accept(new RiskGraded(one.id(), command.grade(), with.guard().apply(command.why())))));
    }

    static Decision task(CaseFile file, TaskEnquiries command, Deciding with) {
        return open(file, command.wanted(), one -> room(with, one).text("/enquiries", command.enquiries()).then(() -> {
            var shift = OutstandingSettings.HERE.shift(with.now());
            var tasked = new EnquiriesTasked(one.id(), command.to(), shift.from(), with.guard().apply(command.enquiries()));
            boolean same = one.tasked(shift)
                    .filter(last -> Objects.equals(last.to(), tasked.to()) && last.enquiries().equals(tasked.enquiries())).isPresent();
            return same ? Decision.noChange() : Decision.accept(tasked);
        }));
    }

    static Decision enquire(CaseFile file, RecordEnquiry command, Deciding with) {
        return any(file, command.wanted(), one -> room(with, one).past("/at", command.at()).text("/made", command.made()).then(() ->
                Decision.accept(new EnquiryMade(one.id(), at(command.at(), with), command.result(), with.guard().apply(command.made())))));
    }

    static Decision check(CaseFile file, CheckLog command, Deciding with) {
        return any(file, command.wanted(), one -> room(with, one).past("/at", command.at())
                .holds(command.result() != CheckResult.MORE_TO_DO || command.note() != null && !command.note().isBlank(), "text-required", "/note")
                .then(() -> Decision.accept(new LogChecked(one.id(), at(command.at(), with), command.result(), text(command.note(), with)))));
    }

    static Decision ask(CaseFile file, AskToExpedite command, Deciding with) {
        return open(file, command.wanted(), one -> room(with, one).text("/why", command.why())
                .time("/answerBy", command.answerBy())
                .holds(command.answerBy() == null || command.answerBy().isAfter(with.now()), "date-passed", "/answerBy")
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    var by = command.answerBy() == null ? OutstandingSettings.HERE.answerBy(file.settings(), with.now()) : command.answerBy();
                    return Decision.accept(
                            List.of(new ExpediteAsked(one.id(), id, command.of(), by, with.guard().apply(command.why()))),
                            Map.of("expedite", id.value()));
                }));
    }

    static Decision answer(CaseFile file, AnswerExpedite command, Deciding with) {
        return any(file, command.wanted(), one -> {
            var asked = one.expedite(command.expedite());
            if (asked.isEmpty()) {
                return Decision.invalid("expedite-not-asked", "/expedite");
            }
            return Checks.at(with.now()).text("/answer", command.answer()).then(() -> {
                var said = with.guard().apply(command.answer());
                var before = asked.get().answer();
                if (before != null) {
                    return before.said().equals(said) ? Decision.noChange() : Decision.refuse("expedite-answered");
                }
                return Decision.accept(new ExpediteAnswered(one.id(), command.expedite(), said));
            });
        });
    }

    static Decision end(CaseFile file, EndWanted command, Deciding with) {
        return any(file, command.wanted(), one -> Checks.at(with.now()).past("/at", command.at())
                .order("/at", one.since(), command.at())
                .holds(command.how().isFound() || command.note() != null && !command.note().isBlank(), "text-required", "/note")
                .then(() -> {
                    var ended = new Ended(one.id(), command.how(), at(command.at(), with), text(command.note(), with));
                    if (one.ending() != null) {
                        return one.ending().how() == ended.how() ? Decision.noChange() : Decision.refuse("not-wanted-now");
                    }
                    return Decision.accept(ended);
                }));
    }

    private static Decision any(CaseFile file, EntityId wanted, Function<Wanted, Decision> rule) {
        return Outstanding.of(file).find(wanted).map(rule).orElseGet(() -> Decision.invalid("wanted-not-on-case", "/wanted"));
    }

    private static Decision open(CaseFile file, EntityId wanted, Function<Wanted, Decision> rule) {
        return any(file, wanted, one -> one.ending() == null ? rule.apply(one) : Decision.refuse("not-wanted-now"));
    }

    private static Checks room(Deciding with, Wanted one) {
        int entries = one.taskings().size() + one.enquiries().size() + one.checks().size() + one.expedites().size();
        return Checks.at(with.now()).holds(entries < ENTRIES_MAX, "too-many", "/wanted", ENTRIES_MAX);
    }

    private static Instant at(@Nullable Instant said, Deciding with) {
        return said == null ? with.now() : said;
    }

    private static Text text(@Nullable Text text, Deciding with) {
        return text == null ? Text.NONE : with.guard().apply(text);
    }
}
