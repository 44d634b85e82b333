package gwarchod.web;

import gwarchod.core.words.Words;
import gwarchod.web.CaseForms.Form;
import java.util.List;
import java.util.stream.Stream;

/// The forms of a case about its orders, and the work on them.
final class OrderForms {
    private OrderForms() {}

    static List<Form> all(Words words) {
        return Stream.of(standing(words), work(words)).flatMap(List::stream).toList();
    }

    private static List<Form> standing(Words words) {
        var said = new OrderFields(words);
        var anchor = "order-register";
        return List.of(
                new Form("record-order", "order.record", "recordorder", anchor, (_, _) -> {}, said::whatIsRecorded, said::record),
                new Form("change-order", "order.change", "changeorder", anchor, said::thatOrder, said::change, said::changed),
                new Form("describe-order", "order.describe", "describeorder", anchor, said::thatOrder, said::described, said::describe),
                new Form("serve-order", "order.serve", "serveorder", anchor, said::thatOrder, said::service, said::serve));
    }

    private static List<Form> work(Words words) {
        var said = new OrderWorkFields(words);
        var order = new OrderFields(words);
        var register = "order-register";
        var work = "order-work";
        return List.of(
                new Form("add-condition", "order.add-condition", "ordercondition", register, order::thatOrder, said::condition, said::add),
                new Form("vary-condition", "order.vary-condition", "ordercondition", register, said::thatCondition, said::condition, said::vary),
                new Form("end-condition", "order.end-condition", "endcondition", register, said::thatCondition, said::condition, said::end),
                new Form("circulate-order", "order.circulate", "circulateorder", work, order::thatOrder, said::systems, said::circulate),
                new Form("accept-lead", "order.accept-lead", "acceptlead", work, order::thatOrder, said::leads, said::accept));
    }
}
