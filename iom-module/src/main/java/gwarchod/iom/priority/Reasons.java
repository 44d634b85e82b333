package gwarchod.iom.priority;

import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.iom.harm.PublishedIndex;
import gwarchod.iom.priority.Ranking.Ranked;
import gwarchod.iom.priority.StandingView.Weighed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Says in words why somebody stands where they stand, and what is different from a week ago.
record Reasons(Words words, Lang lang, Terms terms) {
    List<String> of(Ranked one) {
        var score = one.score();
        if (one.facts().restricted()) {
            return List.of(say("restricted"));
        }
        if (!score.isOfCrimes()) {
            return List.of(say("no-crimes"));
        }
        var weights = terms.version().weights();
        var reasons = new ArrayList<String>();
        reasons.add(say("recency", LocalDate.ofEpochDay(score.lastOn()), points(score.recency(), weights.recencyShare()), weights.recencyShare(),
                weights.halfLifeDays()));
        reasons.add(say("frequency", score.crimes(), weights.frequencyMonths(), points(score.frequency(), weights.frequencyShare()),
                weights.frequencyShare(), weights.frequencyMost()));
        reasons.add(say("gravity", days(score.harm()), weights.gravityMonths(), points(score.gravity(), weights.gravityShare()),
                weights.gravityShare(), PublishedIndex.said(terms.index())));
        reasons.add(say("victims", score.victims(), weights.victimMonths(), points(score.victim(), weights.victimsShare()),
                weights.victimsShare(), weights.victimsMost()));
        if (score.withoutValue() > 0) {
            reasons.add(say("without-value", score.withoutValue()));
        }
        if (score.withoutVictim() > 0) {
            reasons.add(say("without-victim", score.withoutVictim()));
        }
        return reasons;
    }

    /// What was recorded within the week, and what time did.
    List<String> changes(Ranked now, Ranked before, int rank, int weekAgo) {
        var changes = new ArrayList<String>();
        changes.add(rank == weekAgo ? say("same-place", rank) : say("moved", weekAgo, rank));
        var weights = terms.version().weights();
        long since = now.facts().crimes().stream().filter(crime -> crime.day() > terms.day().toEpochDay() - Rankings.DAYS_BEFORE).count();
        if (since > 0) {
            changes.add(say("new-crimes", since));
        }
        part(changes, "part-recency", weights.recencyShare(), before.score().recency(), now.score().recency());
        part(changes, "part-frequency", weights.frequencyShare(), before.score().frequency(), now.score().frequency());
        part(changes, "part-gravity", weights.gravityShare(), before.score().gravity(), now.score().gravity());
        part(changes, "part-victims", weights.victimsShare(), before.score().victim(), now.score().victim());
        if (rank != weekAgo && changes.size() == 1) {
            changes.add(say("others-moved"));
        }
        return changes;
    }

    private void part(List<String> changes, String part, int share, double before, double now) {
        if (Priorities.tenths(before * share) != Priorities.tenths(now * share)) {
            changes.add(say(part, points(before, share), points(now, share)));
        }
    }

    List<Weighed> weighed(Ranked one) {
        return one.facts().crimes().stream().map(crime -> {
            var value = terms.harm().of(crime);
            var offence = crime.offence();
            return new Weighed(LocalDate.ofEpochDay(crime.day()), offence == null ? kind(crime.recordedAs()) : offence,
                    value.isPresent() ? value.getAsInt() / (double) HarmValues.HUNDREDTHS : null, terms.harm().isLocal(crime));
        }).toList();
    }

    private String kind(RecordedClass recordedAs) {
        return words.say(lang, Words.enumKey(recordedAs));
    }

    private static BigDecimal points(double part, int share) {
        return BigDecimal.valueOf(Priorities.tenths(part * share), 1);
    }

    private static BigDecimal days(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    }

    private String say(String what, Object... args) {
        return words.say(lang, "priority.why." + what, args);
    }
}
