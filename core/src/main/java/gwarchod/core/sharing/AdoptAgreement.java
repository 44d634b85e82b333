package gwarchod.core.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An agreement in the form in which people write it, role by role. The resource `agreement.json` is one. Every row is
/// explicit; there is no "all sections" and no "all roles".
///
/// @param title see [Terms]
public record AdoptAgreement(String title, List<RoleTerms> roles) {
    public AdoptAgreement {
        roles = List.copyOf(roles);
    }

    /// What one role gets and may do.
    ///
    /// @param controller see [Grant], as for `regime`, `retention` and `assessment`: they hold for all of the role's rows
    /// @param nothing the sections of which it gets nothing at all, said so that nobody wonders whether they were forgotten
    /// @param meetings the kinds of meeting it takes part in
    public record RoleTerms(
            String role, String controller, String regime, String retention, String assessment, Caseload caseload, Entries entries,
            List<SectionTerms> grants, List<String> nothing, List<PermitTerms> permits, List<String> meetings) {
        public RoleTerms {
            grants = List.copyOf(grants);
            nothing = List.copyOf(nothing);
            permits = List.copyOf(permits);
            meetings = List.copyOf(meetings);
        }
    }

    /// Several sections granted alike.
    ///
    /// @param when see [Grant]; none: always
    /// @param otherwise see [Grant]; none: nothing
    public record SectionTerms(
            List<String> sections, Level level, @Nullable List<Condition> when, @Nullable Level otherwise, Basis basis, String necessity) {
        public SectionTerms {
            sections = List.copyOf(sections);
            when = when == null ? List.of() : List.copyOf(when);
            otherwise = otherwise == null ? Level.NOTHING : otherwise;
        }
    }

    /// Several commands permitted alike.
    public record PermitTerms(List<String> commands, @Nullable List<Condition> when) {
        public PermitTerms {
            commands = List.copyOf(commands);
            when = when == null ? List.of() : List.copyOf(when);
        }
    }

    /// The rows of a section of which a role gets nothing say so with this necessity.
    static final String NOT_NEEDED = "not-needed";

    /// These terms, one row per role and section. Throws IllegalArgumentException where a row says "otherwise" more than that something
    /// is withheld.
    public Terms terms() {
        var grants = new ArrayList<Grant>();
        var permits = new ArrayList<Permit>();
        var meetings = new TreeMap<String, Set<String>>();
        var rules = new TreeMap<String, RoleRules>();
        for (RoleTerms role : roles) {
            for (SectionTerms row : role.grants()) {
                row.sections().forEach(section -> grants.add(
                        new Grant(role.role(), section, row.level(), Set.copyOf(row.when()), row.otherwise(),
                                role.controller(), role.regime(), row.basis(), row.necessity(), role.retention(), role.assessment())));
            }
            role.nothing().forEach(section -> grants.add(new Grant(role.role(), section, Level.NOTHING, Set.of(), Level.NOTHING,
                    role.controller(), role.regime(), Basis.PUBLIC_PROTECTION, NOT_NEEDED, role.retention(),
                    role.assessment())));
            role.permits().forEach(row -> permits.add(new Permit(role.role(), Set.copyOf(row.commands()), Set.copyOf(row.when()))));
            rules.put(role.role(), new RoleRules(role.caseload(), role.entries()));
            meetings.put(role.role(), Set.copyOf(role.meetings()));
        }
        return new Terms(title, grants, permits, meetings, rules);
    }
}
