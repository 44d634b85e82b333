package gwarchod.mappa.panel;

import gwarchod.core.desk.Question;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import java.util.List;

/// Whom one may invite to a meeting: every agency there is.
public final class Invitable {
    public static final Question<Asked, Agencies> QUESTION = new Question<>("panel.invitable", Asked.class, Agencies.class);

    private Invitable() {}

    public record Asked() {}

    public record Agencies(List<Row> items) {
        public Agencies {
            items = List.copyOf(items);
        }
    }

    /// @param name in the reader's language
    public record Row(AgencyId id, String name, AgencyKind kind) {}
}
