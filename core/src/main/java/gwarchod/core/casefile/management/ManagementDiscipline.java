package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.List;

/// What the management of a person brings to the case file.
final class ManagementDiscipline implements Discipline<Management> {
    @Override
    public String name() {
        return "management";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("management.lead-assigned.1", ManagementEvent.LeadAssigned.class),
                new EventType<>("management.partner-joined.1", ManagementEvent.PartnerJoined.class),
                new EventType<>("management.partner-left.1", ManagementEvent.PartnerLeft.class),
                new EventType<>("management.team-joined.1", ManagementEvent.TeamJoined.class),
                new EventType<>("management.team-left.1", ManagementEvent.TeamLeft.class),
                new EventType<>("management.user-excluded.1", ManagementEvent.UserExcluded.class),
                new EventType<>("management.user-readmitted.1", ManagementEvent.UserReadmitted.class));
    }

    @Override
    public Management empty() {
        return Management.NOBODY;
    }

    @Override
    public Management evolve(Management state, Fact fact) {
        return Management.evolve(state, (ManagementEvent) fact.event(), fact.recorded());
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Management.TEAM.id();
        return List.of(
                CommandType.of("management.assign-lead", AssignLead.class, section,
                        (file, command, with) -> ManagementRules.assignLead(Management.of(file), command, with)),
                CommandType.of("management.join-partner", JoinPartner.class, section,
                        (file, command, _) -> ManagementRules.joinPartner(Management.of(file), command)),
                CommandType.of("management.leave-partner", LeavePartner.class, section,
                        (file, command, with) -> ManagementRules.leavePartner(Management.of(file), command, with)),
                CommandType.of("management.join-team", JoinTeam.class, section,
                        (file, command, _) -> ManagementRules.joinTeam(Management.of(file), command)),
                CommandType.of("management.leave-team", LeaveTeam.class, section,
                        (file, command, _) -> ManagementRules.leaveTeam(Management.of(file), command)),
                CommandType.of("management.exclude", ExcludeUser.class, section,
                        (file, command, with) -> ManagementRules.exclude(Management.of(file), command, with)),
                CommandType.of("management.readmit", ReadmitUser.class, section,
                        (file, command, with) -> ManagementRules.readmit(Management.of(file), command, with)));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Management.TEAM_VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        var state = Management.of(file);
        state.partners().forEach(card::partner);
        state.team().forEach(user -> card.team(user).duty(DutyKind.TEAM, Management.TEAM.id(), user, ""));
        state.excluded().keySet().forEach(card::excluded);
        state.lead().ifPresentOrElse(
                lead -> card.team(lead.user()).lead(lead.user()).duty(DutyKind.LEAD, Management.TEAM.id(), lead.user(), ""),
                () -> card.label(Management.TEAM.id(), "unowned", Phrase.of("label.unowned")));
    }
}
