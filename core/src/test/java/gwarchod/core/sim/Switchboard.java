package gwarchod.core.sim;

import gwarchod.core.journal.Hints;
import gwarchod.core.journal.LocalHints;
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
