package gwarchod.core.casefile.development;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.development.DevelopmentEvent.DevelopmentChanged;
import gwarchod.core.casefile.development.DevelopmentEvent.DevelopmentFollowed;
import gwarchod.core.casefile.development.DevelopmentEvent.DevelopmentRecorded;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The developments of a case, in the order in which they were recorded.
public record Developments(List<Development> all) {
    public static final Developments NONE = new Developments(List.of());

    public static final Discipline<Developments> DISCIPLINE = new DevelopmentDiscipline();

    public static final Section<DevelopmentsView.Summary, DevelopmentsView> RECORD = new Section<>(
            "development.record", "developments", Basis.PUBLIC_PROTECTION, DevelopmentsView.Summary.class, DevelopmentsView.class,
            DevelopmentsView::summary);

    static final SectionView<DevelopmentsView.Summary, DevelopmentsView> RECORD_VIEW = new SectionView<>(RECORD, DevelopmentsView::of);

    /// Developments of one case at most.
    static final int DEVELOPMENTS_MAX = 500;

    public Developments {
        all = List.copyOf(all);
    }

    public static Developments of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    Optional<Development> find(EntityId development) {
        return all.stream().filter(one -> one.id().equals(development)).findFirst();
    }

    /// That something recorded elsewhere in the file is to be told of; for a discipline to say together with what it follows from.
    ///
    /// @param development names it: the same for the same thing, once
    public static Event followed(EntityId development, DevelopmentKind kind) {
        return new DevelopmentFollowed(development, kind);
    }

    static Developments evolve(Developments state, DevelopmentEvent event, Fact fact) {
        return switch (event) {
            case DevelopmentRecorded(var id, var kind, var at, var note) -> {
                var all = new ArrayList<>(state.all);
                all.add(new Development(id, kind, at, false, note, fact.recorded(), fact.ref()));
                yield new Developments(all);
            }
            case DevelopmentFollowed(var id, var kind) -> {
                var all = new ArrayList<>(state.all);
                all.add(new Development(id, kind, fact.recorded(), false, Text.NONE, fact.recorded(), fact.ref()));
                yield new Developments(all);
            }
            case DevelopmentChanged(var id, var at, var why) -> new Developments(state.all.stream().map(one -> one.id().equals(id)
                    ? new Development(id, one.kind(), at == null ? one.at() : at, at == null, why, fact.recorded(), fact.ref())
                    : one).toList());
        };
    }

    static Decision record(CaseFile file, RecordDevelopment command, Deciding with) {
        return Checks.at(with.now())
                .holds(!command.kind().ofTheRegister(), "development-of-the-register", "/kind")
                .holds(!command.kind().ofReferral(), "development-of-a-referral", "/kind")
                .time("/at", command.at())
                .holds(of(file).all().size() < DEVELOPMENTS_MAX, "too-many", "/kind", DEVELOPMENTS_MAX)
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    var note = command.note() == null ? Text.NONE : with.guard().apply(command.note());
                    return Decision.accept(List.of(new DevelopmentRecorded(id, command.kind(), command.at(), note)),
                            Map.of("development", id.value()));
                });
    }

    static Decision change(CaseFile file, ChangeDevelopment command, Deciding with) {
        var found = of(file).find(command.development());
        if (found.isEmpty()) {
            return Decision.invalid("development-unknown", "/development");
        }
        var now = found.get();
        return Checks.at(with.now()).time("/at", command.at()).text("/why", command.why()).then(() -> {
            boolean same = command.at() == null ? now.off() : !now.off() && command.at().equals(now.at());
            return same ? Decision.noChange()
                    : Decision.accept(new DevelopmentChanged(now.id(), command.at(), with.guard().apply(command.why())));
        });
    }
}
