package gwarchod.gateway;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Route;
import gwarchod.core.words.Words;
import gwarchod.web.PageSettings.DemoSignIn;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is served: in one process by its own node, at an edge by whichever case node answers.
///
/// @param formKey guards forms; the same wherever a form may come back to
record Front(
        Desk desk, Words words, List<Route> routes, Function<String, Class<? extends CaseCommand>> commands, byte[] formKey,
        List<DemoSignIn> demonstration, Supplier<Map<String, Long>> figures) {
    private static final int FORM_KEY_BYTES = 32;

    /// Of this process's own node.
    static Front of(Area area, Desk desk, byte[] formKey) {
        var node = area.node();
        return new Front(desk, node.words(), node.routes(), node::command, formKey, area.demonstration(), () -> figures(area));
    }

    /// New with every start.
    static byte[] newFormKey() {
        var key = new byte[FORM_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static Map<String, Long> figures(Area area) {
        var health = area.node().health();
        return Map.of(
                "gwarchod_relay_lag_ms", health.relayLag().toMillis(),
                "gwarchod_cases", (long) health.cases(),
                "gwarchod_cases_blocked", (long) health.casesBlocked());
    }

    @Override
    public String toString() {
        return "Front";
    }
}
