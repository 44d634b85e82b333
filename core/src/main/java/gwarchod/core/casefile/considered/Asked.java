package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.assessment.Assessment;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.safeguarding.SafeguardingReferrals;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing that is asked for about a crime, and what was last said of it. Pure.
///
/// @param said absent: nothing yet
/// @param gap why it is still asked; absent: it was considered
/// @param dueOn the last day on which it is in time
/// @param because why it is asked at all
record Asked(Option option, @Nullable Said said, @Nullable GapReason gap, LocalDate dueOn, List<Ground> because) {
    /// What was last said of something that may be considered.
    ///
    /// @param reasoned whether it has a reason of its own
    record Said(Verdict verdict, LocalDate on, boolean reasoned) {}

    /// Everything that is asked for about a crime. The same clock for everybody: from its first report, or from what made it possible.
    static List<Asked> of(CaseFile file, Crime crime) {
        return of(file, crime, file.settings(), true);
    }

    /// The same for somebody who may not know who was referred to MARAC: nothing here tells them.
    static List<Asked> of(CaseFile file, Crime crime, boolean referrals) {
        return of(file, crime, file.settings(), referrals);
    }

    static List<Asked> of(CaseFile file, Crime crime, Settings area) {
        return of(file, crime, area, true);
    }

    private static List<Asked> of(CaseFile file, Crime crime, Settings area, boolean referrals) {
        var grounds = Grounds.of(file, crime, area);
        var entries = Considerations.of(file).of(crime.id());
        int days = area.at("considered.days", crime.reportedOn()).number();
        var asked = new ArrayList<Asked>();
        for (Option option : Option.all()) {
            grounds.asked(option).ifPresent(since -> {
                var said = said(file, crime, entries, option, referrals).reduce((one, next) -> next.on().isBefore(one.on()) ? one : next);
                boolean anew = said.filter(one -> isAskedAnew(crime, option, one)).isPresent();
                var gap = anew ? Optional.of(GapReason.AFTER_OUTCOME) : gap(said, grounds.hold(Ground.HIGH));
                var from = anew ? Objects.requireNonNullElse(crime.outcomeOn(), since) : since;
                asked.add(new Asked(option, said.orElse(null), gap.orElse(null), from.plusDays(days), grounds.because(option)));
            });
        }
        return asked;
    }

    /// What is still asked for.
    static List<Asked> gaps(CaseFile file, Crime crime) {
        return of(file, crime).stream().filter(one -> one.gap() != null).toList();
    }

    private static Optional<GapReason> gap(Optional<Said> said, boolean high) {
        if (said.isEmpty()) {
            return Optional.of(GapReason.NOT_CONSIDERED);
        }
        return switch (said.get().verdict()) {
            case CONSIDERED -> Optional.of(GapReason.UNDECIDED);
            case PURSUED, NOT_PURSUED -> high && !said.get().reasoned() ? Optional.of(GapReason.OWN_REASON) : Optional.empty();
            case COMPLETED -> Optional.empty();
        };
    }

    private static boolean isAskedAnew(Crime crime, Option option, Said said) {
        var ended = crime.outcomeOn();
        return ended != null && crime.stalking() && option.again().contains(crime.outcome())
                && said.verdict() == Verdict.NOT_PURSUED && said.on().isBefore(ended);
    }

    /// Whatever was said of it in this case, in any order: where it was done, its own part of the file says so too.
    private static Stream<Said> said(CaseFile file, Crime crime, List<Entry> entries, Option option, boolean referrals) {
        var logged = entries.stream().flatMap(entry -> entry.considered().stream().filter(one -> one.what().equals(option.code()))
                .map(one -> new Said(one.verdict(), entry.on(), entry.reasonedFor(one))));
        return Stream.concat(switch (option.kind()) {
            case ASSESSMENT -> assessed(file, crime, option);
            case ORDER -> file.state(Orders.DISCIPLINE).latest(option.code(), crime.reportedOn()).map(Asked::ordered).stream();
            case INTERVENTION -> referrals && option.code().equals(Considerations.MARAC) ? referred(file, crime) : Stream.of();
        }, logged);
    }

    private static Stream<Said> assessed(CaseFile file, Crime crime, Option option) {
        var judged = crime.turns().stream().filter(turn -> option.code().equals("four") && turn.conclusion() != null)
                .map(turn -> new Said(Verdict.COMPLETED, Days.of(turn.at()), true));
        return Stream.concat(judged, Assessments.of(file).about(crime).filter(one -> option.is(one.tool())).map(Asked::assessed));
    }

    /// To refer somebody is to have considered it, and says why.
    private static Stream<Said> referred(CaseFile file, Crime crime) {
        return SafeguardingReferrals.of(file).maracSince(crime.protectedPerson(), crime.reportedOn())
                .map(on -> new Said(Verdict.PURSUED, on, true)).stream();
    }

    private static Said assessed(Assessment one) {
        var completed = one.completedOn();
        return completed != null ? new Said(Verdict.COMPLETED, completed, true) : switch (one.state()) {
            case CONSIDERED -> new Said(Verdict.CONSIDERED, one.consideredOn(), true);
            case PLANNED, COMPLETED -> new Said(Verdict.PURSUED, one.consideredOn(), true);
            case NOT_DONE -> new Said(Verdict.NOT_PURSUED, one.consideredOn(), true);
        };
    }

    private static Said ordered(Orders.Latest latest) {
        boolean thought = latest.state() == OrderState.CONSIDERED || latest.state() == OrderState.ADVICE_ASKED;
        var verdict = thought ? Verdict.CONSIDERED : latest.state() == OrderState.DECLINED ? Verdict.NOT_PURSUED : Verdict.PURSUED;
        return new Said(verdict, latest.on(), true);
    }
}
