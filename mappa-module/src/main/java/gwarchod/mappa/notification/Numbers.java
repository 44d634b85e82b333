package gwarchod.mappa.notification;

import gwarchod.core.setting.Settings;
import java.time.LocalDate;

/// The numbers of the notification requirements as they hold on a day; law that changes is another setting from that day on.
///
/// @param changeDays in which the first notification, a change and a release are notified
/// @param returnDays in which a return from abroad is
/// @param earlier how many days before the announced one a change may happen and the notice holds
/// @param later how many days after it
/// @param notHappenedDays in which, from the announced day, they tell that it didn't happen
/// @param firstDayCounts whether the day on which something happens is the first of the days in which it is notified
/// @param partDaysCount whether a day spent away only in part counts; those spent away from beginning to end never do
/// @param periodicWaits whether a periodic notification that falls due while they are away waits for their return
record Numbers(
        int changeDays, int returnDays, int earlier, int later, int notHappenedDays, int stayDays, int stayMonths, int annualMonths, int weeklyDays,
        int travelDays, int travelLeastHours, int childHours, boolean firstDayCounts, boolean partDaysCount, boolean periodicWaits) {
    static Numbers of(Settings settings, LocalDate day) {
        return new Numbers(
                number(settings, "register.change.days", day), number(settings, "register.return.days", day),
                number(settings, "register.notice-earlier.days", day), number(settings, "register.notice-later.days", day),
                number(settings, "register.not-happened.days", day), number(settings, "register.stay.days", day),
                number(settings, "register.stay-within.months", day), number(settings, "register.annual.months", day),
                number(settings, "register.weekly.days", day), number(settings, "register.travel.days", day),
                number(settings, "register.travel-least.hours", day), number(settings, "register.child.hours", day),
                settings.at("register.first-day-counts", day).isYes(), settings.at("register.part-days-count", day).isYes(),
                settings.at("register.periodic-waits", day).isYes());
    }

    private static int number(Settings settings, String key, LocalDate day) {
        return settings.at(key, day).number();
    }
}
