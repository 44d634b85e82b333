package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.matching.MatchDeeds;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening a case about somebody of whom there is a case already that one is kept out of is the same as opening one about anybody: the same
/// outcome, the same bytes after it, and in times that can't be told apart.
class CreatedAlikeTest {
    private static final int HIDDEN = 40;
    private static final int SAMPLES = 250;
    private static final int WARMING_UP = 100;
    private static final int TRIES = 3;
    private static final double Z_MAX = 4.2;

    private static final AgencyId POLICE = new AgencyId("police");
    private static final UserId CREATOR = new UserId("creator");
    private static final UserId SUPERVISOR = new UserId("supervisor");
    private static final LocalDate BORN = LocalDate.of(1980, 4, 9);

    private Node node;
    private Asking creator;
    private Asking supervisor;
    private int keys;

    @Test
    void whoever_opens_a_case_cannot_tell_that_there_is_a_hidden_one_like_it(@TempDir Path data) {
        try (var opened = Node.open(NodeSettings.below(data, Optional.empty(), 4, InstantSource.system()), List.of())) {
            node = opened;
            people();
            for (int i = 0; i < HIDDEN; i++) {
                var hidden = opened(supervisor, "Hiddenname" + (char) ('a' + i % 26));
                assertInstanceOf(Outcome.Done.class, node.desk().act(
                        supervisor, "x" + ++keys, null, hidden, new ExcludeUser(CREATOR, new Text("a relative"))).await());
            }
            var like = opened(creator, "Hiddennamea");
            var unlike = opened(creator, "Ordinarybcd");
            assertEquals("{\"items\":[]}", likely(creator, like));
            assertEquals(likely(creator, like), likely(creator, unlike));
            assertTrue(likely(supervisor, like).contains("Hiddenname"));
            var told = "";
            for (int attempt = 0; attempt < TRIES; attempt++) {
                told = apart();
                if (told.isEmpty()) {
                    return;
                }
            }
            assertEquals("", told);
        }
    }

    /// By turns, so that what else the machine does falls on both alike.
    private String apart() {
        var likes = new ArrayList<Long>();
        var unlikes = new ArrayList<Long>();
        for (int i = 0; i < WARMING_UP + SAMPLES; i++) {
            long like = timed(i % 2 == 0 ? "Hiddennamea" : "Ordinarybcd");
            long unlike = timed(i % 2 == 0 ? "Ordinarybcd" : "Hiddennamea");
            if (i >= WARMING_UP) {
                likes.add(i % 2 == 0 ? like : unlike);
                unlikes.add(i % 2 == 0 ? unlike : like);
            }
        }
        double z = Ranks.z(likes, unlikes);
        return Math.abs(z) > Z_MAX ? "opening a case like a hidden one: z = %.1f".formatted(z) : "";
    }

    private long timed(String family) {
        long began = System.nanoTime();
        opened(creator, family);
        return System.nanoTime() - began;
    }

    private void people() {
        node.demonstrate();
        node.loader().register(new RegisterAgency(POLICE, "The police", "Yr heddlu", AgencyKind.POLICE));
        node.loader().open(new OpenAccount(CREATOR, "The creator", POLICE, "demo", List.of("iom-officer")));
        node.loader().open(new OpenAccount(SUPERVISOR, "The supervisor", POLICE, "demo", List.of("police-supervisor")));
        creator = as(CREATOR);
        supervisor = as(SUPERVISOR);
    }

    private Asking as(UserId user) {
        return new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(user.value(), "demo", "here").await()).token(), Lang.EN, null);
    }

    private CaseId opened(Asking as, String family) {
        var outcome = node.desk().act(as, "k" + ++keys, null, null, OpenCase.of(family, "Bryn", BORN)).await();
        return new CaseId(assertInstanceOf(Outcome.Done.class, outcome).ids().get("case"));
    }

    private String likely(Asking as, CaseId id) {
        return read(as, MatchDeeds.OF_CASE, new MatchDeeds.OfCase(id));
    }

    private <Q extends Record, V> String read(Asking as, Question<Q, V> question, Q what) {
        var answer = node.desk().ask(as, question, what).await();
        return answer instanceof Answer.Found<V> found ? new String(found.json(), StandardCharsets.UTF_8) : answer.toString();
    }
}
