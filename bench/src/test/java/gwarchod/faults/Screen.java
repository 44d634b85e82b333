package gwarchod.faults;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who has an agenda open, as a browser has it: where the stream ends they come again after as long as they were told, at the next
/// node, with the last event they saw; and anew where they are told to.
final class Screen implements AutoCloseable {
    private static final long SILENT_MS_MAX = 35_000;
    private static final int OK = 200;

    private final Session session;
    private final String name;
    private final String meeting;
    private final Witness witness;
    private final Image image = new Image();
    private final Set<String> told = new HashSet<>();
    private Set<String> items = Set.of();
    private String last = "";
    private long retryMs = 1_000;
    private volatile boolean over;
    private volatile boolean lit;
    private volatile long heardMs;
    private volatile @Nullable InputStream open;
    private @Nullable Thread thread;

    Screen(Session session, String name, String meeting, Witness witness) {
        this.session = session;
        this.name = name;
        this.meeting = meeting;
        this.witness = witness;
    }

    String name() {
        return name;
    }

    void start() {
        thread = Thread.startVirtualThread(this::run);
    }

    /// Whether it has shown something yet.
    boolean lit() {
        return lit;
    }

    private void run() {
        try {
            while (!over) {
                if (!follow()) {
                    session.next();
                    Thread.sleep(retryMs);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            witness.surprise("the screen " + name + " broke: " + broken);
        }
    }

    /// Until the stream ends; true when it is to be opened anew at once.
    private boolean follow() throws InterruptedException {
        try {
            var stream = session.stream(meeting, last);
            if (stream.isEmpty()) {
                return false;
            }
            try (var in = stream.get(); var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                open = in;
                return events(lines);
            }
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private boolean events(BufferedReader lines) throws IOException {
        String event = "";
        String id = null;
        for (var line = lines.readLine(); line != null && !over; line = lines.readLine()) {
            heardMs = witness.nowMs();
            var value = line.substring(Math.min(line.length(), line.indexOf(':') + 2));
            if (line.startsWith("retry:")) {
                retryMs = Long.parseLong(value);
            } else if (line.startsWith("event:")) {
                event = value;
            } else if (line.startsWith("id:")) {
                id = value;
            } else if (line.startsWith("data:") && id != null && event(event, id, value)) {
                return true;
            }
        }
        return false;
    }

    /// True when the stream is to be opened anew.
    private boolean event(String event, String id, String data) {
        if (event.equals("reload")) {
            last = "";
            return true;
        }
        if (event.equals("image") || event.equals("delta")) {
            boolean again = !told.add(id) && event.equals("delta");
            last = id;
            shows(event, Json.read(data, JsonNode.class), again);
            lit = true;
        }
        return false;
    }

    private void shows(String event, JsonNode news, boolean again) {
        Set<String> now;
        synchronized (image) {
            if (event.equals("image")) {
                image.whole(news);
            } else {
                image.change(news);
            }
            now = image.items();
        }
        var came = new HashSet<>(now);
        came.removeAll(items);
        var went = new HashSet<>(items);
        went.removeAll(now);
        items = now;
        if (again || !came.isEmpty() || !went.isEmpty()) {
            witness.tell(new Told.Shown(name, meeting, came, went, again, witness.nowMs()));
        }
    }

    /// Ends a stream on which nothing was heard for longer than two pings take, as a page does.
    void giveUpSilent() {
        if (witness.nowMs() - heardMs > SILENT_MS_MAX) {
            heardMs = witness.nowMs();
            shut();
        }
    }

    /// The agenda as whoever looks at this screen is answered when asking for the whole; empty where no node answers.
    Image asked() throws InterruptedException {
        var asked = new Image();
        var answer = session.get("/meetings/" + meeting + "/agenda", "");
        if (answer.isPresent() && answer.get().status() == OK) {
            asked.whole(answer.get().json());
        }
        return asked;
    }

    /// Whether that is what stands here.
    boolean shows(Image agenda) {
        synchronized (image) {
            return image.equals(agenda);
        }
    }

    private void shut() {
        var in = open;
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException _) {
            // it is gone
        }
    }

    @Override
    public void close() {
        over = true;
        shut();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
