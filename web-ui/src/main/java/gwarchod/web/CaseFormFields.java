package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Wish;
import gwarchod.core.casefile.action.ActionList;
import gwarchod.core.casefile.action.ActionStatus;
import gwarchod.core.casefile.action.CompleteAction;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.attendance.AttendanceRecord;
import gwarchod.core.casefile.attendance.JudgeAbsence;
import gwarchod.core.casefile.management.ManagementView;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.release.HeldView;
import gwarchod.core.casefile.release.ReleaseItem;
import gwarchod.core.casefile.release.WithdrawRelease;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What each form of a case offers, and the command its fields make.
final class CaseFormFields {
    private final Words words;

    CaseFormFields(Words words) {
        this.words = words;
    }

    void nothing(Visit visit, Fields fields) {}

    void thatAction(Visit visit, Fields fields) {
        fields.with("actionId", visit.query("action"));
    }

    void thatSession(Visit visit, Fields fields) {
        fields.with("attendanceId", visit.query("session"));
    }

    void thatItem(Visit visit, Fields fields) {
        fields.with("section", visit.query("section")).with("item", visit.query("item")).with("entry", visit.query("entry"));
    }

    /// The victim's wish is asked where a section is shared on it. What is shared is what the form shows: entries up to the one it names.
    Map<String, Object> wishes(Visit visit, CaseView view, Fields fields) {
        if (fields.value("entry").isEmpty()) {
            row(view, fields).ifPresent(row -> fields.with("entry", row.entries().getFirst().entry().value()));
        }
        boolean onWish = view.sections().keySet().stream()
                .anyMatch(section -> section.id().equals(fields.value("section")) && section.basis() == Basis.VICTIM_WISH);
        return Map.of("what", held(view, fields), "entries", entries(view, fields), "wishes", onWish
                ? Stream.of(Wish.values()).map(wish -> choice(wish, visit.lang())).toList() : List.of());
    }

    Map<String, Object> noWishes(Visit visit, CaseView view, Fields fields) {
        return Map.of("what", held(view, fields), "entries", List.of(), "wishes", List.of());
    }

    private String held(CaseView view, Fields fields) {
        return row(view, fields).map(row -> row.sectionTitle() + (row.about() == null ? "" : ": " + row.about())).orElse("");
    }

    private Optional<HeldView.Row> row(CaseView view, Fields fields) {
        return content(view, HeldView.class).stream()
                .flatMap(held -> held.items().stream())
                .filter(row -> row.section().equals(fields.value("section")) && row.item().equals(fields.value("item")))
                .findFirst();
    }

    /// Those held that the release is given for, the latest first.
    private List<HeldView.Entered> entries(CaseView view, Fields fields) {
        return row(view, fields).stream().flatMap(row -> row.entries().stream()
                .dropWhile(entry -> !fields.is("entry", entry.entry().value()))).filter(HeldView.Entered::held).toList();
    }

    Optional<CaseCommand> release(Visit visit, Fields fields) {
        var reason = fields.optionalText("reason", words, visit.lang());
        var wish = Stream.of(Wish.values()).filter(one -> fields.is("wish", choice(one, visit.lang()).value())).findFirst();
        return Optional.of(new ReleaseItem(
                fields.value("section"), fields.value("item"), Paths.entityId(fields.value("entry")), wish.orElse(null), reason));
    }

    Optional<CaseCommand> withdrawal(Visit visit, Fields fields) {
        var reason = fields.text("reason", words, visit.lang());
        return Optional.of(new WithdrawRelease(fields.value("section"), fields.value("item"), reason));
    }

    Map<String, Object> owners(Visit visit, CaseView view, Fields fields) {
        var pillars = new ArrayList<Choice>();
        pillars.add(new Choice("", words.say(visit.lang(), "web.action.pillar-none")));
        pillars.addAll(pillars(visit.lang()));
        return Map.of("owners", people(visit, view), "agencies", agencies(view), "pillars", List.copyOf(pillars));
    }

    Map<String, Object> ownersAndPillars(Visit visit, CaseView view, Fields fields) {
        return Map.of("owners", people(visit, view), "agencies", agencies(view), "pillars", pillars(visit.lang()));
    }

    Optional<CaseCommand> action(Visit visit, Fields fields) {
        var what = fields.text("what", words, visit.lang());
        var owner = chosen(visit, fields, "owner");
        var agency = chosen(visit, fields, "agency");
        var due = fields.date("dueOn", true, words, visit.lang());
        return due.filter(_ -> fields.sound()).map(day -> new GiveAction(
                what, Paths.id(owner, UserId::new), Paths.id(agency, AgencyId::new), day, pillar(fields).orElse(null), null));
    }

    Optional<CaseCommand> measure(Visit visit, Fields fields) {
        chosen(visit, fields, "pillar");
        var what = fields.text("what", words, visit.lang());
        var trigger = fields.optionalText("trigger", words, visit.lang());
        var owner = fields.orNull("owner");
        var agency = chosen(visit, fields, "agency");
        var due = fields.date("dueOn", false, words, visit.lang());
        return pillar(fields).filter(_ -> fields.sound()).map(pillar -> new AddMeasure(
                pillar, what, trigger, owner == null ? null : Paths.id(owner, UserId::new), Paths.id(agency, AgencyId::new), due.orElse(null)));
    }

    Map<String, Object> outcomes(Visit visit, CaseView view, Fields fields) {
        var action = content(view, ActionList.class).stream()
                .flatMap(list -> list.actions().stream())
                .filter(line -> line.id().value().equals(fields.value("actionId")))
                .map(ActionList.Line::what)
                .findFirst()
                .orElse("");
        var outcomes = Stream.of(ActionStatus.DONE, ActionStatus.CANCELLED).map(status -> choice(status, visit.lang())).toList();
        return Map.of("action", action, "outcomes", outcomes);
    }

    Optional<CaseCommand> completion(Visit visit, Fields fields) {
        var outcome = chosen(visit, fields, "outcome");
        var note = fields.optionalText("note", words, visit.lang());
        return fields.sound()
                ? Optional.of(new CompleteAction(Paths.entityId(fields.value("actionId")),
                        outcome.equals("done") ? ActionStatus.DONE : ActionStatus.CANCELLED, note))
                : Optional.empty();
    }

    Map<String, Object> judgements(Visit visit, CaseView view, Fields fields) {
        var session = content(view, AttendanceRecord.class).stream()
                .flatMap(list -> list.sessions().stream())
                .filter(line -> line.attendanceId().value().equals(fields.value("attendanceId")))
                .map(line -> said(line, visit.lang()))
                .findFirst()
                .orElse("");
        return Map.of("session", session, "judgements", List.of(
                new Choice("yes", words.say(visit.lang(), "web.judge.yes")), new Choice("no", words.say(visit.lang(), "web.judge.no"))));
    }

    private String said(AttendanceRecord.Line line, Lang lang) {
        var reason = line.reason() == null ? "" : words.say(lang, "web.attendance.reason", line.reason());
        return words.say(lang, "web.judge.session", line.programme(), line.sessionOn(), reason);
    }

    Optional<CaseCommand> judgement(Visit visit, Fields fields) {
        var acceptable = chosen(visit, fields, "acceptable");
        var why = fields.text("why", words, visit.lang());
        return fields.sound()
                ? Optional.of(new JudgeAbsence(Paths.entityId(fields.value("attendanceId")), acceptable.equals("yes"), why))
                : Optional.empty();
    }

    private String chosen(Visit visit, Fields fields, String name) {
        if (fields.value(name).isEmpty()) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
        }
        return fields.value(name);
    }

    private static Optional<Pillar> pillar(Fields fields) {
        return Arrays.stream(Pillar.values()).filter(pillar -> fields.is("pillar", Json.kebab(pillar))).findFirst();
    }

    private List<Choice> pillars(Lang lang) {
        return Arrays.stream(Pillar.values()).map(pillar -> choice(pillar, lang)).toList();
    }

    private Choice choice(Enum<?> constant, Lang lang) {
        return new Choice(Json.kebab(constant), words.say(lang, Words.enumKey(constant)));
    }

    /// Whoever is on the team, whoever asks first.
    static List<Choice> people(Visit visit, CaseView view) {
        var choices = new ArrayList<Choice>();
        if (visit.me() != null) {
            choices.add(new Choice(visit.me().username(), visit.me().name()));
        }
        content(view, ManagementView.class).ifPresent(managed -> {
            if (managed.lead() != null) {
                choices.add(new Choice(managed.lead().user().value(), managed.lead().name()));
            }
            managed.team().forEach(member -> choices.add(new Choice(member.user().value(), member.name())));
        });
        return choices.stream().distinct().toList();
    }

    static List<Choice> agencies(CaseView view) {
        return Stream.concat(
                        content(view, ManagementView.class).stream().flatMap(managed -> managed.partners().stream()),
                        content(view, ManagementView.Summary.class).stream().flatMap(managed -> managed.partners().stream()))
                .map(agency -> new Choice(agency.agency().value(), agency.name()))
                .toList();
    }

    /// The content of a section, by its record.
    static <T> Optional<T> content(CaseView view, Class<T> type) {
        return view.sections().values().stream()
                .map(shown -> switch (shown) {
                    case Shown.Summary<?, ?>(var value) -> value;
                    case Shown.Full<?, ?>(var value) -> value;
                    case Shown.Withheld<?, ?> _, Shown.Empty<?, ?> _, Shown.Presence<?, ?> _ -> null;
                })
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
