package gwarchod.mappa.panel;

import static gwarchod.mappa.panel.PanelGap.ATTENDANCE;
import static gwarchod.mappa.panel.PanelGap.CONFIDENTIALITY;
import static gwarchod.mappa.panel.PanelGap.CRITICAL_CASE;
import static gwarchod.mappa.panel.PanelGap.DISCLOSURE;
import static gwarchod.mappa.panel.PanelGap.DIVERSITY;
import static gwarchod.mappa.panel.PanelGap.LEAD;
import static gwarchod.mappa.panel.PanelGap.LEVEL;
import static gwarchod.mappa.panel.PanelGap.NEXT_REVIEW;
import static gwarchod.mappa.panel.PanelGap.PLAN_PARTS;
import static gwarchod.mappa.panel.PanelGap.PLAN_REVIEW;
import static gwarchod.mappa.panel.PanelGap.PREVIOUS_ACTIONS;
import static gwarchod.mappa.panel.PanelGap.QUORUM;
import static gwarchod.mappa.panel.PanelGap.RISK;
import static gwarchod.mappa.panel.PanelGap.VICTIMS;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.plan.PlanCompleteness;
import gwarchod.core.casefile.thirdparty.ThirdPartyDisclosures;
import gwarchod.core.setting.Setting;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What an item lacks before it can be closed as held. Pure: the case and the day decide.
final class PanelGate {
    /// At this level a meeting considers whether the person is a critical public protection case.
    private static final int SENIOR = 3;

    private PanelGate() {}

    /// In the order in which a meeting goes through them; empty: it may be closed as held.
    static List<PanelGap> missing(CaseFile file, PanelItem item, LocalDate today) {
        var lacks = new EnumMap<PanelGap, Boolean>(PanelGap.class);
        lacks.put(LEAD, Management.of(file).lead().isEmpty());
        lacks.put(QUORUM, !isQuorate(file, item, today));
        lacks.put(ATTENDANCE, !item.invitations().stream().filter(Invitation::stands).allMatch(one -> isRecorded(item, one)));
        lacks.put(CONFIDENTIALITY, !item.attendance().stream().filter(one -> one.turnout().isThere())
                .allMatch(one -> item.acknowledged().contains(one.agency())));
        said(file, item, lacks);
        decided(file, item, lacks);
        return lacks.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    private static void said(CaseFile file, PanelItem item, Map<PanelGap, Boolean> lacks) {
        var discussed = item.discussed();
        lacks.put(PREVIOUS_ACTIONS, Panel.of(file).wasHeldBefore(item) && !discussed.topics().containsKey(PanelTopic.PREVIOUS_ACTIONS));
        lacks.put(RISK, discussed.risk() == null);
        lacks.put(VICTIMS, !discussed.topics().containsKey(PanelTopic.VICTIMS));
        lacks.put(DIVERSITY, !discussed.topics().containsKey(PanelTopic.DIVERSITY));
        lacks.put(CRITICAL_CASE, item.level() == SENIOR && discussed.critical() == null);
        lacks.put(NEXT_REVIEW, discussed.reviewOn() == null);
    }

    private static void decided(CaseFile file, PanelItem item, Map<PanelGap, Boolean> lacks) {
        var plan = Plan.of(file);
        lacks.put(PLAN_PARTS, !PlanCompleteness.missing(file).isEmpty());
        lacks.put(DISCLOSURE, !ThirdPartyDisclosures.decidedAfter(file, item.openedAt()));
        lacks.put(PLAN_REVIEW, !plan.reviewedAfter(item.openedAt()));
        lacks.put(LEVEL, MappaLevel.decidedAt(file, item.meeting()).isEmpty());
    }

    private static boolean isRecorded(PanelItem item, Invitation invitation) {
        return item.attendance().stream().anyMatch(one -> one.agency().equals(invitation.agency()) && one.seat() == invitation.seat());
    }

    /// Whether those are there without whom the meeting decides nothing: the police, probation and the lead's agency, and the prison where it
    /// was asked to come. Which of them it takes is the area's to set: no national number was found.
    static boolean isQuorate(CaseFile file, PanelItem item, LocalDate today) {
        var lead = Management.of(file).lead();
        return isThere(file, item, Seat.POLICE, "panel.quorum-police", today)
                && isThere(file, item, Seat.PROBATION, "panel.quorum-probation", today)
                && (!setting(file, "panel.quorum-lead-agency", today).isYes() || lead.isEmpty() || item.wasThere(lead.get().agency()))
                && (item.invitations().stream().noneMatch(one -> one.stands() && one.seat() == Seat.PRISON)
                        || isThere(file, item, Seat.PRISON, "panel.quorum-prison", today));
    }

    private static boolean isThere(CaseFile file, PanelItem item, Seat seat, String key, LocalDate today) {
        return !setting(file, key, today).isYes() || item.attendance().stream().anyMatch(one -> one.seat() == seat && one.turnout().isThere());
    }

    private static Setting setting(CaseFile file, String key, LocalDate today) {
        return file.settings().at(key, today);
    }
}
