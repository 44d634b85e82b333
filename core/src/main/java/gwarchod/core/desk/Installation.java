package gwarchod.core.desk;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.sharing.Section;
import gwarchod.core.words.Words;
import java.util.List;

/// What is known of an installation without its store: all that an edge needs beside the [Desk].
public final class Installation {
    private final List<AgencyModule> modules;
    private final Disciplines disciplines;

    public Installation(List<AgencyModule> modules) {
        this.modules = List.copyOf(modules);
        this.disciplines = new Disciplines(Catalogue.disciplines(this.modules));
    }

    /// Reads them.
    public Words words() {
        return Words.load(Catalogue.words(modules));
    }

    /// The REST calls of core and of every module, below `/api/v1`.
    public List<Route> routes() {
        return Catalogue.routes(modules);
    }

    /// The record of a case command, by the command's name. Throws IllegalArgumentException for one nobody registered.
    public Class<? extends CaseCommand> command(String name) {
        return disciplines.command(name)
                .<Class<? extends CaseCommand>>map(CommandType::type)
                .orElseThrow(() -> new IllegalArgumentException("no command " + name));
    }

    /// The name of a case command. Throws IllegalArgumentException for one nobody registered.
    public String nameOf(CaseCommand command) {
        return disciplines.command(command).name();
    }

    public List<? extends Section<?, ?>> sections() {
        return disciplines.sections().stream().map(SectionView::section).toList();
    }
}
