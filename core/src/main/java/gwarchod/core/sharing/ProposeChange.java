package gwarchod.core.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Proposes other terms: cells of the agreement anew, or the agreement in whole. The outcome's ids name it as `proposal`.
///
/// @param basedOn the version looked at; none: the last one
/// @param because why, for whoever approves it and whoever asks later
/// @param effective when it is to come into force; none, or past by then: as soon as it is approved
/// @param changes cells anew; every other one stays
/// @param terms or the agreement in whole
public record ProposeChange(
        @Nullable Long basedOn, String because, @Nullable Instant effective, @Nullable List<Cell> changes, @Nullable AdoptAgreement terms) {
    /// What the role gets of the section from then on.
    ///
    /// @param rows none: nothing
    public record Cell(String role, String section, List<CellRow> rows) {
        public Cell {
            rows = List.copyOf(rows);
        }
    }

    /// @param when see [Grant], as for `otherwise`
    public record CellRow(Level level, @Nullable List<Condition> when, @Nullable Level otherwise, Basis basis, String necessity) {
        public CellRow {
            when = when == null ? List.of() : List.copyOf(when);
            otherwise = otherwise == null ? Level.NOTHING : otherwise;
        }
    }

    public ProposeChange {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /// `before` with these cells anew. Controller, regime, retention and assessment are the role's, as everywhere.
    static Terms changed(Terms before, List<Cell> changes) {
        var grants = new ArrayList<>(before.grants());
        for (Cell cell : changes) {
            var of = grants.stream().filter(grant -> grant.role().equals(cell.role())).findFirst().orElseThrow();
            grants.removeIf(grant -> grant.role().equals(cell.role()) && grant.section().equals(cell.section()));
            if (cell.rows().isEmpty()) {
                grants.add(new Grant(cell.role(), cell.section(), Level.NOTHING, Set.of(), Level.NOTHING, of.controller(), of.regime(),
                        Basis.PUBLIC_PROTECTION, AdoptAgreement.NOT_NEEDED, of.retention(), of.assessment()));
            }
            cell.rows().forEach(row -> grants.add(new Grant(cell.role(), cell.section(), row.level(), Set.copyOf(row.when()),
                    row.otherwise(), of.controller(), of.regime(), row.basis(), row.necessity(), of.retention(), of.assessment())));
        }
        return new Terms(before.title(), grants, before.permits(), before.meetings(), before.roles());
    }
}
