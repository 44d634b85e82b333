package gwarchod.iom.cohort;

import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.UserId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says the rows of the cohort's section for one reader.
record CohortSaying(Cohort cohort, Rendering rendering) {
    private String name(UserId user) {
        return rendering.directory().name(user);
    }

    List<CohortView.Place> history() {
        return cohort.places().reversed().stream()
                .map(place -> new CohortView.Place(place.cohort(), place.rag(), place.left(), rendering.text(place.reason()), place.on(), name(place.by())))
                .toList();
    }

    CohortView.Proposed proposed(Proposal one) {
        var referral = cohort.panel().referrals().stream().filter(asked -> one.key().equals("referral-" + asked.id())).findFirst();
        return new CohortView.Proposed(one.key(), one.kind(), one.since(), one.due(), one.late(rendering.today()),
                referral.map(asked -> rendering.text(asked.why())).orElse(""), referral.map(asked -> name(asked.by())).orElse(null));
    }

    List<CohortView.Decided> decisions() {
        return cohort.panel().decisions().reversed().stream()
                .map(one -> new CohortView.Decided(one.selected(), one.heldOn(), rendering.text(one.reason()), name(one.by())))
                .toList();
    }

    CohortView.@Nullable FollowUp followUp() {
        var last = cohort.panel().followUp();
        if (last == null || cohort.now().isPresent()) {
            return null;
        }
        return new CohortView.FollowUp(rendering.text(last.residualRisks()), last.owner(), last.owner() == null ? null : name(last.owner()),
                last.on(), last.decidedOn());
    }

    List<CohortView.Contact> contacts() {
        return cohort.work().contacts().stream()
                .sorted(Comparator.comparing(Working.Contact::at).reversed())
                .limit(CohortView.SHOWN_MAX)
                .map(one -> new CohortView.Contact(one.at(), one.kind(), one.seen(), rendering.text(one.note()), name(one.by())))
                .toList();
    }

    List<CohortView.Step> pathways() {
        return Arrays.stream(Pathway.values()).map(cohort.work()::pathway).flatMap(Optional::stream)
                .map(one -> new CohortView.Step(one.pathway(), one.need(), rendering.text(one.what()), rendering.text(one.goal()), one.progress(),
                        one.on(), name(one.by())))
                .toList();
    }

    List<CohortView.Scheme> schemes() {
        return cohort.work().schemes().reversed().stream()
                .map(one -> new CohortView.Scheme(one.id(), one.kind(), one.provider(), one.startsOn(), one.endsOn(), rendering.text(one.terms()),
                        one.endedOn(), one.how(), rendering.text(one.note())))
                .toList();
    }

    List<CohortView.Review> reviews() {
        return cohort.work().reviews().reversed().stream().limit(CohortView.SHOWN_MAX)
                .map(one -> new CohortView.Review(one.heldOn(), one.rag(), rendering.text(one.summary()), rendering.text(one.control()),
                        rendering.text(one.change()), one.nextOn(), name(one.by())))
                .toList();
    }
}
