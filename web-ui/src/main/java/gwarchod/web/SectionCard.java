package gwarchod.web;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.release.HeldView;
import gwarchod.core.casefile.release.Releases;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A section of a case file as its card on the page. What the agreement grants nothing of has no card.
///
/// @param content the section's record, of its full content or its summary; null where there is none to show
/// @param held which of its items only the reader's agency sees, as its rows name them
public record SectionCard(String id, String title, Standing standing, @Nullable Object content, Set<String> held) {
    public SectionCard {
        held = Set.copyOf(held);
    }

    SectionCard(String id, String title, Standing standing, @Nullable Object content) {
        this(id, title, standing, content, Set.of());
    }

    /// How much of a section is shown. Each is said differently: withheld isn't empty.
    public enum Standing {
        WITHHELD,
        EMPTY,
        PRESENCE,
        SUMMARY,
        FULL
    }

    /// The order in which a case is read: who, who is at risk, what went wrong, what is being done about it, who manages it and how.
    private static final List<String> ORDER = List.of(
            "person.details", "concern.raised", "outstanding.suspect", "sharing.held", "people.at-risk", "telling.due", "safety.plans", "contact.agreements",
            "safeguarding.referrals", "support.referrals", "views.on-orders", "disclosure.checks", "disclosure.third-party",
            "development.record", "order.breaches",
            "order.register", "order.clocks", "order.reviews", "order.work",
            "attendance.record", "action.list", "advice.asked", "advice.privileged",
            "plan.measures", "mappa.plan", "stalking.for-managers", "stalking.for-probation", "stalking.for-mappa", "stalking.for-victim-service",
            "stalking.for-provider", "stalking.advice", "stalking.asked", "stalking.released",
            "panel.item", "panel.standard", "panel.victim", "panel.third-party", "panel.intelligence", "panel.health", "panel.child",
            "minutes.work", "minutes.item", "minutes.victim",
            "management.team", "level.mappa", "mappa.screening", "mappa.referral", "iom.cohort", "iom.priority", "referral.programmes",
            "youth.management", "pdp.management",
            "mosovo.notification", "mosovo.management", "mosovo.visits", "mosovo.assessment",
            "briefing.delivery", "apart.people",
            "considered.log", "assessment.considered", "crime.recorded", "retention.review", "access.who-can-see", "access.who-looked");

    static List<SectionCard> of(CaseView view, Words words, Lang lang) {
        return view.sections().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), words, lang).with(view))
                .sorted(Comparator.comparingInt(SectionCard::place).thenComparing(SectionCard::id))
                .toList();
    }

    private static SectionCard of(Section<?, ?> section, Shown<?, ?> shown, Words words, Lang lang) {
        var title = words.say(lang, "section." + section.id());
        return switch (shown) {
            case Shown.Withheld<?, ?> _ -> new SectionCard(section.id(), title, Standing.WITHHELD, null);
            case Shown.Empty<?, ?> _ -> new SectionCard(section.id(), title, Standing.EMPTY, null);
            case Shown.Presence<?, ?> _ -> new SectionCard(section.id(), title, Standing.PRESENCE, null);
            case Shown.Summary<?, ?>(var value) -> new SectionCard(section.id(), title, Standing.SUMMARY, value);
            case Shown.Full<?, ?>(var value) -> new SectionCard(section.id(), title, Standing.FULL, value);
        };
    }

    private SectionCard with(CaseView view) {
        return view.section(Releases.HELD).map(shown -> shown instanceof Shown.Full<HeldView.Summary, HeldView>(var all)
                ? new SectionCard(id, title, standing, content, all.items().stream()
                        .filter(row -> row.held() && row.section().equals(id)).map(HeldView.Row::item).collect(Collectors.toSet()))
                : this).orElse(this);
    }

    private int place() {
        int place = ORDER.indexOf(id);
        return place < 0 ? ORDER.size() : place;
    }

    /// True where the card says no more than that there is nothing to show.
    public boolean bare() {
        return switch (standing) {
            case WITHHELD, EMPTY, PRESENCE -> true;
            case SUMMARY, FULL -> false;
        };
    }

    /// The id of its heading on the page.
    public String anchor() {
        return id.replace('.', '-');
    }
}
