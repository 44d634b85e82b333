package gwarchod.mappa.arms;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.arms.ArmsEvent.Assessed;
import gwarchod.mappa.arms.ArmsEvent.Prompted;
import gwarchod.mappa.arms.ArmsEvent.RiskSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What may be recorded of risk and its assessment.
final class ArmsRules {
    /// Seven of risk and four of protection (ATSA, 2015, by one of its developers).
    static final int ITEMS = 11;

    private static final int RECORDS_MAX = 500;

    private ArmsRules() {}

    static Decision assess(CaseFile file, AssessArms command, Deciding with) {
        var latest = command.on().plusDays(ArmsSettings.days(file, ArmsSettings.REVIEW, with.today()));
        var review = command.reviewOn() == null ? latest : command.reviewOn();
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .holds(command.answers().size() == ITEMS && command.answers().stream().map(ArmsAnswer::item).distinct().count() == ITEMS
                        && command.answers().stream().allMatch(one -> one.item() >= 1 && one.item() <= ITEMS), "arms-items", "/answers", ITEMS)
                .text("/judgement", command.judgement())
                .atMost("/together", command.together())
                .date("/reviewOn", review)
                .order("/reviewOn", command.on(), review)
                .holds(!review.isAfter(latest), "arms-review-too-late", "/reviewOn", ArmsSettings.days(file, ArmsSettings.REVIEW, with.today()))
                .holds(Arms.of(file).assessments().size() < RECORDS_MAX, "too-many", "/on", RECORDS_MAX)
                .then(() -> {
                    if (isUnder18(file, command.on())) {
                        return refuse("arms-adults-only");
                    }
                    var id = new EntityId(with.ids().next());
                    var answers = command.answers().stream().map(one -> one.guarded(with.guard())).toList();
                    return accept(List.of(new Assessed(id, command.on(), answers, command.priority(), with.guard().apply(command.judgement()),
                            command.together(), review)), Map.of("assessment", id.value()));
                });
    }

    /// It was made for adults, and who is young is assessed otherwise.
    private static boolean isUnder18(CaseFile file, LocalDate on) {
        return Person.of(file).under18(on);
    }

    static Decision prompt(CaseFile file, PromptArms command, Deciding with) {
        return Checks.at(with.now()).pastDate("/on", command.on()).text("/why", command.why())
                .holds(Arms.of(file).prompts().size() < RECORDS_MAX, "too-many", "/occasion", RECORDS_MAX)
                .then(() -> accept(new Prompted(command.occasion(), command.on(), with.guard().apply(command.why()))));
    }

    static Decision setRisk(CaseFile file, SetRisk command, Deciding with) {
        var since = command.since() == null ? with.today() : command.since();
        return Checks.at(with.now()).pastDate("/since", since).text("/why", command.why()).optionalLine("/reference", command.reference())
                .holds(Arms.of(file).levels().size() < RECORDS_MAX, "too-many", "/level", RECORDS_MAX)
                .then(() -> {
                    var reference = command.reference() == null || command.reference().isBlank() ? null
                            : with.guard().apply(new Text(command.reference())).raw();
                    var said = new RiskSet(command.level(), since, with.guard().apply(command.why()), reference);
                    var before = Arms.of(file).levels();
                    return !before.isEmpty() && before.getLast().said().equals(said) ? noChange() : accept(said);
                });
    }
}
