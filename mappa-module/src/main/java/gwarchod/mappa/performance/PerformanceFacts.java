package gwarchod.mappa.performance;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.mappa.minutes.Minutes;
import gwarchod.mappa.panel.Ending;
import gwarchod.mappa.panel.Invitation;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.panel.PanelGap;
import gwarchod.mappa.panel.PanelItem;
import gwarchod.mappa.referral.MappaReferrals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is counted of one case. Kept on its card, shown to nobody as it is. Pure.
///
/// @param next by when the next formal meeting about somebody at level 2 or 3, or about an accepted referral, is; absent: none is expected
record PerformanceFacts(List<Met> met, List<Actions.Timed> actions, @Nullable LocalDate next) {
    static final String KEPT = "performance.facts";

    /// What the level of a meeting is called by in settings and in what is shown.
    static final int SENIOR = 3;

    PerformanceFacts {
        met = List.copyOf(met);
        actions = List.copyOf(actions);
    }

    /// The case at one meeting that is over.
    ///
    /// @param first whether it was the first since the case was referred
    /// @param dueBy by when it was to be; absent: nothing said so
    /// @param minutesBy absent: it needs none
    /// @param minutesOn absent: they weren't circulated yet
    record Met(
            MeetingId meeting, int level, LocalDate on, PanelEnd end, List<Came> agencies, boolean first, @Nullable LocalDate dueBy,
            boolean disclosure, boolean plan, @Nullable LocalDate minutesBy, @Nullable LocalDate minutesOn) {
        Met {
            agencies = List.copyOf(agencies);
        }

        /// Whether anything was spoken about.
        boolean began() {
            return end != PanelEnd.DEFERRED;
        }

        boolean held() {
            return end == PanelEnd.HELD;
        }
    }

    enum Turn {
        THERE, REPORTED, AWAY
    }

    record Came(AgencyId agency, Turn turn) {}

    /// Empty for a case that was never put on a formal meeting, nor accepted for one.
    static Optional<PerformanceFacts> of(CaseFile file) {
        var accepted = MappaReferrals.accepted(file);
        var met = new ArrayList<Met>();
        PanelItem before = null;
        for (PanelItem item : Panel.of(file).items()) {
            if (item.ending() != null) {
                met.add(met(file, item, item.ending(), before, accepted));
                before = item.wasHeld() ? item : before;
            }
        }
        if (met.isEmpty() && accepted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PerformanceFacts(met, Actions.atMeetings(file), next(file, before)));
    }

    private static Met met(CaseFile file, PanelItem item, Ending ending, @Nullable PanelItem before, List<LocalDate> accepted) {
        var on = Days.of(ending.at());
        var referred = accepted.stream().filter(day -> !day.isAfter(on)).reduce((_, later) -> later);
        boolean first = before == null || referred.filter(day -> day.isAfter(day(before))).isPresent();
        var dueBy = first ? referred.map(day -> MappaReferrals.firstMeeting(file, item.level(), day).lastDay()) : Optional.of(review(file, before));
        boolean began = ending.end() != PanelEnd.DEFERRED;
        return new Met(item.meeting(), item.level(), on, ending.end(), came(item), first, dueBy.orElse(null),
                !ending.gaps().contains(PanelGap.DISCLOSURE), !ending.gaps().contains(PanelGap.PLAN_PARTS),
                began ? minutesBy(file, item.level(), on) : null,
                Minutes.circulatedAt(file, item.id()).map(Days::of).orElse(null));
    }

    private static List<Came> came(PanelItem item) {
        return item.invitations().stream().filter(Invitation::stands).map(Invitation::agency).distinct()
                .map(agency -> new Came(agency, item.wasThere(agency) ? Turn.THERE : item.reported(agency) ? Turn.REPORTED : Turn.AWAY)).toList();
    }

    /// The first after a referral that was accepted, or the next of somebody at level 2 or 3: whichever is earlier.
    private static @Nullable LocalDate next(CaseFile file, @Nullable PanelItem before) {
        boolean formal = MappaLevel.standing(file).filter(now -> now.level() > 1).isPresent();
        var review = before != null && formal ? Stream.of(review(file, before)) : Stream.<LocalDate>empty();
        return Stream.concat(review, MappaReferrals.firstMeetingBy(file).stream()).min(Comparator.naturalOrder()).orElse(null);
    }

    /// The day the meeting itself set; else as long after it as the area settled.
    private static LocalDate review(CaseFile file, PanelItem before) {
        var set = before.discussed().reviewOn();
        return set != null ? set : day(before).plusDays(file.settings().at(key("performance.review", before.level()), day(before)).number());
    }

    private static LocalDate day(PanelItem over) {
        return Days.of(Objects.requireNonNull(over.ending()).at());
    }

    private static LocalDate minutesBy(CaseFile file, int level, LocalDate on) {
        return Objects.requireNonNull(file.deadlines().workingDays(on, key("mappa.minutes", level)).lastDay());
    }

    private static String key(String what, int level) {
        return what + "-level-" + (level >= SENIOR ? 3 : 2) + ".days";
    }

    /// For whoever isn't shown actions.
    PerformanceFacts withoutActions() {
        return new PerformanceFacts(met, List.of(), next);
    }

    /// The agencies that were asked to its meetings.
    List<AgencyId> agencies() {
        return met.stream().flatMap(one -> one.agencies().stream()).map(Came::agency).distinct().collect(Collectors.toList());
    }
}
