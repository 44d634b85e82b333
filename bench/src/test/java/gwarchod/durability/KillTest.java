package gwarchod.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.bench.Storm;
import gwarchod.bench.StormArea;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.attendance.AttendanceRecord;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Node;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Shown;
import gwarchod.core.verify.Verify;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int REGISTRATIONS = 10_000;

    /// Acknowledgements after which the process is killed, somewhere in the middle.
    private static final int KILLED_AFTER = 6_000;

    private final Map<String, List<String>> cases = new HashMap<>();
    private final Map<String, Integer> acknowledged = new HashMap<>();

    @TempDir
    Path data;

    @Test
    void every_acknowledged_registration_is_there_once_after_kill_9_and_so_are_its_effects() throws IOException, InterruptedException {
        stormUntilKilled();
        try (var node = StormArea.open(data)) {
            assertTrue(node.settled(Duration.ofMinutes(3)), "effects still wait");
            var iom = StormArea.as(node, "iom");
            acknowledged.forEach((session, turns) -> cases.get(session).forEach(id -> {
                int recorded = recorded(node, iom, id, session);
                assertTrue(recorded == turns || recorded == turns + 1,      // the one under way may have been stored without being acknowledged
                        () -> "session " + session + ", case " + id + ": " + turns + " acknowledged, " + recorded + " in the case file");
            }));
            acknowledged.keySet().forEach(session -> assertEquals(1,
                    cases.get(session).stream().map(id -> recorded(node, iom, id, session)).distinct().count(), "all or nothing"));
        }
        assertEquals(0, Verify.run(data, System.out));
    }

    private void stormUntilKilled() throws IOException, InterruptedException {
        var storm = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                Storm.class.getName(), data.toString(), "" + REGISTRATIONS).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int count = 0;
        try (var said = new BufferedReader(new InputStreamReader(storm.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                var words = line.split(" ");
                switch (words[0]) {
                    case "group" -> cases.put(words[1], List.of(words).subList(2, words.length));
                    case "ack" -> {
                        acknowledged.merge(words[1], Integer.parseInt(words[2]), Math::max);
                        if (++count == KILLED_AFTER) {
                            storm.toHandle().destroyForcibly();     // kill -9 that leaves what it had said by then to be read
                        }
                    }
                    default -> { }
                }
            }
        } finally {
            storm.destroyForcibly().waitFor();
        }
        assertTrue(count >= KILLED_AFTER && count < REGISTRATIONS, "killed after " + count + " of " + REGISTRATIONS);
    }

    /// How often the session was noted in the case file: the note that stands and every one it corrected.
    private static int recorded(Node node, Asking asking, String id, String session) {
        var answer = node.desk().ask(asking, CaseQuestions.VIEW, new CaseQuestions.One(new CaseId(id), null)).await();
        var view = assertInstanceOf(Answer.Found.class, answer).view();
        var shown = ((CaseView) view).section(AttendanceRecord.SECTION).orElseThrow();
        var record = (AttendanceRecord) assertInstanceOf(Shown.Full.class, shown).value();
        return record.sessions().stream()
                .filter(line -> line.attendanceId().value().equals(session))
                .mapToInt(line -> line.corrections().size() + 1)
                .findFirst()
                .orElse(0);
    }
}
