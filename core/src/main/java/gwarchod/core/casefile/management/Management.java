package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ManagementEvent.LeadAssigned;
import gwarchod.core.casefile.management.ManagementEvent.PartnerJoined;
import gwarchod.core.casefile.management.ManagementEvent.PartnerLeft;
import gwarchod.core.casefile.management.ManagementEvent.TeamJoined;
import gwarchod.core.casefile.management.ManagementEvent.TeamLeft;
import gwarchod.core.casefile.management.ManagementEvent.UserExcluded;
import gwarchod.core.casefile.management.ManagementEvent.UserReadmitted;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Who manages a person.
///
/// @param leads everybody who led, in order; the last one leads now
/// @param excluded who may not know of the case, with the reason
public record Management(
        List<Lead> leads, SequencedSet<AgencyId> partners, SequencedSet<UserId> team, SequencedMap<UserId, Text> excluded) {
    public static final Management NOBODY =
            new Management(List.of(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>());

    public static final Discipline<Management> DISCIPLINE = new ManagementDiscipline();

    public static final Section<ManagementView.Summary, ManagementView> TEAM = new Section<>(
            "management.team", "management", Basis.PUBLIC_PROTECTION, ManagementView.Summary.class, ManagementView.class,
            ManagementView::summary);

    static final SectionView<ManagementView.Summary, ManagementView> TEAM_VIEW = new SectionView<>(TEAM, ManagementView::of);

    public Management {
        leads = List.copyOf(leads);
        partners = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(partners));
        team = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(team));
        excluded = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(excluded));
    }

    public static Management of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// Who leads now; empty when nobody does.
    public Optional<Lead> lead() {
        return leads.isEmpty() ? Optional.empty() : Optional.of(leads.getLast());
    }

    /// That an agency is a partner from here on: for what opens a case or brings an agency in (a referral).
    public static Event joined(AgencyId agency) {
        return new PartnerJoined(agency);
    }

    /// That somebody leads from here on, for what decides it elsewhere: who accepts to manage the person an order binds.
    public static Decision leading(CaseFile file, AssignLead command, Deciding with) {
        return ManagementRules.assignLead(of(file), command, with);
    }

    static Management evolve(Management state, ManagementEvent event, Instant recorded) {
        return switch (event) {
            case LeadAssigned(var user, var agency, _, var why) -> state.led(new Lead(user, agency, recorded, why));
            case PartnerJoined(var agency) -> state.with(plus(state.partners, agency), state.team);
            case PartnerLeft(var agency, _) -> state.with(minus(state.partners, agency), state.team);
            case TeamJoined(var user) -> state.with(state.partners, plus(state.team, user));
            case TeamLeft(var user) -> state.with(state.partners, minus(state.team, user));
            case UserExcluded(var user, var why) -> state.excluding(user, Optional.of(why));
            case UserReadmitted(var user, _) -> state.excluding(user, Optional.empty());
        };
    }

    private Management led(Lead lead) {
        var all = new ArrayList<>(leads);
        all.add(lead);
        return new Management(all, partners, team, excluded);
    }

    private Management with(SequencedSet<AgencyId> partners, SequencedSet<UserId> team) {
        return new Management(leads, partners, team, excluded);
    }

    /// Whoever is excluded is off the team too.
    private Management excluding(UserId user, Optional<Text> why) {
        var all = new LinkedHashMap<>(excluded);
        why.ifPresentOrElse(text -> all.put(user, text), () -> all.remove(user));
        return new Management(leads, partners, minus(team, user), all);
    }

    private static <T> SequencedSet<T> plus(SequencedSet<T> all, T one) {
        var more = new LinkedHashSet<>(all);
        more.add(one);
        return more;
    }

    private static <T> SequencedSet<T> minus(SequencedSet<T> all, T one) {
        var fewer = new LinkedHashSet<>(all);
        fewer.remove(one);
        return fewer;
    }
}
