package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Words;
import gwarchod.mappa.notification.AwayKind;
import gwarchod.mappa.notification.ChangeKind;
import gwarchod.mappa.notification.DecideDuty;
import gwarchod.mappa.notification.DutyDecision;
import gwarchod.mappa.notification.EndGround;
import gwarchod.mappa.notification.GiveNotice;
import gwarchod.mappa.notification.GroundEnd;
import gwarchod.mappa.notification.NotificationKind;
import gwarchod.mappa.notification.NotificationView;
import gwarchod.mappa.notification.PlanTravel;
import gwarchod.mappa.notification.PutOnRegister;
import gwarchod.mappa.notification.RecordAway;
import gwarchod.mappa.notification.RecordChange;
import gwarchod.mappa.notification.RecordChildStay;
import gwarchod.mappa.notification.RecordEnd;
import gwarchod.mappa.notification.RecordNoAbode;
import gwarchod.mappa.notification.RecordNotified;
import gwarchod.mappa.notification.RecordStay;
import gwarchod.mappa.notification.RegisterGround;
import gwarchod.mappa.notification.RegisterLength;
import gwarchod.mappa.notification.WithdrawEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms of the notification requirements: kinds and dates. None has a field for what was notified.
final class NotificationFields {
    private static final String ANCHOR = "mosovo-notification";
    private static final String NEW_PLACE = "new-place";
    private static final String SHARED = "web.notification.";

    private final Words words;

    NotificationFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                form("put-on-register", "register", (in, view) -> in.radio("ground", RegisterGround.values()).select("length", lengths(in)).date("on")
                        .radio("under18", YesNo.values()).date("last"), this::register),
                form("end-ground", "end-ground", (in, view) -> in.hidden("about").radio("why", GroundEnd.values()).date("last").area("note"), this::ground),
                form("record-away", "record-away", (in, view) -> in.radio("kind", AwayKind.values()).date("from").date("until"), this::away),
                form("record-end", "record-end", (in, view) -> in.hidden("about").date("on"), in -> {
                    var on = in.in().day("on");
                    return in.in().made(() -> new RecordEnd(in.about(), on.orElseThrow()));
                }),
                form("record-change", "record-change", (in, view) -> in.radio("change", ChangeKind.values()).date("on").select("notice", notices(in, view))
                        .date("notifiedOn"), this::change),
                form("announce-change", "give-notice", (in, view) -> in.select("announced", announced(in, view)).date("given").date("stated"), this::notice),
                form("record-stay", "record-stay", (in, view) -> in.select("place", places(in, view)).date("from").date("until"), this::stay),
                form("record-child-stay", "record-child-stay", (in, view) -> in.select("place", places(in, view)).moment("from").moment("until"), this::child),
                form("record-no-abode", "record-no-abode", (in, view) -> in.date("from"), in -> {
                    var from = in.in().day("from");
                    return in.in().made(() -> new RecordNoAbode(from.orElseThrow()));
                }),
                form("plan-travel", "plan-travel", (in, view) -> in.moment("leaves"), in -> {
                    var leaves = in.in().at("leaves");
                    return in.in().made(() -> new PlanTravel(leaves.orElseThrow()));
                }),
                form("record-notification", "record-notified", (in, view) -> in.hidden("kind").hidden("about").date("on"), this::notified),
                form("decide-notification", "decide", (in, view) -> in.hidden("duty").radio("decision", DutyDecision.values()).area("note"), this::decision),
                form("withdraw-entry", "withdraw", (in, view) -> in.hidden("about").area("note"), in -> {
                    var why = in.in().text("note");
                    return in.in().made(() -> new WithdrawEntry(in.about(), why));
                }));
    }

    /// A form that came back.
    private record Sent(Inputs in, Fields fields) {
        EntityId about() {
            return Paths.entityId(fields.value("about"));
        }

        /// Whether anything at all was written into a date and time that may be left out.
        boolean isFilled(String name) {
            return Stream.of("-day", "-month", "-year", "-time").anyMatch(part -> !fields.value(name + part).isEmpty());
        }

        @Nullable EntityId optional(String name) {
            return fields.orNull(name) == null ? null : Paths.entityId(fields.value(name));
        }
    }

    private CaseForms.Form form(String path, String command, BiFunction<Asking, CaseView, Inputs> asks, Function<Sent, Optional<CaseCommand>> reads) {
        return Inputs.form(path, "notification." + command, ANCHOR,
                (visit, view, fields) -> asks.apply(new Asking(in(visit, fields, path), visit), view).offered(about(visit, view, fields)),
                (visit, fields) -> reads.apply(new Sent(in(visit, fields, path), fields)));
    }

    /// A form that is being shown.
    private record Asking(Inputs in, Visit visit) {
        Inputs radio(String name, Enum<?>... of) {
            return in.radio(name, of);
        }

        Inputs select(String name, List<Choice> choices) {
            return in.select(name, choices);
        }

        Inputs hidden(String name) {
            return in.hidden(name);
        }

        Inputs date(String name) {
            return in.date(name);
        }

        Inputs moment(String name) {
            return in.moment(name);
        }
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, SHARED);
    }

    private static Optional<NotificationView> shown(CaseView view) {
        return CaseFormFields.content(view, NotificationView.class).stream().findFirst();
    }

    /// What the form is about, in the words of the section.
    private String about(Visit visit, CaseView view, Fields fields) {
        return shown(view).stream().flatMap(register -> Stream.concat(
                        register.duties().stream().filter(line -> fields.is("duty", line.id())
                                || line.open() && fields.is("kind", line.kindCode()) && fields.is("about", line.about() == null ? "" : line.about().value()))
                                .map(line -> said(visit, line)),
                        register.entries().stream().filter(entry -> fields.is("about", entry.id().value())).map(NotificationView.Entry::what)))
                .findFirst().orElse("");
    }

    private String said(Visit visit, NotificationView.Line line) {
        var kind = words.say(visit.lang(), Words.enumKey(line.kind())) + (line.what().isEmpty() ? "" : ": " + line.what());
        return line.due() == null ? kind : kind + ", " + words.say(visit.lang(), "notification.last-day", line.due());
    }

    private List<Choice> lengths(Asking in) {
        return Stream.concat(choose(in), RegisterLength.codes().stream()
                .map(code -> new Choice(code, words.say(in.visit().lang(), "register-length." + code)))).toList();
    }

    private Stream<Choice> choose(Asking in) {
        return Stream.of(new Choice("", words.say(in.visit().lang(), "web.victims.choose")));
    }

    private List<Choice> places(Asking in, CaseView view) {
        var lang = in.visit().lang();
        return Stream.concat(Stream.of(new Choice("", words.say(lang, SHARED + "new-place"))),
                shown(view).stream().flatMap(register -> register.places().stream())
                        .map(place -> new Choice(place.id().value(), words.say(lang, "notification.place", place.number())))).toList();
    }

    private List<Choice> announced(Asking in, CaseView view) {
        var kinds = Stream.of(ChangeKind.values()).map(kind -> new Choice("kind-" + kind.name(), words.say(in.visit().lang(), Words.enumKey(kind))));
        var premises = places(in, view).stream().map(one -> one.value().isEmpty() ? new Choice(NEW_PLACE, one.text()) : one);
        return Stream.of(choose(in), kinds, premises).flatMap(Function.identity()).toList();
    }

    private List<Choice> notices(Asking in, CaseView view) {
        return Stream.concat(Stream.of(new Choice("", words.say(in.visit().lang(), SHARED + "no-notice"))),
                shown(view).stream().flatMap(register -> register.entries().stream())
                        .filter(entry -> entry.kind().equals("notification.notice-given") && entry.withdrawn() == null)
                        .map(entry -> new Choice(entry.id().value(), entry.what()))).toList();
    }

    private Optional<CaseCommand> register(Sent sent) {
        var in = sent.in();
        var ground = in.one("ground", RegisterGround.values());
        in.needed("length");
        var on = in.day("on");
        var young = in.one("under18", YesNo.values());
        var last = in.dayOrNone("last");
        return in.made(() -> new PutOnRegister(ground.orElseThrow(), sent.fields().value("length"), on.orElseThrow(),
                young.orElseThrow() == YesNo.YES, last.orElse(null)));
    }

    private Optional<CaseCommand> ground(Sent sent) {
        var why = sent.in().one("why", GroundEnd.values());
        var last = sent.in().day("last");
        var note = sent.in().text("note");
        return sent.in().made(() -> new EndGround(sent.about(), why.orElseThrow(), last.orElseThrow(), note));
    }

    private Optional<CaseCommand> away(Sent sent) {
        var kind = sent.in().one("kind", AwayKind.values());
        var from = sent.in().day("from");
        var until = sent.in().dayOrNone("until");
        return sent.in().made(() -> new RecordAway(kind.orElseThrow(), from.orElseThrow(), until.orElse(null)));
    }

    private Optional<CaseCommand> change(Sent sent) {
        var kind = sent.in().one("change", ChangeKind.values());
        var on = sent.in().day("on");
        var told = sent.in().dayOrNone("notifiedOn");
        return sent.in().made(() -> new RecordChange(kind.orElseThrow(), on.orElseThrow(), sent.optional("notice"), told.orElse(null)));
    }

    private Optional<CaseCommand> notice(Sent sent) {
        sent.in().needed("announced");
        var given = sent.in().day("given");
        var stated = sent.in().day("stated");
        var kind = Stream.of(ChangeKind.values()).filter(one -> sent.fields().is("announced", "kind-" + one.name())).findFirst();
        return sent.in().made(() -> new GiveNotice(kind.orElse(null),
                kind.isPresent() || sent.fields().is("announced", NEW_PLACE) ? null : sent.optional("announced"), given.orElseThrow(),
                stated.orElseThrow()));
    }

    private Optional<CaseCommand> stay(Sent sent) {
        var from = sent.in().day("from");
        var until = sent.in().dayOrNone("until");
        return sent.in().made(() -> new RecordStay(sent.optional("place"), from.orElseThrow(), until.orElse(null)));
    }

    /// Only what came to so many hours is recorded: so the page asks for its beginning alone.
    private Optional<CaseCommand> child(Sent sent) {
        var from = sent.in().at("from");
        var until = sent.isFilled("until") ? sent.in().at("until") : Optional.<Instant>empty();
        return sent.in().made(() -> new RecordChildStay(sent.optional("place"), from.orElseThrow(), until.orElse(null)));
    }

    private Optional<CaseCommand> notified(Sent sent) {
        var kind = sent.in().one("kind", NotificationKind.values());
        var on = sent.in().day("on");
        return sent.in().made(() -> new RecordNotified(kind.orElseThrow(), on.orElseThrow(), sent.optional("about")));
    }

    private Optional<CaseCommand> decision(Sent sent) {
        var decision = sent.in().one("decision", DutyDecision.values());
        var note = sent.in().text("note");
        return sent.in().made(() -> new DecideDuty(sent.fields().value("duty"), decision.orElseThrow(), note));
    }
}
