package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What lies on the disk says nothing about anybody: every byte of every file of the area, but those of the keys, is read for what was
/// written into the cases, in whatever encoding. There is no backup of its own and no bus between nodes yet to read as well.
class StoreWithoutNamesTest {
    private static final int PIECE_BYTES = 1 << 20;
    private static final int OVERLAP_BYTES = 256;

    private final World world = World.shared();

    @Test
    void no_file_of_the_area_holds_a_word_that_was_written_into_a_case() throws IOException {
        var wrong = new TreeSet<String>();
        long read = 0;
        for (Path file : files()) {
            read += Files.size(file);
            marked(file).forEach(mark -> wrong.add(mark.field() + " stands in " + world.data.relativize(file)));
        }
        assertEquals(List.of(), wrong.stream().limit(20).toList());
        assertTrue(read > PIECE_BYTES, "only " + read + " bytes were read");
    }

    /// UTF-16 holds a nothing beside each letter, and letters are all that is looked at.
    @Test
    void a_word_in_a_file_would_be_found() throws IOException {
        var mark = world.marks.planted().stream().filter(StoreWithoutNamesTest::isOfACase).findFirst().orElseThrow().text();
        var file = Files.createTempFile("gwarchod", "store");
        for (var written : List.of(mark.getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_16LE), mark.getBytes(StandardCharsets.UTF_16BE),
                Base64.getEncoder().encode(("{\"q\":\"" + mark + "\"}").getBytes(StandardCharsets.UTF_8)))) {
            var bytes = new byte[PIECE_BYTES + 2 * written.length];
            Arrays.fill(bytes, (byte) 7);
            System.arraycopy(written, 0, bytes, PIECE_BYTES - written.length / 2, written.length);
            Files.write(file, bytes);
            assertEquals(List.of(mark), marked(file).stream().map(Marks.Mark::text).toList());
        }
        Files.delete(file);
    }

    private List<Path> files() {
        world.settle();
        try (Stream<Path> all = Files.walk(world.data)) {
            return all.filter(Files::isRegularFile).filter(file -> !world.data.relativize(file).startsWith("keys")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TreeSet<Marks.Mark> marked(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var found = new TreeSet<Marks.Mark>(Comparator.comparing(Marks.Mark::text));
        for (int from = 0; from < bytes.length; from += PIECE_BYTES) {
            var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE_BYTES + OVERLAP_BYTES));
            world.marks.in(piece).stream().filter(StoreWithoutNamesTest::isOfACase).forEach(found::add);
        }
        return found;
    }

    /// Days are known from the clear envelope of a commit too: when it happened.
    private static boolean isOfACase(Marks.Mark mark) {
        return World.shared().marks.need(mark) instanceof Need.InSection && World.shared().isWord(mark);
    }
}
