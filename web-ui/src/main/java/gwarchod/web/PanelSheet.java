package gwarchod.web;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.json.Json;
import gwarchod.core.meeting.AgendaView;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.minutes.MinutesRegister;
import gwarchod.mappa.minutes.MinutesState;
import gwarchod.mappa.minutes.MinutesWork;
import gwarchod.mappa.panel.PanelGap;
import gwarchod.mappa.panel.PanelItemView;
import gwarchod.mappa.panel.PanelStandardView;
import gwarchod.mappa.panel.PanelTopic;
import gwarchod.mappa.panel.ParagraphsView;
import gwarchod.mappa.panel.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page of an item shows, as far as this reader may see the case.
///
/// @param meeting its title, at `meetingId`
/// @param item none: the case isn't on this meeting, or this reader may not know
/// @param discussed none: nothing was said by the meeting as one body
/// @param tasks what it needs, done or not, in the order of the meeting
/// @param said by agency
/// @param cards the parts of the case that are decided on here
/// @param minutes how far its minutes are; none: there are none, or this reader may not have them
/// @param revision the same while nothing of this is different
public record PanelSheet(
        MeetingId meetingId, String meeting, boolean formal, PanelItemView.@Nullable Item item, PanelStandardView.@Nullable Item discussed,
        List<Task> tasks, List<Spoken> said, List<SectionCard> cards, @Nullable MinutesState minutes, String revision) {
    private static final List<String> DECIDED_ON = List.of("level.mappa", "plan.measures", "disclosure.third-party", "action.list");

    public PanelSheet {
        tasks = List.copyOf(tasks);
        said = List.copyOf(said);
        cards = List.copyOf(cards);
    }

    /// @param command what sees to it, by the form `path` below the case's address; where it begins with `#`, a part of the case
    public record Task(PanelGap gap, boolean done, String command, String path) {}

    public record Spoken(String agency, List<Said> lines) {
        public Spoken {
            lines = List.copyOf(lines);
        }
    }

    public record Said(Sensitivity sensitivity, ParagraphsView.Line line) {}

    /// The level a kind of meeting is of; empty for one that isn't a formal MAPPA meeting.
    static OptionalInt level(String kind) {
        return switch (kind) {
            case "mappa-level-2" -> OptionalInt.of(2);
            case "mappa-level-3" -> OptionalInt.of(3);
            default -> OptionalInt.empty();
        };
    }

    static PanelSheet of(AgendaView agenda, CaseView view, Words words, Lang lang) {
        var item = CaseFormFields.content(view, PanelItemView.class).stream().flatMap(all -> all.items().stream())
                .filter(one -> one.meeting().equals(agenda.meetingId())).findFirst();
        var discussed = CaseFormFields.content(view, PanelStandardView.class).stream().flatMap(all -> all.items().stream())
                .filter(one -> one.meeting().equals(agenda.meetingId())).findFirst();
        var cards = SectionCard.of(view, words, lang);
        return new PanelSheet(agenda.meetingId(), agenda.title(), level(agenda.kind()).isPresent(), item.orElse(null), discussed.orElse(null),
                item.map(one -> tasks(one, discussed, cards)).orElse(List.of()), said(cards, agenda.meetingId()),
                DECIDED_ON.stream().flatMap(id -> cards.stream().filter(card -> card.id().equals(id) && card.content() != null)).toList(),
                item.flatMap(one -> minutes(view, one)).orElse(null),
                Integer.toHexString(Json.write(cards.stream().map(SectionCard::content).toList()).hashCode()));
    }

    /// Whoever writes them sees all there are, everybody else what was circulated to them.
    private static Optional<MinutesState> minutes(CaseView view, PanelItemView.Item item) {
        return Stream.concat(
                CaseFormFields.content(view, MinutesWork.class).stream().flatMap(all -> all.items().stream())
                        .filter(one -> one.item().equals(item.id())).map(MinutesWork.Line::state),
                CaseFormFields.content(view, MinutesRegister.class).stream().flatMap(all -> all.minutes().stream())
                        .filter(one -> one.item().equals(item.id())).map(_ -> MinutesState.CIRCULATED)).findFirst();
    }

    private static List<Task> tasks(PanelItemView.Item item, Optional<PanelStandardView.Item> discussed, List<SectionCard> cards) {
        return Arrays.stream(PanelGap.values()).filter(gap -> isAsked(gap, item, discussed))
                .filter(gap -> cards.stream().anyMatch(card -> card.id().equals(gap.section()) && card.standing().compareTo(SectionCard.Standing.WITHHELD) > 0))
                .map(gap -> task(gap, !item.lacks().contains(gap))).toList();
    }

    private static boolean isAsked(PanelGap gap, PanelItemView.Item item, Optional<PanelStandardView.Item> discussed) {
        return switch (gap) {
            case CRITICAL_CASE -> item.level() == 3;
            case PREVIOUS_ACTIONS -> item.lacks().contains(gap) || discussed.stream().flatMap(said -> said.topics().stream())
                    .anyMatch(one -> one.topic() == PanelTopic.PREVIOUS_ACTIONS);
            case LEAD, QUORUM, ATTENDANCE, CONFIDENTIALITY, RISK, VICTIMS, DIVERSITY, PLAN_PARTS, PLAN_REVIEW, DISCLOSURE, LEVEL, NEXT_REVIEW -> true;
        };
    }

    private static Task task(PanelGap gap, boolean done) {
        return switch (gap) {
            case LEAD -> new Task(gap, done, "", "#management-team");
            case QUORUM, ATTENDANCE -> new Task(gap, done, "panel.attend", "/attend-panel");
            case CONFIDENTIALITY -> new Task(gap, done, "panel.acknowledge", "/acknowledge-panel");
            case PREVIOUS_ACTIONS -> topic(gap, done, PanelTopic.PREVIOUS_ACTIONS);
            case RISK -> new Task(gap, done, "panel.sum-up-risk", "/sum-up-risk");
            case VICTIMS -> topic(gap, done, PanelTopic.VICTIMS);
            case DIVERSITY -> topic(gap, done, PanelTopic.DIVERSITY);
            case PLAN_PARTS -> new Task(gap, done, "plan.add-measure", "/add-measure");
            case PLAN_REVIEW -> new Task(gap, done, "plan.review", "/review-plan");
            case DISCLOSURE -> new Task(gap, done, "thirdparty.decide", "/decide-third-party");
            case LEVEL -> new Task(gap, done, "level.set", "/set-level");
            case CRITICAL_CASE -> new Task(gap, done, "panel.consider-critical", "/consider-critical");
            case NEXT_REVIEW -> new Task(gap, done, "panel.set-review", "/set-panel-review");
        };
    }

    private static Task topic(PanelGap gap, boolean done, PanelTopic topic) {
        return new Task(gap, done, "panel.cover-topic", "/cover-topic?topic=" + Json.kebab(topic));
    }

    /// By agency, in the order in which each first spoke.
    private static List<Spoken> said(List<SectionCard> cards, MeetingId meeting) {
        var agencies = new ArrayList<String>();
        var all = Arrays.stream(Sensitivity.values()).flatMap(kind -> cards.stream().filter(card -> card.id().equals(kind.section()))
                .flatMap(card -> lines(card.content())).filter(line -> line.meeting().equals(meeting)).map(line -> new Said(kind, line))).toList();
        all.stream().map(one -> one.line().agency()).distinct().forEach(agencies::add);
        return agencies.stream().map(name -> new Spoken(name, all.stream().filter(one -> one.line().agency().equals(name)).toList())).toList();
    }

    private static Stream<ParagraphsView.Line> lines(@Nullable Object content) {
        return switch (content) {
            case PanelStandardView standard -> standard.paragraphs().stream();
            case ParagraphsView others -> others.paragraphs().stream();
            case null, default -> Stream.of();
        };
    }
}
