package gwarchod.core.casefile.management;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ManagementEvent.LeadAssigned;
import gwarchod.core.casefile.management.ManagementEvent.PartnerJoined;
import gwarchod.core.casefile.management.ManagementEvent.PartnerLeft;
import gwarchod.core.casefile.management.ManagementEvent.TeamJoined;
import gwarchod.core.casefile.management.ManagementEvent.TeamLeft;
import gwarchod.core.casefile.management.ManagementEvent.UserExcluded;
import gwarchod.core.casefile.management.ManagementEvent.UserReadmitted;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import java.util.ArrayList;
import java.util.Map;

/// Who may manage a person. Pure. One invariant: who leads can see the case, so the lead's agency is a partner and the lead is never
/// excluded.
final class ManagementRules {
    private ManagementRules() {}

    static Decision assignLead(Management state, AssignLead command, Deciding with) {
        var now = state.lead();
        if (now.isPresent() && now.get().user().equals(command.user()) && now.get().agency().equals(command.agency())) {
            return Decision.noChange();
        }
        if (state.excluded().containsKey(command.user())) {
            return Decision.refuse("user-excluded");
        }
        if (command.from() != null && now.filter(lead -> lead.user().equals(command.from())).isEmpty()) {
            return Decision.refuse("owner-changed");
        }
        var why = command.why() == null ? Text.NONE : command.why();
        return Checks.at(with.now()).holds(now.isEmpty() || !why.isBlank(), "text-required", "/why").then(() -> {
            var events = new ArrayList<Event>();
            if (!state.partners().contains(command.agency())) {
                events.add(new PartnerJoined(command.agency()));
            }
            events.add(new LeadAssigned(
                    command.user(), command.agency(), now.map(Lead::user).orElse(null), with.guard().apply(why)));
            return Decision.accept(events, Map.of());
        });
    }

    static Decision joinPartner(Management state, JoinPartner command) {
        return state.partners().contains(command.agency())
                ? Decision.noChange()
                : bounded(state.partners().size(), "/agency", new PartnerJoined(command.agency()));
    }

    static Decision leavePartner(Management state, LeavePartner command, Deciding with) {
        if (!state.partners().contains(command.agency())) {
            return Decision.noChange();
        }
        if (state.lead().map(lead -> lead.agency().equals(command.agency())).orElse(false)) {
            return Decision.refuse("lead-agency-stays");
        }
        return Checks.at(with.now()).text("/why", command.why())
                .then(() -> Decision.accept(new PartnerLeft(command.agency(), with.guard().apply(command.why()))));
    }

    static Decision joinTeam(Management state, JoinTeam command) {
        if (state.excluded().containsKey(command.user())) {
            return Decision.refuse("user-excluded");
        }
        if (state.team().contains(command.user())) {
            return Decision.noChange();
        }
        return command.from() != null && !state.team().contains(command.from())
                ? Decision.refuse("owner-changed")
                : bounded(state.team().size(), "/user", new TeamJoined(command.user()));
    }

    static Decision leaveTeam(Management state, LeaveTeam command) {
        return state.team().contains(command.user()) ? Decision.accept(new TeamLeft(command.user())) : Decision.noChange();
    }

    static Decision exclude(Management state, ExcludeUser command, Deciding with) {
        if (leads(state, command.user())) {
            return Decision.refuse("lead-not-excluded");
        }
        if (state.excluded().containsKey(command.user())) {
            return Decision.noChange();
        }
        return Checks.at(with.now()).text("/why", command.why())
                .then(() -> bounded(state.excluded().size(), "/user", new UserExcluded(command.user(), with.guard().apply(command.why()))));
    }

    static Decision readmit(Management state, ReadmitUser command, Deciding with) {
        if (!state.excluded().containsKey(command.user())) {
            return Decision.noChange();
        }
        return Checks.at(with.now()).text("/why", command.why())
                .then(() -> Decision.accept(new UserReadmitted(command.user(), with.guard().apply(command.why()))));
    }

    private static boolean leads(Management state, UserId user) {
        return state.lead().map(lead -> lead.user().equals(user)).orElse(false);
    }

    private static Decision bounded(int already, String pointer, Event event) {
        return already < Checks.LIST_MAX ? Decision.accept(event) : Decision.invalid("too-many", pointer, Checks.LIST_MAX);
    }
}
