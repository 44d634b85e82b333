package gwarchod.mappa.panel;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a meeting said of a case as one body, as it stands: what was said anew takes the place of what was said before.
///
/// @param risk none: it wasn't summed up
/// @param critical none: nobody considered it
/// @param reviewOn none: no day was set
public record Discussed(
        @Nullable Risk risk, Map<PanelTopic, Topic> topics, @Nullable Critical critical, List<Dissent> dissents, @Nullable LocalDate reviewOn) {
    static final Discussed NOTHING = new Discussed(null, Map.of(), null, List.of(), null);

    public Discussed {
        topics = Map.copyOf(topics);
        dissents = List.copyOf(dissents);
    }

    /// The risk as summed up.
    public record Risk(
            Text toWhom, Text nature, Text imminence, Text raises, Text lowers, HarmLevel overall, List<RiskTo> levels, Instant at, CommitRef ref) {
        public Risk {
            levels = List.copyOf(levels);
        }
    }

    /// What was said of a topic, and who wrote it down when.
    public record Topic(Text said, Instant at, UserId by, CommitRef ref) {}

    /// @param putForward whether as a critical public protection case
    public record Critical(boolean putForward, Text why, Instant at, CommitRef ref) {}

    /// @param agency whose view it is
    /// @param wentOn how the meeting agreed to go on
    public record Dissent(EntityId id, AgencyId agency, Text view, Text wentOn, Instant at, CommitRef ref) {}

    boolean isSomething() {
        return risk != null || !topics.isEmpty() || critical != null || !dissents.isEmpty();
    }

    Discussed with(Risk said) {
        return new Discussed(said, topics, critical, dissents, reviewOn);
    }

    Discussed with(PanelTopic topic, Topic said) {
        var more = new EnumMap<PanelTopic, Topic>(PanelTopic.class);
        more.putAll(topics);
        more.put(topic, said);
        return new Discussed(risk, more, critical, dissents, reviewOn);
    }

    Discussed with(Critical said) {
        return new Discussed(risk, topics, said, dissents, reviewOn);
    }

    Discussed with(Dissent said) {
        var more = new ArrayList<>(dissents);
        more.add(said);
        return new Discussed(risk, topics, critical, more, reviewOn);
    }

    Discussed reviewOn(LocalDate day) {
        return new Discussed(risk, topics, critical, dissents, day);
    }
}
