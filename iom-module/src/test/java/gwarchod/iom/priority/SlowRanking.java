package gwarchod.iom.priority;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The ranking once more, as the formula stands on paper: everybody scored and sorted each time, and nothing shared with the one in use.
final class SlowRanking {
    private final LocalDate today;
    private final Weights weights;
    private final Map<String, Integer> days;

    SlowRanking(LocalDate today, Weights weights, Map<String, Integer> days) {
        this.today = today;
        this.weights = weights;
        this.days = days;
    }

    double points(List<RankedCrime> all) {
        var past = all.stream().filter(crime -> !on(crime).isAfter(today)).toList();
        if (past.isEmpty()) {
            return 0;
        }
        long since = past.stream().mapToLong(crime -> today.toEpochDay() - crime.day()).min().orElseThrow();
        double recency = Math.exp(Math.log(0.5) * since / weights.halfLifeDays());
        long frequent = within(past, weights.frequencyMonths()).size();
        double harm = within(past, weights.gravityMonths()).stream().mapToDouble(crime ->
                crime.offence() == null ? 0 : days.getOrDefault(crime.offence(), 0)).sum();
        Set<PersonId> victims = within(past, weights.victimMonths()).stream().map(RankedCrime::victim).filter(Objects::nonNull).collect(Collectors.toSet());
        return weights.recencyShare() * recency
                + weights.frequencyShare() * Math.min(1.0, (double) frequent / weights.frequencyMost())
                + weights.gravityShare() * Math.min(1.0, Math.log(1 + harm) / Math.log(1 + weights.gravityMostDays()))
                + weights.victimsShare() * Math.min(1.0, (double) victims.size() / weights.victimsMost());
    }

    private List<RankedCrime> within(List<RankedCrime> crimes, int months) {
        return crimes.stream().filter(crime -> !on(crime).isBefore(today.minusMonths(months))).toList();
    }

    private static LocalDate on(RankedCrime crime) {
        return LocalDate.ofEpochDay(crime.day());
    }

    /// Who has more points stands before; the same points in order of id, told apart to a billionth.
    List<CaseId> order(Map<CaseId, List<RankedCrime>> everybody) {
        return everybody.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<CaseId, List<RankedCrime>> one) -> -Math.round(points(one.getValue()) * 1e9))
                        .thenComparing(one -> one.getValue().isEmpty())
                        .thenComparing(one -> one.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
