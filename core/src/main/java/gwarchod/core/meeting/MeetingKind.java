package gwarchod.core.meeting;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.sharing.Scope;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A kind of meeting, as data: whom it is about and what it deals with. The word `meeting.kind.KIND` names it for people.
///
/// @param kind stable, kebab-case
/// @param anyTag a case with one of these tags belongs to it; one that ends with `*` stands for every tag that begins so; none: every case
/// @param rules the agenda rules whose items it takes; `*`: all
/// @param groups the parts its agenda is divided into, in order; none: it isn't
/// @param minimumUrgency what is less urgent is left off
/// @param usually when it is held, for proposing the next
public record MeetingKind(String kind, Set<String> anyTag, Set<String> rules, Urgency minimumUrgency, Cadence usually,
        @Nullable List<Group> groups) {
    /// What no part takes.
    static final String REST = "rest";

    public MeetingKind {
        groups = groups == null ? List.of() : List.copyOf(groups);
        anyTag = Set.copyOf(anyTag);
        rules = Set.copyOf(rules);
    }

    /// A part of the agenda. The word `meeting.group.GROUP` names it for people.
    ///
    /// @param rules whose items stand in it; one that ends with `*` stands for every rule that begins so
    public record Group(String group, List<String> rules) {
        public Group {
            rules = List.copyOf(rules);
        }
    }

    /// @param on on which days of the week
    public record Cadence(List<DayOfWeek> on, LocalTime at, int everyWeeks) {
        public Cadence {
            on = List.copyOf(on);
        }
    }

    /// Whether the case may belong to it for somebody; cheap, so that most cases need no further look.
    boolean mayConcern(Card card) {
        return anyTag.isEmpty() || card.labels().stream().anyMatch(label -> chooses(label.tag()));
    }

    /// Whether the case belongs to it as far as `scope` shows: a tag the viewer may not see must not show by the case being here.
    boolean concerns(Card card, Scope scope) {
        return anyTag.isEmpty()
                || card.labels().stream().anyMatch(label -> chooses(label.tag()) && label.openTo(scope));
    }

    boolean takes(AgendaItem item) {
        return rules.contains("*") || rules.contains(item.rule());
    }

    /// The first part that takes the item, else the last; null where the agenda has none.
    @Nullable String group(AgendaItem item) {
        return groups.isEmpty() ? null : groups.stream()
                .filter(part -> part.rules().stream().anyMatch(wanted -> matches(wanted, item.rule())))
                .map(Group::group).findFirst().orElse(REST);
    }

    /// Its parts in order, with the one for what no other takes.
    List<String> parts() {
        return groups.isEmpty() ? List.of() : Stream.concat(groups.stream().map(Group::group), Stream.of(REST)).toList();
    }

    boolean isUrgentEnough(AgendaItem item) {
        return item.urgency().compareTo(minimumUrgency) <= 0;
    }

    private boolean chooses(String tag) {
        return anyTag.stream().anyMatch(wanted -> matches(wanted, tag));
    }

    private static boolean matches(String wanted, String said) {
        return wanted.endsWith("*") ? said.startsWith(wanted.substring(0, wanted.length() - 1)) : said.equals(wanted);
    }
}
