package gwarchod.core.sim;

import gwarchod.core.journal.Hints;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.StreamId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Carries hints between nodes as a cluster's bus does: late, twice, in another order, or not at all, and never saying which.
final class Switchboard {
    private final World world;
    private final Map<String, SimNode> nodes = new LinkedHashMap<>();
    private final Set<String> cutOff = new HashSet<>();
    private final Map<StreamId, Set<String>> locks = new HashMap<>();

    Switchboard(World world) {
        this.world = world;
    }

    void add(SimNode node) {
        nodes.put(node.name, node);
    }

    void cutOff(String node) {
        cutOff.add(node);
    }

    void join(String node) {
        cutOff.remove(node);
    }

    /// A lock as a cluster gives it: exclusive among members who reach each other and run. Who is stopped learns too late that it is none any more.
    boolean lock(String node, StreamId what) {
        var holders = locks.computeIfAbsent(what, _ -> new HashSet<>());
        boolean free = holders.stream().allMatch(holder -> !holder.equals(node)
                && (cutOff.contains(holder) || cutOff.contains(node) || !nodes.get(holder).runs()));
        if (free) {
            holders.add(node);
        }
        return free;
    }

    void unlock(String node, StreamId what) {
        locks.get(what).remove(node);
    }

    /// What one process tells and hears.
    final class Ear implements Hints {
        private final LocalHints here = new LocalHints();
        private final String node;

        Ear(String node) {
            this.node = node;
        }

        @Override
        public void changed(Hint hint) {
            here.changed(hint);
            nodes.values().stream().filter(other -> !other.name.equals(node)).forEach(other -> send(other, hint));
        }

        private void send(SimNode to, Hint hint) {
            int copies = world.percent(world.weather().twicePercent()) ? 2 : 1;
            for (int copy = 0; copy < copies; copy++) {
                if (!world.percent(world.weather().hintLostPercent())) {
                    world.after(world.between(0, world.weather().hintLateMsMax()), () -> {
                        if (!cutOff.contains(node) && !cutOff.contains(to.name)) {
                            to.deliver(() -> to.serving().ifPresent(process -> process.hears(hint)));
                        }
                    });
                }
            }
        }

        @Override
        public void heard(Hint hint) {
            here.heard(hint);
        }

        @Override
        public void listen(Consumer<Hint> listener) {
            here.listen(listener);
        }
    }
}
