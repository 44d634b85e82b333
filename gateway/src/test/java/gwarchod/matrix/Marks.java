package gwarchod.matrix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Marked values, each unlike any other, and finds them in bytes however they are written: words in any case, escaped for HTML, URLs or
/// JSON, in base64, with anything but letters and digits left out; days as JSON and as people write them in both languages.
final class Marks {
    static final String PREFIX = "zq";
    private static final String LETTERS = "abcdefghijklmnop";
    private static final int LETTERS_OF_A_WORD = 8;
    private static final int SCRAMBLED = 0x2f6e2b1;
    private static final int DAYS_APART = 11;
    private static final LocalDate FIRST_PAST = LocalDate.of(1906, 1, 1);
    private static final LocalDate FIRST_FUTURE = LocalDate.of(2106, 1, 1);
    private static final Pattern DAY = Pattern.compile("(?:19[0-9]{2}|21[0-9]{2})-[0-9]{2}-[0-9]{2}");
    private static final int DAY_CHARACTERS = 10;
    private static final int YEAR_CHARACTERS = 4;

    /// @param field what it was planted in: `order.record/court`
    record Mark(String text, String field) {}

    private final Map<String, Mark> marks = new ConcurrentHashMap<>();
    private final Map<String, Need> needs = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Set<Mark>> seen = new ConcurrentHashMap<>();
    private final AtomicInteger words = new AtomicInteger();
    private final AtomicInteger pasts = new AtomicInteger();
    private final AtomicInteger futures = new AtomicInteger();

    /// A new word, with a capital as names have; nobody's to read until [#needs] says whose.
    String word(String field) {
        var word = new StringBuilder("Zq");
        for (int i = 0, rest = words.incrementAndGet() * SCRAMBLED & 0x7fffffff; i < LETTERS_OF_A_WORD; i++, rest >>= 4) {
            word.append(LETTERS.charAt(rest & 15));
        }
        var mark = new Mark(word.toString(), field);
        if (marks.put(word.toString().toLowerCase(Locale.ROOT), mark) != null) {
            throw new IllegalStateException("the same word twice");
        }
        return mark.text();
    }

    /// A day of the last century, each later than the one before; so far apart that hardly a term counted from one ends on another.
    LocalDate past(String field) {
        return day(field, FIRST_PAST.plusDays((long) DAYS_APART * pasts.getAndIncrement()));
    }

    /// A day of the next century.
    LocalDate future(String field) {
        return day(field, FIRST_FUTURE.plusDays((long) DAYS_APART * futures.getAndIncrement()));
    }

    /// Whatever `attempt` marks, its days can be had again where nothing came of it.
    boolean attempt(BooleanSupplier attempt) {
        int past = pasts.get();
        int future = futures.get();
        boolean done = attempt.getAsBoolean();
        if (!done) {
            pasts.set(past);
            futures.set(future);
        }
        return done;
    }

    private LocalDate day(String field, LocalDate day) {
        var mark = new Mark(day.toString(), field);
        for (Locale language : List.of(Locale.UK, Locale.of("cy", "GB"))) {
            marks.put(DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day).toLowerCase(Locale.ROOT), mark);
        }
        marks.put(day.toString(), mark);
        return day;
    }

    boolean isDay(Mark mark) {
        return DAY.matcher(mark.text()).matches();
    }

    boolean isMark(String text) {
        return marks.containsKey(text.toLowerCase(Locale.ROOT));
    }

    boolean isPlanted(String text) {
        return needs.containsKey(text);
    }

    void needs(String text, Need need) {
        needs.put(text, need);
    }

    Need need(Mark mark) {
        return needs.getOrDefault(mark.text(), new Need.Nobody());
    }

    /// Every value whose reader was said, once.
    Collection<Mark> planted() {
        return new HashSet<>(marks.values()).stream().filter(mark -> needs.containsKey(mark.text())).toList();
    }

    /// What stands in these bytes. The same bytes are read once.
    Set<Mark> in(byte[] bytes) {
        return bytes.length < 512 ? read(bytes) : seen.computeIfAbsent(hash(bytes), _ -> read(bytes));
    }

    private static ByteBuffer hash(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Mark> read(byte[] bytes) {
        var found = new HashSet<Mark>();
        for (String form : Forms.of(new String(bytes, StandardCharsets.UTF_8))) {
            var lower = form.toLowerCase(Locale.ROOT);
            words(lower, found);
            days(lower, found);
        }
        return Set.copyOf(found);
    }

    private void words(String lower, Set<Mark> found) {
        if (lower.indexOf('z') < 0) {
            return;
        }
        var plain = Forms.plain(lower);
        for (int at = plain.indexOf(PREFIX); at >= 0; at = plain.indexOf(PREFIX, at + 1)) {
            int end = at + PREFIX.length() + LETTERS_OF_A_WORD;
            var mark = end <= plain.length() ? marks.get(plain.substring(at, end)) : null;
            if (mark != null) {
                found.add(mark);
            }
        }
    }

    /// Around every year of the last or the next century, found without an expression, as they are looked for in every answer.
    private void days(String lower, Set<Mark> found) {
        for (int at = 0; at + YEAR_CHARACTERS <= lower.length(); at++) {
            char c = lower.charAt(at);
            boolean year = (c == '1' && lower.charAt(at + 1) == '9' || c == '2' && lower.charAt(at + 1) == '1') && digits(lower, at + 2, 2);
            if (!year) {
                continue;
            }
            var day = lower.substring(at, Math.min(lower.length(), at + DAY_CHARACTERS));
            boolean midnight = lower.startsWith("t23:00:00z", at + DAY_CHARACTERS) && DAY.matcher(day).matches();      // of the next day, in summer
            found(midnight ? LocalDate.parse(day).plusDays(1).toString() : day, found);
            int said = digits(lower, at + YEAR_CHARACTERS, 1) ? at : beginOfSaid(lower, at);
            if (said < at) {
                found(lower.substring(said, at + YEAR_CHARACTERS), found);
            }
        }
    }

    private void found(String text, Set<Mark> found) {
        var mark = marks.get(text);
        if (mark != null) {
            found.add(mark);
        }
    }

    /// Where a day that ends with this year begins as people write it: `4 march 1906`. At the year where none does.
    private static int beginOfSaid(String lower, int year) {
        int month = year - 1;
        if (month < 0 || lower.charAt(month) != ' ') {
            return year;
        }
        do {
            month--;
        } while (month > 0 && lower.charAt(month) >= 'a' && lower.charAt(month) <= 'z');
        if (month < 1 || lower.charAt(month) != ' ' || !digits(lower, month - 1, 1)) {
            return year;
        }
        int day = digits(lower, month - 2, 1) ? month - 2 : month - 1;
        return digits(lower, day - 1, 1) ? year : day;
    }

    private static boolean digits(String text, int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (i < 0 || i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
