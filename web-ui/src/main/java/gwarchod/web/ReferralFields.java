package gwarchod.web;

import gwarchod.clinic.referral.CheckEligibility;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EligibilityCriterion;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.GateState;
import gwarchod.clinic.referral.HoldKind;
import gwarchod.clinic.referral.HoldReferral;
import gwarchod.clinic.referral.Onward;
import gwarchod.clinic.referral.PlaceReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.clinic.referral.ReferralPlace;
import gwarchod.clinic.referral.ReferralsView;
import gwarchod.clinic.referral.RequireAttendance;
import gwarchod.clinic.referral.ResumeReferral;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.clinic.referral.TellParticipant;
import gwarchod.clinic.referral.ToldItem;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms by which a referral goes on after it was made: consent, suitability, start, hold and end, and that an order requires it. A day left
/// empty is today.
public final class ReferralFields {
    private static final ReferralConsent[] ANSWERS = {ReferralConsent.AWAITED, ReferralConsent.GIVEN, ReferralConsent.REFUSED};

    /// The form by which each command is given, in the order in which they are offered.
    private static final Map<String, String> PATHS = paths(
            "referral.record-consent", "record-consent", "referral.require", "require-attendance", "referral.check-eligibility", "check-eligibility",
            "referral.tell", "tell-participant", "referral.decide", "decide-referral", "referral.place", "place-referral", "referral.start", "start-referral",
            "referral.hold", "hold-referral", "referral.resume", "resume-referral", "referral.end", "end-referral");

    /// What a reader may do with a referral: a form, its command, and what it would be refused for now.
    public record Way(String path, String command, List<Onward.Part> missing) {
        public Way {
            missing = List.copyOf(missing);
        }
    }

    private static Map<String, String> paths(String... commandsAndPaths) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < commandsAndPaths.length; i += 2) {
            all.put(commandsAndPaths[i], commandsAndPaths[i + 1]);
        }
        return all;
    }

    private final Words words;

    ReferralFields(Words words) {
        this.words = words;
    }

    /// What this reader may do with a referral as it stands. Of the steps one form makes, the first says what is missing.
    public static List<Way> ways(ReferralsView.Line referral, Page page) {
        return PATHS.entrySet().stream().filter(way -> page.may(way.getKey()))
                .flatMap(way -> referral.onward().next().stream().filter(next -> next.move().command().equals(way.getKey())).limit(1)
                        .map(next -> new Way(way.getValue(), way.getKey(), next.missing())))
                .toList();
    }

    /// Where whoever may see to a part of what is asked for first does so; nothing where this reader can't.
    public static String seesTo(Onward.Part part, ReferralsView.Line referral, Page page) {
        var command = switch (part.need()) {
            case SASH, HRE -> "assessment.consider";
            case PRIMARY -> "crime.review-primary";
            case ELIGIBLE -> "referral.check-eligibility";
            case CONSENT -> "referral.record-consent";
            case TOLD -> "referral.tell";
            case BEGUN -> "referral.start";
        };
        if (part.state() != GateState.MISSING || !page.may(command)) {
            return "";
        }
        return switch (command) {
            case "crime.review-primary" -> "#crime-recorded";
            case "assessment.consider" -> "/consider-assessment";
            default -> "/" + PATHS.get(command) + "?referral=" + referral.id().value();
        };
    }

    List<CaseForms.Form> forms() {
        return List.of(
                form("record-consent", "referral.record-consent", in -> in.radio("consent", ANSWERS).date("on").area("note"), this::consent),
                Inputs.form("require-attendance", "referral.require", ReferralPages.ANCHOR, this::orderAsks, this::required),
                form("decide-referral", "referral.decide", in -> in.radio("suitability", Suitability.values()).area("rationale").date("on"), this::decided),
                form("start-referral", "referral.start", in -> in.date("on"), this::started),
                form("check-eligibility", "referral.check-eligibility", in ->
                        in.ticks("met", EligibilityCriterion.values()).area("note").date("on"), this::eligible),
                form("tell-participant", "referral.tell", in -> in.ticks("items", ToldItem.values()).line("by").line("language")
                        .radio("interpreter", YesNo.values()).date("on"), this::told),
                form("place-referral", "referral.place", in -> in.radio("waits", ReferralPlace.values()).area("reason").date("on"), this::placed),
                form("hold-referral", "referral.hold", in ->
                        in.radio("kind", HoldKind.values()).area("reason").date("until").date("reviewOn").date("on"), this::held),
                form("resume-referral", "referral.resume", in -> in.area("note").date("on"), this::resumed),
                form("end-referral", "referral.end", in -> in.radio("how", ReferralEnd.values()).area("reason").date("on"), this::ended));
    }

    private interface Says {
        Optional<CaseCommand> say(Inputs in, EntityId referral, @Nullable LocalDate on);
    }

    private CaseForms.Form form(String path, String command, Function<Inputs, Inputs> asks, Says says) {
        return Inputs.form(path, command, ReferralPages.ANCHOR, (visit, view, fields) -> asks.apply(in(visit, fields, path)).offered(referred(view, fields)),
                (visit, fields) -> says.say(in(visit, fields, path), Paths.entityId(fields.value("referral")), day(visit, fields)));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form).hidden("referral");
    }

    private @Nullable LocalDate day(Visit visit, Fields fields) {
        return fields.date("on", false, words, visit.lang()).orElse(null);
    }

    private static String referred(CaseView view, Fields fields) {
        return CaseFormFields.content(view, ReferralsView.class).stream().flatMap(all -> all.referrals().stream())
                .filter(one -> fields.is("referral", one.id().value()))
                .map(one -> one.programme().isEmpty() ? one.provider() : one.programme() + ", " + one.provider()).findFirst().orElse("");
    }

    private Optional<CaseCommand> consent(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var consent = in.one("consent", ANSWERS);
        var note = in.optional("note");
        return in.sound() ? Optional.of(new RecordConsent(referral, consent.orElseThrow(), note, on)) : Optional.empty();
    }

    private Map<String, Object> orderAsks(Visit visit, CaseView view, Fields fields) {
        var orders = Stream.concat(
                CaseFormFields.content(view, OrderRegister.class).stream().flatMap(all -> all.orders().stream())
                        .map(one -> new Choice(one.id().value(), one.name())),
                CaseFormFields.content(view, OrderRegister.Outline.class).stream().flatMap(all -> all.orders().stream())
                        .map(one -> new Choice(one.id().value(), one.name()))).toList();
        return in(visit, fields, "require-attendance").select("order", orders).date("on").offered(referred(view, fields));
    }

    private Optional<CaseCommand> required(Visit visit, Fields fields) {
        var on = day(visit, fields);
        in(visit, fields, "require-attendance").needed("order");
        return fields.sound() ? Optional.of(new RequireAttendance(
                Paths.entityId(fields.value("referral")), Paths.entityId(fields.value("order")), on)) : Optional.empty();
    }

    private Optional<CaseCommand> decided(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var suits = in.one("suitability", Suitability.values());
        var rationale = in.text("rationale");
        return in.sound() ? Optional.of(new DecideReferral(referral, suits.orElseThrow(), rationale, on)) : Optional.empty();
    }

    private Optional<CaseCommand> started(Inputs in, EntityId referral, @Nullable LocalDate on) {
        return in.sound() ? Optional.of(new StartReferral(referral, on)) : Optional.empty();
    }

    private Optional<CaseCommand> eligible(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var met = in.many("met", EligibilityCriterion.values());
        var note = in.optional("note");
        return in.made(() -> new CheckEligibility(referral, met, note, on));
    }

    private Optional<CaseCommand> told(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var items = in.many("items", ToldItem.values());
        var by = in.optional("by");
        var language = in.optional("language");
        var interpreter = in.one("interpreter", YesNo.values());
        return in.made(() -> new TellParticipant(referral, items, by, language, interpreter.orElseThrow() == YesNo.YES, on));
    }

    private Optional<CaseCommand> placed(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var waits = in.one("waits", ReferralPlace.values());
        var reason = in.optional("reason");
        return in.made(() -> new PlaceReferral(referral, waits.orElseThrow(), reason, on));
    }

    private Optional<CaseCommand> held(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var kind = in.one("kind", HoldKind.values());
        var reason = in.text("reason");
        var until = in.dayOrNone("until");
        var review = in.dayOrNone("reviewOn");
        return in.made(() -> new HoldReferral(referral, kind.orElseThrow(), reason, until.orElse(null), review.orElse(null), on));
    }

    private Optional<CaseCommand> resumed(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var note = in.optional("note");
        return in.made(() -> new ResumeReferral(referral, note, on));
    }

    private Optional<CaseCommand> ended(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var how = in.one("how", ReferralEnd.values());
        var reason = in.optional("reason");
        return in.sound() ? Optional.of(new EndReferral(referral, how.orElseThrow(), reason, on)) : Optional.empty();
    }
}
