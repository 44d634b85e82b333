package gwarchod.core.meeting;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.sharing.Scope;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/// A kind of meeting, as data: whom it is about and what it deals with. The word `meeting.kind.KIND` names it for people.
///
/// @param kind stable, kebab-case
/// @param anyTag a case with one of these tags belongs to it; one that ends with `*` stands for every tag that begins so; none: every case
/// @param rules the agenda rules whose items it takes; `*`: all
/// @param minimumUrgency what is less urgent is left off
/// @param usually when it is held, for proposing the next
public record MeetingKind(String kind, Set<String> anyTag, Set<String> rules, Urgency minimumUrgency, Cadence usually) {
    public MeetingKind {
        anyTag = Set.copyOf(anyTag);
        rules = Set.copyOf(rules);
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

    boolean isUrgentEnough(AgendaItem item) {
        return item.urgency().compareTo(minimumUrgency) <= 0;
    }

    private boolean chooses(String tag) {
        return anyTag.stream().anyMatch(wanted -> wanted.endsWith("*")
                ? tag.startsWith(wanted.substring(0, wanted.length() - 1))
                : tag.equals(wanted));
    }
}
