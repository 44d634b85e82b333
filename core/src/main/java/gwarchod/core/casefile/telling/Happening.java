package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.order.Binding;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.deadline.Due;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Something to be told of.
///
/// @param source the development, or the order
/// @param before to be told before it happens
record Happening(DevelopmentKind kind, EntityId source, Instant at, boolean before, Instant recorded, CommitRef ref) {
    /// Everything of a case that is to be told by now: of an order that ends, so many days before.
    static List<Happening> of(CaseFile file, Instant now) {
        var developments = Developments.of(file).all().stream().filter(one -> !one.off())
                .map(one -> new Happening(one.kind(), one.id(), one.at(), one.kind().toldBefore(), one.recorded(), one.ref()));
        var orders = Binding.of(file).stream().flatMap(order -> Stream.concat(
                order.termsOn().stream().map(on -> new Happening(
                        DevelopmentKind.ORDER_TERMS, order.id(), Days.start(on), false, order.recorded(), order.ref())),
                order.expiresOn().stream().filter(on -> !now.isBefore(askedFrom(file, on))).map(on -> new Happening(
                        DevelopmentKind.ORDER_ENDS, order.id(), Days.start(on.plusDays(1)), true, order.recorded(), order.ref()))));
        return Stream.concat(developments, orders).toList();
    }

    /// When an order that ends is next to be told of, among those that aren't yet.
    static Stream<Instant> later(CaseFile file, Instant now) {
        return Binding.of(file).stream().flatMap(order -> order.expiresOn().stream()).map(on -> askedFrom(file, on)).filter(now::isBefore);
    }

    private static Instant askedFrom(CaseFile file, LocalDate expires) {
        return Days.start(expires.minusDays(file.settings().at("telling.order-ends-days", expires).number()));
    }

    LocalDate day() {
        return Days.of(at);
    }

    /// By when at the latest: before it happens where it is told before, else by the Victims' Code.
    Instant latest(Deadlines deadlines, boolean enhanced) {
        return before ? at : code(deadlines, enhanced).until();
    }

    /// What the Victims' Code says in any case.
    Due code(Deadlines deadlines, boolean enhanced) {
        return deadlines.victimTold(day(), enhanced);
    }
}
