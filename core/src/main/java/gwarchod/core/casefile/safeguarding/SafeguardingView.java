package gwarchod.core.casefile.safeguarding;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The section `safeguarding.referrals` in full, the latest first.
///
/// @param notReferred who was judged at high risk and not referred, or has to be referred again, as this reader may call them
public record SafeguardingView(List<Row> referrals, List<String> notReferred) {
    /// @param name as this reader may call the person
    public record Row(
            EntityId id, PersonId person, String name, SafeguardingKind kind, LocalDate sentOn, List<MaracCriterion> criteria, boolean repeat,
            @Nullable SafeguardingBasis basis, String to, String why, String household, String asked, SafeguardingState state, LocalDate since,
            boolean open, String note) {
        public Row {
            criteria = List.copyOf(criteria);
        }
    }

    /// How many of each, and how many wait for an answer; nobody's name, and no concern.
    ///
    /// @param notReferred how many were judged at high risk and not referred, or have to be referred again
    public record Summary(int maracs, int marfs, int unanswered, int notReferred) {}

    public SafeguardingView {
        referrals = List.copyOf(referrals);
        notReferred = List.copyOf(notReferred);
    }

    static Optional<SafeguardingView> of(CaseFile file, Rendering rendering) {
        var all = SafeguardingReferrals.of(file).all();
        var missing = Stream.of(SafeguardingRules.NOT_REFERRED, SafeguardingRules.REPEAT)
                .flatMap(rule -> rule.find().apply(file, rendering.now()).items().stream())
                .map(item -> rendering.names().apply(new PersonId(item.id().substring(item.rule().length() + 1))))
                .distinct().toList();
        return all.isEmpty() && missing.isEmpty() ? Optional.empty() : Optional.of(new SafeguardingView(
                all.reversed().stream().map(one -> row(one, rendering)).toList(), missing));
    }

    private static Row row(SafeguardingReferral one, Rendering rendering) {
        return new Row(
                one.id(), one.person(), rendering.names().apply(one.person()), one.kind(), one.sentOn(), one.criteria(), one.repeat(), one.basis(),
                rendering.text(one.to()), rendering.text(one.why()), rendering.text(one.household()), rendering.text(one.asked()), one.state(),
                one.since(), !one.state().over(), rendering.text(one.note()));
    }

    Summary summary() {
        return new Summary(
                (int) referrals.stream().filter(row -> row.kind() == SafeguardingKind.MARAC).count(),
                (int) referrals.stream().filter(row -> row.kind() == SafeguardingKind.MARF).count(),
                (int) referrals.stream().filter(row -> row.state() == SafeguardingState.SENT).count(), notReferred.size());
    }
}
