package gwarchod.core.casefile.merge;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SamePerson;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.List;

/// What it brings to a file that another one is about the same person.
final class MergeDiscipline implements Discipline<Merge> {
    @Override
    public String name() {
        return "merge";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("merge.continued-in.1", MergeEvent.ContinuedIn.class),
                new EventType<>("merge.took-in.1", MergeEvent.TookIn.class),
                new EventType<>("merge.parted.1", MergeEvent.Parted.class));
    }

    @Override
    public Merge empty() {
        return Merge.NONE;
    }

    @Override
    public Merge evolve(Merge state, Fact fact) {
        return state.evolve((MergeEvent) fact.event(), fact);
    }

    /// What was decided about the two files is a fact by now: none of these is refused.
    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("merge.continue-in", ContinueIn.class, Merge.SECTION_ID, (file, command, _) ->
                        command.other().equals(Merge.of(file).continuesIn())
                                ? Decision.noChange() : Decision.accept(new MergeEvent.ContinuedIn(command.other()))),
                CommandType.of("merge.take-in", TakeIn.class, Merge.SECTION_ID, (file, command, _) ->
                        Merge.of(file).tookIn().contains(command.other())
                                ? Decision.noChange() : Decision.accept(new MergeEvent.TookIn(command.other()))),
                CommandType.of("merge.part", Part.class, Merge.SECTION_ID, (file, command, _) ->
                        command.other().equals(Merge.of(file).continuesIn()) || Merge.of(file).tookIn().contains(command.other())
                                ? Decision.accept(new MergeEvent.Parted(command.other())) : Decision.noChange()));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Merge.VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        if (Merge.of(file).continuesIn() != null) {
            card.label(Merge.SECTION_ID, "continues-elsewhere", Phrase.of("label.continues-elsewhere"));
        }
        var others = Merge.of(file).others();
        if (!others.isEmpty()) {
            card.keep(SamePerson.KEPT, new SamePerson(others));
        }
    }
}
