package gwarchod.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Information governance learns of a case only that it is to be decided on, and only while it is.
class ReviewGrantTest {
    private final Agreement agreement = new Agreement(1, Agreements.byDefault().terms());
    private final Viewer governance =
            new Viewer(new UserId("g"), "G", new AgencyId("police"), new TreeSet<>(Set.of("information-governance")));

    private final CaseFacts everything = new CaseFacts(Set.of(governance.agency()), Set.of(governance.user()), Set.of(governance.agency()), Set.of());

    @Test
    void without_anything_to_decide_they_know_no_case() {
        assertEquals(Scope.NOTHING, agreement.scope(governance, everything.withGlass(Set.of(governance.user()))));
    }

    @Test
    void with_something_to_decide_they_see_that_alone() {
        assertEquals(Map.of("retention.review", Level.FULL), agreement.scope(governance, everything.withReview(true)).levels());
    }

    @Test
    void what_is_restricted_shows_as_present_to_whom_nobody_named_for_it() {
        var facts = CaseFacts.NONE.withRestricted(Set.of("order.breaches"));
        var officer = new Viewer(new UserId("o"), "O", new AgencyId("police"), new TreeSet<>(Set.of("iom-officer")));
        var named = new Viewer(new UserId("c"), "C", new AgencyId("police"), new TreeSet<>(Set.of("mappa-coordinator")));
        assertEquals(Level.PRESENCE, agreement.scope(officer, facts).level("order.breaches"));
        assertEquals(Level.FULL, agreement.scope(officer, facts).level("order.register"));
        assertEquals(Level.FULL, agreement.scope(named, facts).level("order.breaches"));
        assertEquals(Level.NOTHING, agreement.scope(governance, facts).level("order.breaches"));
    }
}
