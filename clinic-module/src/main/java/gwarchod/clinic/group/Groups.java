package gwarchod.clinic.group;

import gwarchod.clinic.group.GroupCommands.EndGroup;
import gwarchod.clinic.group.GroupCommands.Join;
import gwarchod.clinic.group.GroupCommands.Leave;
import gwarchod.clinic.group.GroupCommands.SetFacilitators;
import gwarchod.clinic.programme.Arranging;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked about groups and done to them.
public final class Groups {
    /// The groups of a programme, or of all: of the viewer's own agency, or of every one where the agreement permits
    /// [gwarchod.clinic.programme.Programmes#SEE_ALL].
    public static final Question<GroupsOf, GroupView.Items> LIST = new Question<>("group.list", GroupsOf.class, GroupView.Items.class);

    /// One group with its sessions, its people and who may come into it.
    public static final Question<GroupOf, GroupView> GROUP = new Question<>("group.one", GroupOf.class, GroupView.class);

    /// Who delivers sessions at a programme's provider.
    public static final Question<StaffOf, GroupView.StaffList> STAFF = new Question<>("group.staff", StaffOf.class, GroupView.StaffList.class);

    /// Who waits for a place in a programme.
    public static final Question<WaitingFor, GroupView.Waiting> WAITING = new Question<>("group.waiting", WaitingFor.class, GroupView.Waiting.class);

    public static final Deed<CreateGroup> CREATE = new Deed<>("group.create", CreateGroup.class);
    public static final Deed<SetFacilitators> SET_FACILITATORS = new Deed<>("group.set-facilitators", SetFacilitators.class);
    public static final Deed<Join> JOIN = new Deed<>("group.join", Join.class);
    public static final Deed<Leave> LEAVE = new Deed<>("group.leave", Leave.class);
    public static final Deed<EndGroup> END = new Deed<>("group.end", EndGroup.class);

    private Groups() {}

    /// @param programme none: of every one
    public record GroupsOf(@Nullable EntityId programme) {}

    public record GroupOf(EntityId group) {}

    public record StaffOf(EntityId programme) {}

    public record WaitingFor(EntityId programme) {}

    public static List<EventType<?>> events() {
        return GroupEvent.TYPES;
    }

    public static List<Route> routes() {
        return List.of(
                new Route.Get("/programmes/groups", LIST),
                new Route.Get("/programmes/groups/:group", GROUP),
                new Route.Get("/programmes/:programme/staff", STAFF),
                new Route.Get("/programmes/:programme/waiting", WAITING),
                new Route.Post("/programmes/groups", CREATE, 201),
                new Route.Post("/programmes/groups/:group/facilitators", SET_FACILITATORS, 201),
                new Route.Post("/programmes/groups/:group/members", JOIN, 201),
                new Route.Post("/programmes/groups/:group/leaving", LEAVE, 201),
                new Route.Post("/programmes/groups/:group/end", END, 201));
    }

    /// Starts on a case node: loads every group, keeps their sessions in step, and answers.
    public static void start(Kernel kernel, Registry registry, Arranging arranging) {
        var groups = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Group.TYPE);
        var keeper = new GroupKeeper(groups, arranging);
        keeper.follow(kernel.work());
        var views = new GroupViews(kernel, groups, arranging);
        registry.answers(LIST, (viewer, lang, what) -> views.of(viewer, lang, what));
        registry.answers(GROUP, (viewer, lang, what) -> views.one(viewer, lang, what.group()));
        registry.answers(STAFF, (viewer, _, what) -> views.staff(viewer, what.programme()));
        registry.answers(WAITING, (viewer, lang, what) -> views.waiting(viewer, lang, what.programme()));
        var deeds = new GroupDeeds(kernel, groups, arranging, keeper);
        registry.does(CREATE, deeds::create);
        registry.does(SET_FACILITATORS, deeds::setFacilitators);
        registry.does(JOIN, deeds::join);
        registry.does(LEAVE, deeds::leave);
        registry.does(END, deeds::end);
    }
}
