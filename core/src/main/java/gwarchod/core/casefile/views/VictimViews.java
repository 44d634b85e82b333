package gwarchod.core.casefile.views;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.views.ViewEvent.ViewRecorded;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The victims' views of a case, in the order in which they were recorded.
public record VictimViews(List<VictimView> all) {
    public static final VictimViews NONE = new VictimViews(List.of());

    public static final Discipline<VictimViews> DISCIPLINE = new ViewDiscipline();

    public static final Section<ViewsShown.Summary, ViewsShown> ON_ORDERS = new Section<>(
            "views.on-orders", "victimViews", Basis.VICTIM_WISH, ViewsShown.Summary.class, ViewsShown.class, ViewsShown::summary);

    static final SectionView<ViewsShown.Summary, ViewsShown> ON_ORDERS_VIEW = new SectionView<>(ON_ORDERS, ViewsShown::of);

    /// Views of one case at most.
    static final int VIEWS_MAX = 500;

    public VictimViews {
        all = List.copyOf(all);
    }

    public static VictimViews of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    static VictimViews evolve(VictimViews state, ViewRecorded event, CommitRef ref) {
        var all = new ArrayList<>(state.all);
        all.add(new VictimView(event.view(), event.person(), event.order(), event.occasion(), event.on(), event.sought(), event.said(), ref));
        return new VictimViews(all);
    }

    static Decision record(CaseFile file, RecordView command, Deciding with) {
        var said = command.said() == null ? Text.NONE : command.said();
        return Checks.at(with.now())
                .holds(People.of(file).has(command.person()), "person-not-on-case", "/person")
                .holds(command.order() == null || file.state(Orders.DISCIPLINE).type(command.order()).isPresent(), "order-unknown", "/order")
                .pastDate("/on", command.on())
                .holds(command.sought() == ViewSought.NOTHING_TO_SAY || !said.isBlank(), "text-required", "/said")
                .holds(of(file).all().size() < VIEWS_MAX, "too-many", "/said", VIEWS_MAX)
                .then(() -> {
                    var view = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new ViewRecorded(view, command.person(), command.order(), command.occasion(),
                            command.on(), command.sought(), with.guard().apply(said))), Map.of("view", view.value()));
                });
    }
}
