package gwarchod.clinic.group;

import gwarchod.clinic.apart.ApartCheck.There;
import gwarchod.clinic.group.GroupCommands.EndGroup;
import gwarchod.clinic.group.GroupCommands.Join;
import gwarchod.clinic.group.GroupCommands.Leave;
import gwarchod.clinic.group.GroupCommands.SetFacilitators;
import gwarchod.clinic.programme.Arranging;
import gwarchod.core.casefile.Text;
import gwarchod.core.deadline.BankHolidays;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.function.Function;
import java.util.stream.Stream;

/// Carries out what is done about groups, and at once what follows on their sessions. What another provider owns is not there.
record GroupDeeds(Kernel kernel, Live<Group> groups, Arranging arranging, GroupKeeper keeper) {
    Outcome create(Viewer viewer, String key, CreateGroup command) {
        var programme = arranging.programme(viewer, command.programme());
        if (programme.isEmpty()) {
            return new Outcome.Refused(Refusal.invalid("programme-unknown", "/programme"));
        }
        var id = new EntityId(kernel.ids().next());
        var ids = Stream.concat(Stream.of(id), Stream.generate(() -> new EntityId(kernel.ids().next()))).iterator();
        boolean taken = groups.all().stream().map(Loaded::state).anyMatch(group -> group.ended() == null
                && group.provider().equals(programme.get().provider()) && group.plan().name().equalsIgnoreCase(command.name().strip()));
        return act(viewer, key, Groups.CREATE, id, command, _ -> rules(programme.get().provider()).create(programme.get(), command, taken, ids::next));
    }

    Outcome setFacilitators(Viewer viewer, String key, SetFacilitators command) {
        return change(viewer, key, Groups.SET_FACILITATORS, command.group(), command,
                group -> rules(group.provider()).setFacilitators(group, command));
    }

    Outcome join(Viewer viewer, String key, Join command) {
        var putting = arranging.putting(command.caseId());
        return putting.told(viewer, change(viewer, key, Groups.JOIN, command.group(), command, group -> {
            var people = new People(kernel, arranging, viewer, Lang.EN, group.provider());
            long taken = group.members().stream().filter(one -> people.lists(one.caseId(), one.referral())).count();
            return putting.unless(rules(group.provider()).join(group, command, arranging.referral(viewer, command.caseId(), command.referral()),
                    taken, elsewhere(group, command.referral())), () -> there(group));
        }));
    }

    /// Whoever is in the group, or beside it at one of its sessions: whatever the viewer may know of them.
    private Stream<There> there(Group group) {
        var plan = group.plan();
        var sessions = plan.sessions().stream().map(GroupEvent.Planned::session).toList();
        var called = plan.programmeName() + ", " + plan.name();
        return Stream.concat(
                group.members().stream().filter(one -> arranging.comes(one.caseId(), one.referral()))
                        .map(one -> new There(group.id(), plan.provider(), called, one.caseId())),
                arranging.beside(sessions).map(one -> sessions.contains(one.place())
                        ? new There(group.id(), plan.provider(), called, one.who()) : one));
    }

    private boolean elsewhere(Group group, EntityId referral) {
        return groups.all().stream().map(Loaded::state).anyMatch(other -> other.ended() == null && !other.id().equals(group.id())
                && other.plan().programme().equals(group.plan().programme()) && other.member(referral).isPresent());
    }

    /// Somebody the viewer may not know is not of the group, to them.
    Outcome leave(Viewer viewer, String key, Leave command) {
        return change(viewer, key, Groups.LEAVE, command.group(), command, group -> {
            var people = new People(kernel, arranging, viewer, Lang.EN, group.provider());
            return hidden(people, group, command.referral())
                    ? Decision.invalid("not-of-group", "/referral")
                    : GroupRules.leave(group, command, guarded(group, command.why()), kernel.clock().instant());
        });
    }

    private static boolean hidden(People people, Group group, EntityId referral) {
        return Stream.concat(group.member(referral).map(Group.Member::caseId).stream(), group.waits(referral).map(Group.Waiting::caseId).stream())
                .anyMatch(on -> !people.lists(on, referral));
    }

    /// Nobody is named in it whom the case of anybody protects who is in the group, waits for it, or left it.
    private Text guarded(Group group, Text text) {
        var cases = Stream.of(group.members().stream().map(Group.Member::caseId), group.waiting().stream().map(Group.Waiting::caseId),
                group.gone().stream().map(Group.Member::caseId)).flatMap(all -> all).distinct().toList();
        return arranging.guarded(cases).apply(text);
    }

    Outcome end(Viewer viewer, String key, EndGroup command) {
        return change(viewer, key, Groups.END, command.group(), command, group -> GroupRules.end(group,
                new EndGroup(command.group(), guarded(group, command.why())),
                kernel.clock().instant()));
    }

    private GroupRules rules(AgencyId provider) {
        return new GroupRules(kernel.clock().instant(), user -> arranging.delivers(provider, user), BankHolidays.ENGLAND_AND_WALES);
    }

    private <C extends Record> Outcome change(Viewer viewer, String key, Deed<C> deed, EntityId id, C command, Function<Group, Decision> decide) {
        return groups.get(Group.stream(id)).map(Loaded::state).filter(group -> arranging.acts(viewer, group.provider())).isEmpty()
                ? new Outcome.Refused(new Refusal.NotFound())
                : act(viewer, key, deed, id, command, decide);
    }

    private <C extends Record> Outcome act(Viewer viewer, String key, Deed<C> deed, EntityId id, C command, Function<Group, Decision> decide) {
        var stream = Group.stream(id);
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, deed.name(), Json.write(command), null);
        var outcome = groups.act(stream, request, loaded -> decide.apply(loaded.state()));
        keeper.keep(stream);
        return outcome;
    }
}
