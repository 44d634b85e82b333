package gwarchod.core.journal;

import java.time.Instant;
import java.time.LocalDate;

/// Reads times as this product writes them, to the second or the millisecond, by hand: every commit and every event has one.
final class WrittenTime {
    private static final int TO_THE_SECOND = 20;
    private static final int TO_THE_MILLISECOND = 24;
    private static final long SECONDS_A_DAY = 86_400;
    private static final int NANOS_A_MILLISECOND = 1_000_000;

    private WrittenTime() {}

    /// What [Instant#parse] gives; throws what that throws.
    static Instant parse(String text) {
        int millis = text.length() == TO_THE_MILLISECOND && text.charAt(19) == '.' ? number(text, 20, 23) : 0;
        int year = isWritten(text) ? number(text, 0, 4) : -1;
        int month = year < 0 ? -1 : number(text, 5, 7);
        int day = year < 0 ? -1 : number(text, 8, 10);
        int hour = year < 0 ? -1 : number(text, 11, 13);
        int minute = year < 0 ? -1 : number(text, 14, 16);
        int second = year < 0 ? -1 : number(text, 17, 19);
        if (millis < 0 || month < 1 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return Instant.parse(text);
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second, (long) millis * NANOS_A_MILLISECOND);
    }

    private static boolean isWritten(String text) {
        int length = text.length();
        return (length == TO_THE_SECOND || length == TO_THE_MILLISECOND && text.charAt(19) == '.') && text.charAt(length - 1) == 'Z'
                && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(10) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':';
    }

    /// Of digits alone; -1 where something else stands there.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
