package gwarchod.web;

import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.HoldReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.clinic.referral.ReferralsView;
import gwarchod.clinic.referral.RequireAttendance;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms by which a referral goes on after it was made: consent, suitability, start, hold and end, and that an order requires it. A day left
/// empty is today.
public final class ReferralFields {
    private static final ReferralConsent[] ANSWERS = {ReferralConsent.AWAITED, ReferralConsent.GIVEN, ReferralConsent.REFUSED};

    /// @param at the stages at which a referral goes that way
    /// @param programmeOnly whether it is of programmes alone: nobody takes part in a clinic
    private record Way(String path, String command, Set<ReferralStage> at, boolean programmeOnly) {
        boolean isFor(ReferralsView.Line referral) {
            return at.contains(referral.stage()) && (!programmeOnly || referral.kind() == ReferralKind.PROGRAMME);
        }
    }

    private static final Set<ReferralStage> OPEN =
            Set.of(ReferralStage.REFERRED, ReferralStage.SUITABLE, ReferralStage.STARTED, ReferralStage.ON_HOLD);

    private static final List<Way> WAYS = List.of(
            new Way("record-consent", "referral.record-consent", OPEN, true),
            new Way("require-attendance", "referral.require", OPEN, true),
            new Way("decide-referral", "referral.decide", Set.of(ReferralStage.REFERRED, ReferralStage.SUITABLE), false),
            new Way("start-referral", "referral.start", Set.of(ReferralStage.SUITABLE, ReferralStage.ON_HOLD), false),
            new Way("hold-referral", "referral.hold", Set.of(ReferralStage.SUITABLE, ReferralStage.STARTED), false),
            new Way("end-referral", "referral.end", OPEN, false));

    private final Words words;

    ReferralFields(Words words) {
        this.words = words;
    }

    /// What this reader may do with a referral as it stands: the form, and its command.
    public static List<Choice> ways(ReferralsView.Line referral, Page page) {
        return WAYS.stream().filter(way -> way.isFor(referral) && page.may(way.command())).map(way -> new Choice(way.path(), way.command())).toList();
    }

    List<CaseForms.Form> forms() {
        return List.of(
                form("record-consent", "referral.record-consent", in -> in.radio("consent", ANSWERS).date("on").area("note"), this::consent),
                Inputs.form("require-attendance", "referral.require", ReferralPages.ANCHOR, this::orderAsks, this::required),
                form("decide-referral", "referral.decide", in -> in.radio("suitability", Suitability.values()).area("rationale").date("on"), this::decided),
                form("start-referral", "referral.start", in -> in.date("on"), this::started),
                form("hold-referral", "referral.hold", in -> in.area("reason").date("on"), this::held),
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

    private Optional<CaseCommand> held(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var reason = in.text("reason");
        return in.sound() ? Optional.of(new HoldReferral(referral, reason, on)) : Optional.empty();
    }

    private Optional<CaseCommand> ended(Inputs in, EntityId referral, @Nullable LocalDate on) {
        var how = in.one("how", ReferralEnd.values());
        var reason = in.optional("reason");
        return in.sound() ? Optional.of(new EndReferral(referral, how.orElseThrow(), reason, on)) : Optional.empty();
    }
}
