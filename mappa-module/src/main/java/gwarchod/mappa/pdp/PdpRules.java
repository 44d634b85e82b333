package gwarchod.mappa.pdp;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.pdp.PdpEvent.Grounds;
import gwarchod.mappa.pdp.PdpEvent.Nominated;
import gwarchod.mappa.pdp.PdpEvent.PanelDecided;
import gwarchod.mappa.pdp.PdpEvent.Reviewed;
import gwarchod.mappa.pdp.PdpEvent.Shared;
import gwarchod.mappa.pdp.PdpEvent.ThresholdDecided;
import gwarchod.mappa.screening.Screenings;
import gwarchod.mappa.youth.Youth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What somebody is managed as potentially dangerous on: a threshold, a panel, and a present likelihood of serious harm, imminent and more likely
/// than not, to begin so and to stay so (College of Policing, APP on potentially dangerous persons). There is no statute for it, so that MAPPA's
/// gateway carries nothing of it.
final class PdpRules {
    static final String REVIEW_MOST = "pdp.review-most.days";

    private PdpRules() {}

    static Decision nominate(CaseFile file, NominatePdp said, Deciding with) {
        return gateway(Checks.at(with.now())
                .text("/behaviour", said.behaviour())
                .text("/harm", said.harm())
                .text("/toWhom", said.toWhom()), said.gateway())
                .text("/necessity", said.necessity())
                .then(() -> {
                    if (MappaLevel.standing(file).isPresent()) {
                        return refuse("pdp-under-mappa");
                    }
                    if (file.state(Pdp.DISCIPLINE).open().isPresent()) {
                        return refuse("pdp-open");
                    }
                    var id = new EntityId(with.ids().next());
                    var guard = with.guard();
                    return accept(List.of(new Nominated(id, guard.apply(said.behaviour()), guard.apply(said.harm()), guard.apply(said.toWhom()),
                                    with.guarded(said.aggravating()), with.guarded(said.convictions()), with.guarded(said.socialCare()), said.gateway(),
                                    guard.apply(said.necessity()))),
                            Map.of("nomination", id.value()));
                });
    }

    static Decision threshold(CaseFile file, DecideThreshold said, Deciding with) {
        return Checks.at(with.now()).text("/rationale", said.rationale()).then(() -> in(file, said.nomination(), PdpStatus.NOMINATED, _ ->
                accept(new ThresholdDecided(said.nomination(), said.met(), with.guard().apply(said.rationale())))));
    }

    static Decision panel(CaseFile file, DecidePanel said, Deciding with) {
        var checks = Checks.at(with.now())
                .line("/chair", said.chair())
                .holds(!said.agencies().isEmpty(), "value-required", "/agencies")
                .atMost("/agencies", said.agencies())
                .text("/rationale", said.rationale());
        return (said.manage() ? grounds(checks, said.gateway(), said.whyImminent(), said.whyLikely(), said.reviewOn(), file, with) : checks).then(() ->
                in(file, said.nomination(), PdpStatus.FOR_PANEL, _ -> said.manage() && isUnderMappa(file, with) ? underMappa(file, with)
                        : said.manage() && Person.of(file).under18(with.today()) && !Youth.takesPart(file)
                        ? refuse("pdp-young-without-youth-justice") : accept(new PanelDecided(
                        said.nomination(), with.guard().apply(new Text(said.chair())).raw(), said.agencies(), with.guard().apply(said.rationale()),
                        said.manage() ? grounds(said.gateway(), said.whyImminent(), said.whyLikely(), said.reviewOn(), file, with) : null))));
    }

    static Decision review(CaseFile file, ReviewPdp said, Deciding with) {
        var checks = Checks.at(with.now()).text("/rationale", said.rationale());
        boolean on = said.end() == null;
        return (on ? grounds(checks, said.gateway(), said.whyImminent(), said.whyLikely(), said.reviewOn(), file, with) : checks).then(() ->
                in(file, said.nomination(), PdpStatus.MANAGED, one -> {
                    if (!on) {
                        return accept(new Reviewed(said.nomination(), with.guard().apply(said.rationale()), said.end(), null));
                    }
                    if (isUnderMappa(file, with)) {
                        return underMappa(file, with);
                    }
                    var grounds = grounds(said.gateway(), said.whyImminent(), said.whyLikely(), said.reviewOn(), file, with);
                    return one.saidBefore(grounds.whyImminent()) ? invalid("pdp-said-before", "/whyImminent")
                            : one.saidBefore(grounds.whyLikely()) ? invalid("pdp-said-before", "/whyLikely")
                            : accept(new Reviewed(said.nomination(), with.guard().apply(said.rationale()), null, grounds));
                }));
    }

    /// Managed in a category, or in one that holds by itself and that nobody has acted on yet. Whoever decides here reads of both; whoever
    /// nominates needn't, and is told of the first alone.
    private static boolean isUnderMappa(CaseFile file, Deciding with) {
        return MappaLevel.standing(file).isPresent() || Screenings.categoryShown(file, with.today()).isPresent();
    }

    private static Decision underMappa(CaseFile file, Deciding with) {
        return MappaLevel.standing(file).isPresent() ? refuse("pdp-under-mappa")
                : refuse("category-is-automatic", Screenings.categoryShown(file, with.today()).orElseThrow());
    }

    static Decision share(CaseFile file, SharePdp said, Deciding with) {
        return gateway(Checks.at(with.now()).text("/what", said.what()), said.gateway())
                .text("/necessity", said.necessity())
                .then(() -> {
                    var one = file.state(Pdp.DISCIPLINE).get(said.nomination());
                    return one.isEmpty() ? invalid("pdp-unknown", "/nomination")
                            : !one.get().status().open() ? refuse("pdp-not-at-that-step")
                            : accept(new Shared(said.nomination(), said.agency(), with.guard().apply(said.what()), said.gateway(),
                                    with.guard().apply(said.necessity())));
                });
    }

    private static Decision in(CaseFile file, EntityId id, PdpStatus status, Function<Nomination, Decision> rule) {
        var one = file.state(Pdp.DISCIPLINE).get(id);
        return one.isEmpty() ? invalid("pdp-unknown", "/nomination")
                : one.get().status() == status ? rule.apply(one.get()) : refuse("pdp-not-at-that-step");
    }

    private static Checks gateway(Checks checks, @Nullable LegalGateway gateway) {
        return checks.holds(gateway != null, "value-required", "/gateway")
                .holds(gateway == null || !gateway.ofMappa(), "pdp-not-on-mappa-gateway", "/gateway");
    }

    /// What must be said for another period, which has an end in sight.
    private static Checks grounds(Checks checks, @Nullable LegalGateway gateway, @Nullable Text whyImminent, @Nullable Text whyLikely,
            @Nullable LocalDate reviewOn, CaseFile file, Deciding with) {
        int most = file.settings().at(REVIEW_MOST, with.today()).number();
        return gateway(checks, gateway)
                .text("/whyImminent", whyImminent == null ? Text.NONE : whyImminent)
                .text("/whyLikely", whyLikely == null ? Text.NONE : whyLikely)
                .holds(reviewOn == null || reviewOn.isAfter(with.today()), "date-in-past", "/reviewOn")
                .holds(reviewOn == null || !reviewOn.isAfter(with.today().plusDays(most)), "pdp-review-too-late", "/reviewOn", most);
    }

    /// Only after [#grounds(Checks, LegalGateway, Text, Text, LocalDate, CaseFile, Deciding)].
    private static Grounds grounds(@Nullable LegalGateway gateway, @Nullable Text whyImminent, @Nullable Text whyLikely, @Nullable LocalDate reviewOn,
            CaseFile file, Deciding with) {
        if (gateway == null || whyImminent == null || whyLikely == null) {
            throw new IllegalStateException("checked before");
        }
        var latest = with.today().plusDays(file.settings().at(REVIEW_MOST, with.today()).number());
        return new Grounds(gateway, with.guard().apply(whyImminent), with.guard().apply(whyLikely), reviewOn == null ? latest : reviewOn);
    }
}
