package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChallengesTest {
    private final Area area = new Area();
    private final Challenges challenges = new Challenges(area.stores.documents("passkeys-entering"), area.clock::get, area.ids);

    @Test
    void whoever_asks_for_challenges_fills_no_store() {
        for (int i = 0; i < 100; i++) {
            challenges.give(area.clock.get());
        }
        assertTrue(area.stores.documents("passkeys-entering").all().await().isEmpty());
    }

    @Test
    void one_of_ours_counts_once_and_for_a_few_minutes() {
        var challenge = challenges.give(area.clock.get());
        var given = challenges.look(challenge).orElseThrow();
        assertEquals(area.clock.get(), given);
        assertTrue(challenges.use(challenge, given).await());
        assertFalse(challenges.use(challenge, given).await());
        area.pass(Tickets.LASTS);
        assertEquals(Optional.empty(), challenges.look(challenge));
        area.pass(Tickets.LASTS);
        challenges.sweep().await();
        assertTrue(area.stores.documents("passkeys-entering").all().await().isEmpty());
    }

    @Test
    void one_that_was_made_up_or_changed_is_none() {
        var challenge = challenges.give(area.clock.get());
        var later = area.clock.get().plusSeconds(60).toEpochMilli() + challenge.substring(challenge.indexOf('.'));
        for (String wrong : new String[] {"", ".", "..", "1.2.3", later, challenge + "0", challenge.substring(1)}) {
            assertEquals(Optional.empty(), challenges.look(wrong), wrong);
        }
        var other = new Challenges(area.stores.documents("passkeys-entering"), area.clock::get, area.ids);
        assertEquals(Optional.empty(), other.look(challenge));
    }
}
