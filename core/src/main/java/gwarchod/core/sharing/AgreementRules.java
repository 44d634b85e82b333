package gwarchod.core.sharing;

import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.AdoptAgreement.PermitTerms;
import gwarchod.core.sharing.AdoptAgreement.RoleTerms;
import gwarchod.core.sharing.AdoptAgreement.SectionTerms;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// When terms may hold: they name only what there is, say why each row is needed, and leave two people able to change them.
final class AgreementRules {
    static final int ROLES_MAX = 200;

    /// DPA 2018 Part 3. Who works under it alone may break the glass: providers, clinics, scrutineers and administrators don't.
    private static final String LAW_ENFORCEMENT = "law-enforcement";

    /// DPA 2018 Part 3, or the UK GDPR.
    static final Set<String> REGIMES = Set.of(LAW_ENFORCEMENT, "general");

    /// Nobody under the general regime breaks glass: providers, clinics, scrutineers, administrators.
    static final String BREAK_GLASS = "opening.break-glass";

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private AgreementRules() {}

    /// Whether under these terms nobody could change them: it takes one person who may propose and another who may approve.
    ///
    /// @param held the roles of each person with an open account
    static boolean locksOut(Terms terms, Collection<Set<String>> held) {
        var proposers = held.stream().filter(roles -> lets(terms, roles, Agreements.PROPOSE.name())).count();
        var approvers = held.stream().filter(roles -> lets(terms, roles, Agreements.APPROVE.name())).count();
        var both = held.stream()
                .filter(roles -> lets(terms, roles, Agreements.PROPOSE.name()) && lets(terms, roles, Agreements.APPROVE.name()))
                .count();
        return proposers == 0 || approvers == 0 || proposers == 1 && approvers == 1 && both == 1;
    }

    private static boolean lets(Terms terms, Set<String> roles, String deed) {
        return terms.permits().stream()
                .anyMatch(permit -> roles.contains(permit.role()) && permit.when().isEmpty() && permit.commands().contains(deed));
    }

    /// What is wrong with terms written in whole.
    ///
    /// @param sections the ids of all sections of this installation
    /// @param commands the names of all its commands and deeds
    /// @param under where they stand
    static Optional<Decision> wrong(AdoptAgreement command, Set<String> sections, Set<String> commands, String under) {
        if (command.title().isBlank()) {
            return Optional.of(Decision.invalid("text-required", under + "/title"));
        }
        if (command.roles().size() > ROLES_MAX) {
            return Optional.of(Decision.invalid("agreement-too-long", under + "/roles", ROLES_MAX));
        }
        var named = new HashSet<String>();
        return each(command.roles(), under + "/roles", (role, at) ->
                first(List.of(
                        unless(ROLE.matcher(role.role()).matches(), "agreement-role-name", at + "/role"),
                        unless(named.add(role.role()), "agreement-role-twice", at + "/role"),
                        wrong(role, at),
                        each(role.grants(), at + "/grants", (row, place) -> wrong(row, place, sections)),
                        each(role.nothing(), at + "/nothing", (section, place) -> unknown(sections::contains, "section", section, place)),
                        each(role.permits(), at + "/permits", (row, place) -> wrong(row, place, commands)))));
    }

    /// Only who works under law enforcement processing has rows that broken glass opens.
    static Optional<Decision> glass(List<Condition> when, String regime, String at) {
        return unless(regime.equals(LAW_ENFORCEMENT) || !when.contains(Condition.GLASS), "agreement-glass-regime", at);
    }

    private static Optional<Decision> wrong(RoleTerms role, String at) {
        return first(List.of(
                unless(!role.controller().isBlank(), "text-required", at + "/controller"),
                unless(REGIMES.contains(role.regime()), "agreement-regime", at + "/regime"),
                unless(!role.retention().isBlank(), "text-required", at + "/retention"),
                unless(!role.assessment().isBlank(), "text-required", at + "/assessment"),
                each(role.grants(), at + "/grants", (row, place) -> glass(row.when(), role.regime(), place + "/when")),
                each(role.permits(), at + "/permits", (row, place) ->
                        unless(role.regime().equals(LAW_ENFORCEMENT) || !row.commands().contains(BREAK_GLASS), "agreement-glass-regime",
                                place + "/commands"))));
    }

    private static Optional<Decision> wrong(SectionTerms row, String at, Set<String> sections) {
        return first(List.of(
                each(row.sections(), at + "/sections", (section, place) -> unknown(sections::contains, "section", section, place)),
                unless(!row.otherwise().atLeast(Level.PRESENCE), "agreement-otherwise", at + "/otherwise"),
                unless(!row.necessity().isBlank(), "text-required", at + "/necessity")));
    }

    private static Optional<Decision> wrong(PermitTerms row, String at, Set<String> commands) {
        return each(row.commands(), at + "/commands", (command, place) -> unknown(commands::contains, "command", command, place));
    }

    private static Optional<Decision> unknown(Predicate<String> known, String what, String id, String at) {
        return unless(known.test(id), "agreement-" + what + "-unknown", at);
    }

    static Optional<Decision> unless(boolean holds, String code, String pointer, Object... args) {
        return holds ? Optional.empty() : Optional.of(Decision.invalid(code, pointer, args));
    }

    static Optional<Decision> first(List<Optional<Decision>> checks) {
        return checks.stream().flatMap(Optional::stream).findFirst();
    }

    interface Check<T> {
        Optional<Decision> wrong(T value, String at);
    }

    static <T> Optional<Decision> each(List<T> values, String at, Check<T> check) {
        return IntStream.range(0, values.size()).boxed().flatMap(i -> check.wrong(values.get(i), at + "/" + i).stream()).findFirst();
    }
}
