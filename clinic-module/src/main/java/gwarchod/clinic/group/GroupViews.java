package gwarchod.clinic.group;

import gwarchod.clinic.programme.Arranging;
import gwarchod.clinic.programme.SessionState;
import gwarchod.clinic.programme.SessionView;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Groups as each viewer may see them. One of another provider isn't there.
record GroupViews(Kernel kernel, Live<Group> groups, Arranging arranging) {
    Reply<GroupView.Items> of(Viewer viewer, Lang lang, Groups.GroupsOf what) {
        var next = arranging.next(viewer);
        var items = reached(viewer)
                .filter(group -> what.programme() == null || group.plan().programme().equals(what.programme()))
                .sorted(Comparator.comparing((Group group) -> group.ended() != null).thenComparing(group -> group.plan().name()))
                .map(group -> view(group, viewer, lang, false, List.of(), next.get(group.id())))
                .toList();
        return new Reply.View<>(new GroupView.Items(items, null), midnight());
    }

    Reply<GroupView> one(Viewer viewer, Lang lang, EntityId id) {
        return reached(viewer).filter(group -> group.id().equals(id)).findFirst()
                .<Reply<GroupView>>map(group -> new Reply.View<>(whole(group, viewer, lang), midnight()))
                .orElseGet(Reply::notFound);
    }

    Reply<GroupView.StaffList> staff(Viewer viewer, EntityId programme) {
        return arranging.programme(viewer, programme).filter(one -> arranging.looks(viewer, one.provider()))
                .map(one -> Reply.of(new GroupView.StaffList(arranging.facilitators(one.provider()).stream()
                        .map(known -> new GroupView.Staff(known.user(), known.name()))
                        .sorted(Comparator.comparing(GroupView.Staff::name)).toList(), null)))
                .orElseGet(Reply::notFound);
    }

    /// Who was found suitable or started, and has no place in any group of the programme.
    Reply<GroupView.Waiting> waiting(Viewer viewer, Lang lang, EntityId programme) {
        return arranging.programme(viewer, programme).filter(one -> arranging.looks(viewer, one.provider()))
                .map(one -> Reply.of(new GroupView.Waiting(unplaced(new People(kernel, arranging, viewer, lang, one.provider()), programme), null)))
                .orElseGet(Reply::notFound);
    }

    private List<GroupView.Line> unplaced(People people, EntityId programme) {
        var placed = placed(programme);
        return people.referred(programme, one -> Set.of(ReferralStage.SUITABLE, ReferralStage.STARTED).contains(one.stage())
                && !placed.contains(one.id()));
    }

    private Set<EntityId> placed(EntityId programme) {
        var all = new HashSet<EntityId>();
        groups.all().stream().map(Loaded::state)
                .filter(group -> group.ended() == null && group.plan().programme().equals(programme))
                .forEach(group -> group.members().forEach(one -> all.add(one.referral())));
        return all;
    }

    private Stream<Group> reached(Viewer viewer) {
        return groups.all().stream().map(Loaded::state).filter(group -> arranging.looks(viewer, group.provider()));
    }

    private Instant midnight() {
        return LocalDate.ofInstant(kernel.clock().instant(), Words.ZONE).plusDays(1).atStartOfDay(Words.ZONE).toInstant();
    }

    private GroupView whole(Group group, Viewer viewer, Lang lang) {
        var sessions = arranging.sessions(viewer, lang, group.id());
        return view(group, viewer, lang, true, sessions, next(sessions));
    }

    private GroupView view(Group group, Viewer viewer, Lang lang, boolean whole, List<SessionView> sessions, @Nullable Instant next) {
        var people = new People(kernel, arranging, viewer, lang, group.provider());
        var members = group.members().stream().flatMap(one -> people.line(one.caseId(), one.referral()).stream())
                .sorted(Comparator.comparing(GroupView.Line::name)).toList();
        var waiting = group.waiting().stream().flatMap(one -> people.line(one.caseId(), one.referral()).stream()).toList();
        int free = group.ended() == null ? Math.max(0, group.plan().places() - members.size()) : 0;
        var plan = group.plan();
        var waits = waiting.stream().map(GroupView.Line::referral).toList();
        var candidates = whole && group.ended() == null
                ? unplaced(people, plan.programme()).stream().filter(one -> !waits.contains(one.referral())).toList() : List.<GroupView.Line>of();
        boolean may = group.ended() == null && arranging.acts(viewer, group.provider())
                && kernel.agreement().get().permits(viewer, Groups.JOIN.name());
        return new GroupView(group.id(), plan.programme(), plan.programmeName(), plan.provider(), kernel.directory().name(plan.provider(), lang),
                plan.name(), plan.at(), plan.minutes(), plan.mode(), plan.venue(), plan.places(), free, staff(group.lead()),
                group.second() == null ? null : staff(group.second()), next, group.ended() == null ? null : group.ended().at(),
                plan.skipped(), members, waiting, free > 0 ? waiting.stream().findFirst().orElse(null) : null, candidates,
                sessions, may);
    }

    private @Nullable Instant next(List<SessionView> sessions) {
        var now = kernel.clock().instant();
        return sessions.stream().filter(one -> one.state() != SessionState.CALLED_OFF).map(SessionView::startsAt).filter(at -> at.isAfter(now))
                .findFirst().orElse(null);
    }

    private GroupView.Staff staff(UserId user) {
        return new GroupView.Staff(user, kernel.directory().name(user));
    }
}
