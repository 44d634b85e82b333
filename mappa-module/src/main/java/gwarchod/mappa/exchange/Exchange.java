package gwarchod.mappa.exchange;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.LevelOrigin;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.level.RecordLevel;
import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.Identity;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.mappa.exchange.ExchangeDeeds.Bring;
import gwarchod.mappa.exchange.ExchangeDeeds.ImportView;
import gwarchod.mappa.exchange.ExchangeDeeds.WrongLine;
import gwarchod.mappa.exchange.ImportEvent.Refused;
import gwarchod.mappa.exchange.ImportEvent.Taken;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files of categories and levels: what was brought, and the relay carries to the cases it is about.
final class Exchange {
    private final Kernel kernel;
    private final Live<LevelImport> imports;

    private Exchange(Kernel kernel) {
        this.kernel = kernel;
        this.imports = Live.start(kernel.journal(), kernel.hints(), kernel.work(), LevelImport.TYPE);
    }

    static void start(Kernel kernel, Registry registry) {
        var exchange = new Exchange(kernel);
        registry.does(ExchangeDeeds.IMPORT, exchange::bring);
        registry.answers(ExchangeDeeds.IMPORTED, (viewer, _, what) -> exchange.imported(viewer, what.levelImport()));
        registry.causes(LevelImport.KIND, Exchange::effects);
        GivingOut.start(kernel, registry);
    }

    /// What is taken over stands in each case beside what was decided here. The file's name says where it came from.
    static List<Effect> effects(Fact fact) {
        return switch ((ImportEvent) fact.event()) {
            case Taken(var file, var lines) -> lines.stream().map(one -> new Effect(one.on(), "level", new RecordLevel(one.category(), one.level(),
                    one.since(), one.reviewDueOn(), LevelOrigin.NATIONAL_SYSTEM, file, new Text(file + ", " + one.line())))).toList();
            case Refused _ -> List.of();
        };
    }

    private Outcome bring(Viewer viewer, String key, Bring command) {
        byte[] file;
        try {
            file = Base64.getDecoder().decode(String.join("", command.content()));
        } catch (IllegalArgumentException notBase64) {
            return new Outcome.Refused(Refusal.invalid("content-not-base64", "/content"));
        }
        var rows = LevelFile.rows(file);
        var id = new EntityId(kernel.ids().next());
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, ExchangeDeeds.IMPORT.name(), Json.write(command), null);
        return imports.act(LevelImport.stream(id), request, _ -> Checks.at(kernel.clock().instant())
                .line("/fileName", command.fileName())
                .holds(file.length > 0, "value-required", "/content")
                .holds(file.length <= ExchangeDeeds.FILE_BYTES_MAX, "level-file-too-large", "/content", ExchangeDeeds.FILE_BYTES_MAX / 1024)
                .holds(rows.isPresent(), "level-file-unreadable", "/content", LevelFile.LINES_MAX)
                .then(() -> Decision.accept(List.of(new Lines(known(viewer), Days.of(kernel.clock().instant()))
                        .decided(command.fileName().strip(), rows.orElseThrow())), Map.of("levelImport", id.value()))));
    }

    /// Everybody of whom the viewer may know who they are, by the references under which others know them.
    private Map<Identifier, Set<CaseId>> known(Viewer viewer) {
        var rules = kernel.agreement().get();
        var known = new HashMap<Identifier, Set<CaseId>>();
        for (Card card : kernel.cases().cards()) {
            var scope = rules.scope(viewer, card.facts());
            if (scope.sees(Person.DETAILS.id(), Level.FULL) && scope.sees(MappaLevel.SECTION, Level.FULL)
                    && card.kept().get(Identity.KEPT) instanceof Identity identity) {
                identity.identifiers().forEach(one -> known.computeIfAbsent(Lines.key(one), _ -> new HashSet<>()).add(card.id()));
            }
        }
        return known;
    }

    private Reply<ImportView> imported(Viewer viewer, EntityId id) {
        var state = imports.get(LevelImport.stream(id)).map(loaded -> loaded.state());
        if (state.isEmpty() || !kernel.agreement().get().permits(viewer, ExchangeDeeds.IMPORT.name())) {
            return Reply.notFound();
        }
        var by = Optional.ofNullable(state.get().by()).map(kernel.directory()::name).orElse("");
        return switch (state.get().said()) {
            case null -> Reply.notFound();
            case Taken(var file, var lines) -> Reply.of(new ImportView(id, file, state.get().at(), by, lines.size(), true, List.of()));
            case Refused(var file, var lines, var wrong) -> Reply.of(new ImportView(id, file, state.get().at(), by, lines, false,
                    wrong.stream().map(one -> new WrongLine(one.line(), one.problem())).toList()));
        };
    }
}
