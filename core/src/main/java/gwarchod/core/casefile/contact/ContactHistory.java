package gwarchod.core.casefile.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of an agreement besides its latest contacts.
///
/// @param before how the agreements before this one were kept
/// @param reached the days since this one on which they were reached, at most [#DAYS_MAX]; older ones are in `before`
/// @param asked on which days they asked for news themselves
/// @param reviewedOn the last day on which it was looked at and left as it is
record ContactHistory(
        Kept before, List<LocalDate> reached, List<LocalDate> asked, @Nullable LocalDate reviewedOn, @Nullable ActionWish wish,
        @Nullable LocalDate wishOn) {
    static final ContactHistory NONE = new ContactHistory(Kept.NONE, List.of(), List.of(), null, null, null);

    /// Two years of weekly contact, and more than anybody reads.
    private static final int DAYS_MAX = 120;

    ContactHistory {
        reached = List.copyOf(reached);
        asked = List.copyOf(asked);
    }

    ContactHistory with(Contact contact, LocalDate day) {
        boolean theirs = contact.initiatedBy() == ContactInitiator.PROTECTED_PERSON;
        return new ContactHistory(before, contact.reached() ? and(reached, day) : reached, theirs ? and(asked, day) : asked, reviewedOn, wish, wishOn);
    }

    private static List<LocalDate> and(List<LocalDate> days, LocalDate day) {
        var all = new ArrayList<>(days);
        all.add(day);
        all.sort(Comparator.naturalOrder());
        return all.subList(Math.max(0, all.size() - DAYS_MAX), all.size());
    }

    /// Agreed anew from a day on: what was promised until then is counted, and what is promised now begins.
    ContactHistory agreed(ContactAgreement until, @Nullable LocalDate from) {
        return from == null || until.agreedOn() == null ? this
                : new ContactHistory(kept(until, from), reached, asked, null, wish, wishOn);
    }

    ContactHistory looked(LocalDate on) {
        return new ContactHistory(before, reached, asked, on, wish, wishOn);
    }

    /// The latest thing they said counts, whenever it is entered.
    ContactHistory wished(LocalDate on, ActionWish said) {
        return wishOn != null && on.isBefore(wishOn) ? this : new ContactHistory(before, reached, asked, reviewedOn, said, on);
    }

    /// How the promise was kept until the end of a day before `until`, and those before it.
    Kept kept(ContactAgreement agreement, LocalDate until) {
        var start = agreement.agreedOn();
        var frequency = agreement.frequency();
        if (start == null || frequency == null) {
            return before;
        }
        int chased = (int) asked.stream().filter(day -> !day.isBefore(start) && !day.isAfter(until)).count();
        return frequency.promised() ? before.and(walk(start, frequency, until)).and(new Kept(0, 0, chased)) : before.and(new Kept(0, 0, chased));
    }

    private Kept walk(LocalDate start, ContactFrequency frequency, LocalDate until) {
        var last = start;
        int inTime = 0;
        int missed = 0;
        for (LocalDate day : reached) {
            if (day.isAfter(start) && !day.isAfter(until)) {
                boolean late = day.isAfter(last.plus(frequency.every()));
                missed += late ? 1 : 0;
                inTime += late ? 0 : 1;
                last = day;
            }
        }
        return new Kept(inTime, missed + (until.isAfter(last.plus(frequency.every())) ? 1 : 0), 0);
    }
}
