package gwarchod.web;

import gwarchod.clinic.referral.AssignMonitoring;
import gwarchod.clinic.referral.CancelWaiting;
import gwarchod.clinic.referral.DecideEnd;
import gwarchod.clinic.referral.MonitoringFinding;
import gwarchod.clinic.referral.RecordCheck;
import gwarchod.clinic.referral.ReferralsView;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.attendance.Consequence;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The forms about referrals that wait for an outcome and about the time after a programme: what each asks, and its command. To which programme
/// somebody is referred, [ReferralPages] asks.
final class MonitoringFields {
    private final Words words;

    MonitoringFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        var anchor = ReferralPages.ANCHOR;
        return List.of(
                Inputs.form("cancel-referral", "referral.cancel-waiting", anchor, this::cancelAsks, this::cancel),
                Inputs.form("record-check", "referral.record-check", anchor, this::checkAsks, this::check),
                Inputs.form("assign-monitoring", "referral.assign-monitoring", anchor, this::ownerAsks, this::owner),
                Inputs.form("decide-end", "referral.decide-end", anchor, this::endAsks, this::end));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form).hidden("referral");
    }

    private static String watched(CaseView view, Fields fields) {
        return CaseFormFields.content(view, ReferralsView.class).stream().flatMap(all -> all.watched().stream())
                .filter(one -> fields.is("referral", one.id().value())).map(ReferralsView.Watch::programme).findFirst().orElse("");
    }

    private Map<String, Object> cancelAsks(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "cancel-referral").area("why");
        return in.offered(CaseFormFields.content(view, ReferralsView.class).stream().flatMap(all -> all.waiting().stream())
                .filter(one -> fields.is("referral", one.id().value())).map(one -> one.programme() + ", " + one.provider()).findFirst().orElse(""));
    }

    private Optional<CaseCommand> cancel(Visit visit, Fields fields) {
        var why = in(visit, fields, "cancel-referral").text("why");
        return fields.sound() ? Optional.of(new CancelWaiting(Paths.entityId(fields.value("referral")), why)) : Optional.empty();
    }

    private Map<String, Object> checkAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "record-check").date("on").radio("found", MonitoringFinding.values()).area("note").offered(watched(view, fields));
    }

    private Optional<CaseCommand> check(Visit visit, Fields fields) {
        var in = in(visit, fields, "record-check");
        var on = in.day("on");
        var found = in.one("found", MonitoringFinding.values());
        var note = in.text("note");
        return in.sound() ? Optional.of(new RecordCheck(Paths.entityId(fields.value("referral")), on.orElseThrow(), found.orElseThrow(), note))
                : Optional.empty();
    }

    private Map<String, Object> endAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "decide-end").radio("consequence", Consequence.values()).area("why").offered(watched(view, fields));
    }

    private Optional<CaseCommand> end(Visit visit, Fields fields) {
        var in = in(visit, fields, "decide-end");
        var what = in.one("consequence", Consequence.values());
        var why = in.text("why");
        return in.sound() ? Optional.of(new DecideEnd(Paths.entityId(fields.value("referral")), what.orElseThrow(), why)) : Optional.empty();
    }

    private Map<String, Object> ownerAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "assign-monitoring").select("owner", CaseFormFields.people(visit, view)).offered(watched(view, fields));
    }

    private Optional<CaseCommand> owner(Visit visit, Fields fields) {
        in(visit, fields, "assign-monitoring").needed("owner");
        return fields.sound() ? Optional.of(new AssignMonitoring(
                Paths.entityId(fields.value("referral")), Paths.id(fields.value("owner"), UserId::new))) : Optional.empty();
    }
}
