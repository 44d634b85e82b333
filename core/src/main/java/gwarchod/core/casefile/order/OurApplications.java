package gwarchod.core.casefile.order;

import gwarchod.core.casefile.order.OrderEvent.Standing;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.journal.Decision;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What we can't ask for. What a court or somebody else did is never measured by this.
final class OurApplications {
    private static final Set<OrderType.Applicant> US = Set.of(OrderType.Applicant.POLICE, OrderType.Applicant.CUSTODY);

    private OurApplications() {}

    /// Whether a type can be asked for in an area: what is on trial only where and while it is switched on.
    static boolean availableIn(Settings area, OrderType type, LocalDate day) {
        return !type.pilot() || area.at("order." + type.code() + ".available", day).isYes();
    }

    /// Why nothing can come of an application of ours; empty where something can, or where it isn't one yet, or is made already.
    static Optional<Decision> impossible(Settings settings, OrderType type, Standing asked, Person person, LocalDate today) {
        boolean requires = asked.conditions().stream().anyMatch(one -> one.kind() == ConditionKind.REQUIREMENT);
        if (requires && type.contents() == OrderType.Contents.PROHIBITIONS && !asked.state().binds() && !asked.state().ended()) {
            return Optional.of(Decision.invalid("order-only-prohibits", "/conditions", type.name()));
        }
        if (asked.state() != OrderState.APPLIED) {
            return Optional.empty();
        }
        if (type.applicants().stream().noneMatch(US::contains)) {
            return Optional.of(Decision.invalid("order-not-ours-to-ask", "/type", type.name()));
        }
        if (!type.isLawOn(today)) {
            return Optional.of(Decision.invalid("order-not-law", "/type", type.name()));
        }
        if (!availableIn(settings, type, today)) {
            return Optional.of(Decision.invalid("order-not-available-here", "/type", type.name()));
        }
        if (type.age() != null && person.dateOfBirth() != null && today.isBefore(person.dateOfBirth().plusYears(type.age()))) {
            return Optional.of(Decision.invalid("order-subject-too-young", "/type", type.name(), type.age()));
        }
        return type.outsideStatuteWhenAsked(Deadlines.of(settings), today, asked.expiresOn())
                ? Optional.of(Decision.invalid("order-term-outside-statute", "/expiresOn", type.name()))
                : Optional.empty();
    }
}
