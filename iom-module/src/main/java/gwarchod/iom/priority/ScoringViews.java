package gwarchod.iom.priority;

import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Reply;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.iom.harm.HarmIndexes;
import gwarchod.iom.harm.PublishedIndex;
import gwarchod.iom.priority.PriorityDeeds.ScoringOf;
import gwarchod.iom.priority.ScoringView.Index;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// How scores are made, for whoever is shown the ranking.
record ScoringViews(Kernel kernel, Supplier<Scoring> state, HarmIndexes indexes) {
    Reply<ScoringView> scoring(Viewer viewer, Lang lang, ScoringOf what) {
        if (!kernel.agreement().get().permits(viewer, PriorityDeeds.SEE)) {
            return Reply.notFound();
        }
        var day = Days.of(kernel.clock().instant());
        var scoring = state.get();
        var all = known();
        var used = all.stream().filter(index -> Objects.equals(index.id(), scoring.index())).findFirst().orElse(all.getFirst());
        return new Reply.View<>(new ScoringView(day, versions(scoring, day), overrides(scoring, day, viewer), used, all, taken(scoring)),
                Days.start(day.plusDays(1)));
    }

    private List<ScoringView.TakenUp> taken(Scoring scoring) {
        return scoring.taken().reversed().stream().map(one -> new ScoringView.TakenUp(one.index(),
                one.index() == null ? PublishedIndex.NAME : indexes.name(one.index()), one.on(), kernel.directory().name(one.by()), one.why().raw())).toList();
    }

    private List<Index> known() {
        var all = new ArrayList<Index>();
        all.add(new Index(null, PublishedIndex.NAME, null, null, "whole", 0, PublishedIndex.values().size()));
        indexes.all().forEach(known -> all.add(new Index(known.id(), known.view().name(), known.view().on(), known.view().by(),
                Json.kebab(known.view().state()), known.view().open(), known.view().values())));
        return all;
    }

    private List<ScoringView.Version> versions(Scoring scoring, LocalDate day) {
        var all = new ArrayList<Scoring.Version>();
        all.add(Scoring.Version.PROPOSED);
        all.addAll(scoring.versions());
        var now = scoring.on(day);
        return all.reversed().stream()
                .map(one -> new ScoringView.Version(one.number(), one.from(), one.number() == now.number(), one.weights(), one.why().raw(),
                        one.by() == null ? null : kernel.directory().name(one.by())))
                .toList();
    }

    private List<ScoringView.LocalValue> overrides(Scoring scoring, LocalDate day, Viewer viewer) {
        return scoring.overrides().reversed().stream()
                .map(one -> new ScoringView.LocalValue(one.id(), one.offence(), one.days(), one.from(), one.until(), one.why().raw(),
                        kernel.directory().name(one.by()), one.by().equals(viewer.user()), one.approved(),
                        one.decidedBy() == null ? null : kernel.directory().name(one.decidedBy()), one.decidedWhy().raw(), one.holdsOn(day)))
                .toList();
    }
}
