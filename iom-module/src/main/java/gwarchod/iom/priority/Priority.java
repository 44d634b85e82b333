package gwarchod.iom.priority;

import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;

/// What a case file says of the ranking: which scores were kept, and what a score can't know.
public final class Priority {
    public static final String SECTION_ID = "iom.priority";

    public static final Section<PriorityView.Summary, PriorityView> SECTION = new Section<>(
            SECTION_ID, "priority", Basis.LAW_ENFORCEMENT, PriorityView.Summary.class, PriorityView.class, PriorityView::summary);

    private Priority() {}
}
