package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.setting.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who is proposed to manage the person an order binds: reference data, from `reference/order-leads.csv`.
record LeadRules(List<Line> lines) {
    static final LeadRules RULES = new LeadRules(Reference.rows("order-leads.csv").map(LeadRules::parse).toList());

    private enum When {
        ANY,
        MAPPA_CATEGORY_1_OR_2
    }

    /// @param types the codes of the types it is about
    /// @param verified whether somebody compared it with its source
    record Line(String id, List<String> types, When when, LeadTeam team, String source, boolean verified) {
        private boolean fits(CaseFile file, Order order) {
            return types.contains(order.code()) && switch (when) {
                case ANY -> true;
                case MAPPA_CATEGORY_1_OR_2 -> MappaLevel.category(file).filter(category -> category <= 2).isPresent();
            };
        }
    }

    LeadRules {
        lines = List.copyOf(lines);
    }

    /// The first line that fits, for an order that binds the person.
    Optional<Line> propose(CaseFile file, Order order) {
        return order.now().state().binds() ? lines.stream().filter(line -> line.fits(file, order)).findFirst() : Optional.empty();
    }

    private static Line parse(List<String> cells) {
        return new Line(cells.get(0), List.of(cells.get(1).split(" ")), When.valueOf(named(cells.get(2))), LeadTeam.valueOf(named(cells.get(3))),
                cells.get(4), cells.get(5).equals("yes"));
    }

    private static String named(String cell) {
        return cell.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
