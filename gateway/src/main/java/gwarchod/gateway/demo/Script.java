package gwarchod.gateway.demo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Loader;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What happened in the area, written in any order and carried out in the order of time.
final class Script {
    /// What a step will have given once it was carried out: the ids of its outcome.
    static final class Given {
        private Map<String, String> ids = Map.of();

        EntityId entity(String name) {
            return new EntityId(id(name));
        }

        PersonId person(String name) {
            return new PersonId(id(name));
        }

        MeetingId meeting() {
            return new MeetingId(id("meeting"));
        }

        CaseId caseId() {
            return new CaseId(id("case"));
        }

        private String id(String name) {
            var id = ids.get(name);
            if (id == null) {
                throw new IllegalStateException("no " + name + " among " + ids.keySet());
            }
            return id;
        }
    }

    /// A meeting of MAPPA level 2 held so many days ago, at which levels were decided.
    Given panel(int daysAgo) {
        return panels.computeIfAbsent(daysAgo, _ -> does(200, "coordinator", Meetings.SCHEDULE,
                () -> new Meetings.Schedule("mappa-level-2", exactly(-daysAgo, 9), null)));
    }

    private record Step(Instant at, int order, Runnable run) {}

    private final Loader loader;
    private final LoadingClock clock;
    private final LocalDate today;
    private final Instant now;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, Given> panels = new HashMap<>();

    Script(Loader loader, LoadingClock clock, Instant now) {
        this.loader = loader;
        this.clock = clock;
        this.now = now;
        this.today = LocalDate.ofInstant(now, Words.ZONE);
    }

    LocalDate day(int daysFromNow) {
        return today.plusDays(daysFromNow);
    }

    /// A time of day, in the United Kingdom, so many days from today; never later than a minute ago for the past and for today.
    Instant at(int daysFromNow, int hour) {
        var at = day(daysFromNow).atTime(hour, 0).atZone(Words.ZONE).toInstant();
        return daysFromNow <= 0 && at.isAfter(now) ? now.minusSeconds(60) : at;
    }

    /// That time of that day, be it past or ahead.
    Instant exactly(int daysFromNow, int hour) {
        return day(daysFromNow).atTime(hour, 0).atZone(Words.ZONE).toInstant();
    }

    /// A person's case, opened by `user` so many days ago.
    Story opens(int daysAgo, String user, CaseCommand command) {
        var given = new Given();
        step(at(-daysAgo, 9), () -> given.ids = loader.begin(new UserId(user), command));
        return new Story(given, at(-daysAgo, 9));
    }

    <C extends Record> Given does(int daysAgo, String user, Deed<C> deed, Supplier<C> command) {
        var given = new Given();
        step(at(-daysAgo, 11), () -> given.ids = loader.act(new UserId(user), deed, command.get()));
        return given;
    }

    <C extends Record> void does(Instant at, String user, Deed<C> deed, Supplier<C> command) {
        step(at, () -> loader.act(new UserId(user), deed, command.get()));
    }

    /// Somebody's roles, for as long again.
    void renews(int daysAgo, UserId user, UserId by) {
        step(at(-daysAgo, 8), () -> loader.renew(user, by));
    }

    Instant now() {
        return now;
    }

    private void step(Instant at, Runnable run) {
        steps.add(new Step(at, steps.size(), run));
    }

    /// Carries everything out, and leaves the clock at the last step.
    void play() {
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::order));
        for (Step step : steps) {
            clock.put(step.at());
            step.run().run();
        }
    }

    /// One person's case, told step by step.
    final class Story {
        private final Given opened;
        private final Instant at;

        private Story(Given opened, Instant at) {
            this.opened = opened;
            this.at = at;
        }

        /// The moment at which what is told for that day is carried out.
        Instant on(int daysFromNow) {
            return Script.this.at(daysFromNow, 10);
        }

        /// When the case was opened.
        Instant opened() {
            return at;
        }

        CaseId id() {
            return opened.caseId();
        }

        /// The latest entry of the user's agency about an item.
        EntityId entered(String user, String section, String item) {
            return loader.entered(new UserId(user), id(), section, item);
        }

        Given then(int daysAgo, String user, CaseCommand command) {
            return then(daysAgo, user, () -> command);
        }

        /// @param command made when its time comes, so that it may use what earlier steps gave
        Given then(int daysAgo, String user, Supplier<CaseCommand> command) {
            var given = new Given();
            step(at(-daysAgo, 10), () -> {
                var made = command.get();
                if (made != null) {
                    given.ids = loader.act(new UserId(user), id(), made);
                }
            });
            return given;
        }

        /// To the minute, where what came of it depends on how soon somebody answered.
        Given then(Instant at, String user, Supplier<CaseCommand> command) {
            var given = new Given();
            step(at, () -> given.ids = loader.act(new UserId(user), id(), command.get()));
            return given;
        }

        /// Nobody did anything until then: what the product itself does about that is recorded before the next step.
        void passes(Instant at) {
            step(at, () -> loader.catchUp(id()));
        }
    }
}
