package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.action.ActionList;
import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.management.ManagementView;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.casefile.thirdparty.ThirdPartyDisclosures;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.minutes.MinutesView.Entry;
import gwarchod.mappa.minutes.MinutesView.Paragraph;
import gwarchod.mappa.minutes.MinutesView.Part;
import gwarchod.mappa.panel.PanelItemView;
import gwarchod.mappa.panel.PanelStandardView;
import gwarchod.mappa.panel.PanelTopic;
import gwarchod.mappa.panel.ParagraphsView;
import gwarchod.mappa.panel.Sensitivity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts minutes together from one reader's view of the case as it stood when the item was closed: what isn't in that view isn't in them. Pure.
///
/// @param view of the case then
/// @param item whose minutes they are
/// @param number of the item in the series of this case's meetings, from 1
/// @param written what its writer says of their own, by part, as the reader may read it
/// @param ofVictims what was said about victims, for whoever is shown that of minutes; none for others, and they aren't told whether there is any
/// @param decided what the meeting decided about the level, the latest first: whoever may know the level reads of its minutes why, though nothing of
///     other decisions
/// @param redacted whether only what is marked as standard is shown
record Composing(CaseView view, HeldItem item, int number, Function<MinutesHeading, Optional<Paragraph>> written,
        @Nullable List<MinutesOfVictims.Line> ofVictims, List<Decided> decided, boolean redacted,
        Words words, Lang lang) {
    /// @param level none, and no day: that the person leaves
    record Decided(int category, @Nullable Integer level, @Nullable LocalDate reviewDueOn, String rationale) {}

    List<Part> parts(TemplateRegistry.Template template) {
        return template.parts().stream().map(slot -> part(slot.part())).toList();
    }

    private Part part(MinutesHeading part) {
        return switch (part) {
            case MEETING -> facts(part, meeting());
            case CONFIDENTIALITY -> new Part(part, panel().map(this::acknowledged).orElse(List.of()), List.of(plain(say("minutes.confidentiality"))));
            case ATTENDANCE -> facts(part, panel().map(this::attendance).orElse(List.of()));
            case STANDING -> facts(part, standing());
            case BACKGROUND -> new Part(part, List.of(), written.apply(part).stream().toList());
            case PERSON -> new Part(part, person(), written.apply(part).stream().toList());
            case PREVIOUS_ACTIONS -> topic(part, PanelTopic.PREVIOUS_ACTIONS);
            case INFORMATION -> new Part(part, List.of(), information());
            case RISK -> risk(part);
            case VICTIMS -> victims(part);
            case DIVERSITY -> topic(part, PanelTopic.DIVERSITY);
            case PLAN -> plan(part);
            case DISCLOSURE -> new Part(part, List.of(), disclosures());
            case LINKS -> new Part(part, references(), topic(part, PanelTopic.LINKS).paragraphs());
            case DECISION -> decision(part);
            case ACTIONS -> new Part(part, List.of(), actions());
            case REVIEW -> facts(part, panel().flatMap(one -> Optional.ofNullable(one.reviewOn())).stream()
                    .map(day -> entry("minutes.next-review", day)).toList());
            case DISSENT -> new Part(part, List.of(), standard().map(this::dissents).orElse(List.of()));
        };
    }

    private List<Entry> meeting() {
        var all = new ArrayList<Entry>();
        all.add(entry("minutes.held-on", item.heldOn()));
        all.add(entry("minutes.meeting-number", say(number == 1 ? "minutes.first" : "minutes.review-number", number)));
        all.add(entry("minutes.meeting-level", item.level()));
        panel().ifPresent(one -> {
            all.add(entry("minutes.convener", one.convener()));
            var end = Objects.requireNonNull(one.end(), "minutes are of an item that has ended");
            all.add(entry("minutes.ended", end.end()));
            if (end.until() != null) {
                all.add(entry("minutes.goes-on", end.until()));
            }
            if (end.reason() != null) {
                all.add(entry("minutes.ended-why", end.reason()));
            }
        });
        return all;
    }

    private List<Entry> acknowledged(PanelItemView.Item panel) {
        return panel.attendance().stream().filter(one -> one.turnout().isThere())
                .map(one -> new Entry(one.agency(), say(one.acknowledged() ? "minutes.acknowledged" : "minutes.not-acknowledged"))).distinct().toList();
    }

    private List<Entry> attendance(PanelItemView.Item panel) {
        var came = panel.attendance().stream().map(one -> new Entry(one.agency(), say("minutes.came", one.post(), one.seat(), one.turnout())));
        var wrote = panel.invitations().stream().filter(PanelItemView.Asked::reported)
                .map(one -> new Entry(one.agency(), say("minutes.reported"))).distinct();
        return Stream.concat(came, wrote).toList();
    }

    private List<Entry> standing() {
        var all = new ArrayList<Entry>();
        full(LevelShown.SECTION).ifPresent(level -> {
            all.add(entry("minutes.category", level.category()));
            all.add(entry("minutes.level", level.level()));
        });
        full(Management.TEAM).map(ManagementView::lead)
                .ifPresent(lead -> all.add(entry("minutes.lead", say("minutes.lead-of", lead.name(), lead.agencyName()))));
        return all;
    }

    private List<Entry> person() {
        var all = new ArrayList<Entry>();
        full(Person.DETAILS).ifPresent(person -> {
            all.add(entry("minutes.person", person.name()));
            if (person.dateOfBirth() != null) {
                all.add(entry("minutes.born", person.dateOfBirth()));
            }
            if (!person.aliases().isEmpty()) {
                all.add(entry("minutes.aliases", String.join(", ", person.aliases())));
            }
        });
        return all;
    }

    /// Where else there is a record of them: only that, never what it says.
    private List<Entry> references() {
        return redacted ? List.of() : full(Person.DETAILS).stream().flatMap(person -> person.identifiers().stream())
                .map(one -> new Entry(words.say(lang, Words.enumKey(one.kind())), one.value())).toList();
    }

    private List<Paragraph> information() {
        return Stream.of(Sensitivity.values())
                .filter(kind -> kind != Sensitivity.VICTIM && (!redacted || kind == Sensitivity.STANDARD))
                .flatMap(this::said).toList();
    }

    private Stream<Paragraph> said(Sensitivity kind) {
        var lines = kind == Sensitivity.STANDARD ? fullOf(kind.section(), PanelStandardView.class).map(PanelStandardView::paragraphs)
                : fullOf(kind.section(), ParagraphsView.class).map(ParagraphsView::paragraphs);
        return lines.orElse(List.of()).stream().filter(one -> one.item().equals(item.item()) && one.text() != null)
                .map(one -> new Paragraph(one.inLieu() ? say("minutes.in-lieu") : null, Objects.requireNonNull(one.text()), one.agency(),
                        kind == Sensitivity.STANDARD ? null : kind, null));
    }

    private Part risk(MinutesHeading part) {
        var risk = standard().map(PanelStandardView.Item::risk).orElse(null);
        if (risk == null) {
            return facts(part, List.of());
        }
        var levels = risk.levels().stream().map(one -> new Entry(words.say(lang, Words.enumKey(one.to())), words.say(lang, Words.enumKey(one.level()))));
        return facts(part, Stream.concat(Stream.of(
                entry("minutes.risk-overall", risk.overall()), entry("minutes.risk-to", risk.toWhom()), entry("minutes.risk-nature", risk.nature()),
                entry("minutes.risk-imminence", risk.imminence()), entry("minutes.risk-raises", risk.raises()),
                entry("minutes.risk-lowers", risk.lowers())), levels).toList());
    }

    /// Whether anything was said that this reader isn't shown doesn't show: the same sentence stands there in either case.
    private Part victims(MinutesHeading part) {
        var all = new ArrayList<Paragraph>();
        if (ofVictims != null) {
            all.addAll(topic(part, PanelTopic.VICTIMS).paragraphs());
            ofVictims.forEach(one -> all.add(new Paragraph(null, one.text(), one.agency(), Sensitivity.VICTIM, null)));
            measures(pillar -> pillar == Pillar.VICTIM_SAFETY).forEach(all::add);
            action(pillar -> pillar == Pillar.VICTIM_SAFETY).forEach(all::add);
        } else {
            all.add(plain(say("minutes.victims-elsewhere")));
        }
        return new Part(part, List.of(), all);
    }

    private Part plan(MinutesHeading part) {
        return new Part(part, List.of(), measures(pillar -> pillar != Pillar.VICTIM_SAFETY).toList());
    }

    private Stream<Paragraph> measures(Function<Pillar, Boolean> wanted) {
        return full(PlanShown.SECTION).stream().flatMap(plan -> plan.headings().stream())
                .filter(heading -> wanted.apply(heading.pillar()))
                .flatMap(heading -> heading.measures().stream().map(one -> new Paragraph(words.say(lang, Words.enumKey(heading.pillar())),
                        one.trigger() == null ? say("minutes.measure", one.what(), one.status())
                                : say("minutes.contingency", one.trigger(), one.what(), one.status()),
                        one.owner() == null ? one.agency() : say("minutes.owner", one.owner(), one.agency()), null, null)));
    }

    private List<Paragraph> actions() {
        return action(pillar -> pillar != Pillar.VICTIM_SAFETY).toList();
    }

    private Stream<Paragraph> action(Function<@Nullable Pillar, Boolean> wanted) {
        return full(ActionList.SECTION).stream().flatMap(list -> list.actions().stream())
                .filter(one -> item.meeting().equals(one.meeting()) && wanted.apply(one.pillar()))
                .map(one -> new Paragraph(say("minutes.action-by", one.dueOn()), one.what(), say("minutes.owner", one.owner(), one.agency()), null, null));
    }

    private Part decision(MinutesHeading part) {
        var all = new ArrayList<Paragraph>();
        if (view.section(LevelShown.SECTION).filter(shown -> shown instanceof Shown.Full || shown instanceof Shown.Summary).isPresent()) {
            decided.forEach(one -> all.add(new Paragraph(decided(one), one.rationale(), null, null, null)));
        }
        standard().map(PanelStandardView.Item::critical)
                .ifPresent(one -> all.add(new Paragraph(say(one.putForward() ? "minutes.critical" : "minutes.not-critical"), one.why(), null, null, null)));
        return new Part(part, List.of(), all);
    }

    /// A level, or that the person leaves: then there is none, and no day on which it is reviewed.
    private String decided(Decided one) {
        return one.level() == null || one.reviewDueOn() == null ? say("minutes.leaving-decided", one.category())
                : say("minutes.level-decided", one.category(), one.level(), one.reviewDueOn());
    }

    /// What was decided at this meeting about telling somebody outside.
    private List<Paragraph> disclosures() {
        return full(ThirdPartyDisclosures.SECTION).stream().flatMap(all -> all.disclosures().stream())
                .filter(one -> item.meeting().equals(one.decision().meeting())
                        || one.decision().meeting() == null && one.decision().on().equals(item.heldOn()))
                .map(one -> new Paragraph(one.name().isEmpty() ? words.say(lang, Words.enumKey(one.decision().decision()))
                        : say("minutes.disclosed", one.decision().decision(), one.name()), one.decision().why(), null, null, null)).toList();
    }

    private List<Paragraph> dissents(PanelStandardView.Item said) {
        return said.dissents().stream().map(one -> new Paragraph(null, say("minutes.dissent", one.view(), one.wentOn()), one.agency(), null, null)).toList();
    }

    private Part topic(MinutesHeading part, PanelTopic topic) {
        return new Part(part, List.of(), standard().stream().flatMap(one -> one.topics().stream()).filter(one -> one.topic() == topic)
                .map(one -> plain(one.said())).toList());
    }

    private Optional<PanelItemView.Item> panel() {
        return full(PanelItemView.SECTION).stream().flatMap(all -> all.items().stream()).filter(one -> one.id().equals(item.item())).findFirst();
    }

    private Optional<PanelStandardView.Item> standard() {
        return full(PanelStandardView.SECTION).stream().flatMap(all -> all.items().stream()).filter(one -> one.id().equals(item.item())).findFirst();
    }

    private <S, F> Optional<F> full(Section<S, F> section) {
        return view.section(section).flatMap(shown -> shown instanceof Shown.Full<S, F>(var content) ? Optional.of(content) : Optional.empty());
    }

    private <F> Optional<F> fullOf(String section, Class<F> type) {
        return view.sections().entrySet().stream().filter(one -> one.getKey().id().equals(section))
                .flatMap(one -> one.getValue() instanceof Shown.Full<?, ?>(var content) ? Stream.of(type.cast(content)) : Stream.empty()).findFirst();
    }

    private static Part facts(MinutesHeading part, List<Entry> facts) {
        return new Part(part, facts, List.of());
    }

    private static Paragraph plain(String text) {
        return new Paragraph(null, text, null, null, null);
    }

    private Entry entry(String label, Object value) {
        return new Entry(say(label), value instanceof String text ? text : say("minutes.value", value));
    }

    private String say(String key, Object... args) {
        return words.say(lang, key, args);
    }
}
