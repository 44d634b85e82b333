package gwarchod.mappa.plan;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The MAPPA layer of a plan in full.
///
/// @param lightDueOn when the light review is due; absent where the person isn't managed at level 1
/// @param interval how many days after a review the next one usually is
/// @param intervalVerified whether that number was confirmed
/// @param since what the case file says happened since the last one
/// @param reviews the light ones, the latest first
/// @param licence absent: nobody has said whether there is one
public record MappaPlanView(
        @Nullable LocalDate lightDueOn, boolean lightOverdue, int interval, boolean intervalVerified, List<ReferTrigger> since, List<Review> reviews,
        @Nullable Licence licence) {
    public MappaPlanView {
        since = List.copyOf(since);
        reviews = List.copyOf(reviews);
    }

    /// @param involved the agencies named, in their order
    public record Review(
            LocalDate on, String by, LocalDate nextOn, boolean robust, boolean barriers, List<ReferTrigger> changed,
            List<Involved> involved, @Nullable String others, LightStep step, String why) {
        public Review {
            changed = List.copyOf(changed);
            involved = List.copyOf(involved);
        }
    }

    /// @param partner whether it is one on the case, and so sees the plan
    public record Involved(String agency, boolean partner) {}

    public record Licence(LocalDate recordedOn, String by, @Nullable LocalDate until, boolean over, List<Condition> conditions) {
        public Licence {
            conditions = List.copyOf(conditions);
        }
    }

    /// @param measure that watches it; absent: none does
    public record Condition(EntityId id, String what, @Nullable EntityId measure) {}

    /// What is due and what is missing, without a word of why.
    public record Summary(@Nullable LocalDate lightDueOn, boolean lightOverdue, int reviews, int conditions) {}

    static Optional<MappaPlanView> of(CaseFile file, Rendering rendering) {
        var plan = MappaPlan.of(file);
        var due = MappaPlan.lightDueOn(file);
        if (due.isEmpty() && plan.reviews().isEmpty() && plan.licence().isEmpty()) {
            return Optional.empty();
        }
        var days = file.settings().at(MappaPlan.LIGHT_DAYS, rendering.today());
        var since = LightTriggers.found(file).map(LightTriggers.Found::trigger).distinct().sorted().toList();
        return Optional.of(new MappaPlanView(due.orElse(null), due.filter(day -> day.isBefore(rendering.today())).isPresent(),
                days.number(), days.verified(), since,
                plan.reviews().reversed().stream().map(one -> review(one, file, rendering)).toList(),
                plan.licence().map(one -> licence(one, file, plan, rendering)).orElse(null)));
    }

    private static Review review(MappaPlan.LightReview one, CaseFile file, Rendering rendering) {
        var said = one.said();
        var partners = Management.of(file).partners();
        return new Review(said.reviewedOn(), rendering.directory().name(one.by()), said.nextOn(), said.robust(), said.barriers(), said.changed(),
                said.involved().stream().map(agency -> new Involved(rendering.directory().name(agency), partners.contains(agency))).toList(),
                rendering.optionalText(said.others()), said.step(), rendering.text(said.why()));
    }

    private static Licence licence(MappaPlan.Licence one, CaseFile file, MappaPlan plan, Rendering rendering) {
        var said = one.said();
        return new Licence(Days.of(one.recorded()), rendering.directory().name(one.by()), said.until(),
                said.until() != null && said.until().isBefore(rendering.today()),
                said.conditions().stream().map(condition -> new Condition(condition.condition(), rendering.text(condition.what()),
                        plan.watching(file, condition.condition()).orElse(null))).toList());
    }

    Summary summary() {
        return new Summary(lightDueOn, lightOverdue, reviews.size(), licence == null ? 0 : licence.conditions().size());
    }
}
