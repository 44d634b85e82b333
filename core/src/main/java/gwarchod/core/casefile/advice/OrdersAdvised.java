package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/// About which orders of a case lawyers have a question now, and by when they are to answer: what a register over all cases needs of it.
public record OrdersAdvised(Map<EntityId, LocalDate> answerBy) {
    /// Under which name it stands on a card.
    public static final String KEPT = "advice.orders";

    static final OrdersAdvised NONE = new OrdersAdvised(Map.of());

    public OrdersAdvised {
        answerBy = Map.copyOf(answerBy);
    }

    static OrdersAdvised of(CaseFile file) {
        return new OrdersAdvised(file.state(Advices.DISCIPLINE).all().stream()
                .filter(one -> one.ofLawyersAboutOrder() && one.waits())
                .collect(Collectors.toMap(Advice::aboutItem, one -> Days.of(one.due()), (one, other) -> one.isBefore(other) ? one : other)));
    }
}
