package gwarchod.core.sharing;

import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.AdoptAgreement.PermitTerms;
import gwarchod.core.sharing.AdoptAgreement.RoleTerms;
import gwarchod.core.sharing.AdoptAgreement.SectionTerms;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// When terms may be adopted: they name only what there is, say why each row is needed, and leave somebody able to adopt others.
final class AgreementRules {
    static final int ROLES_MAX = 200;

    /// DPA 2018 Part 3. Who works under it alone may break the glass: providers, clinics, scrutineers and administrators don't.
    private static final String LAW_ENFORCEMENT = "law-enforcement";

    /// DPA 2018 Part 3, or the UK GDPR.
    static final Set<String> REGIMES = Set.of(LAW_ENFORCEMENT, "general");

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private AgreementRules() {}

    /// @param sections the ids of all sections of this installation
    /// @param commands the names of all its commands and deeds
    /// @param held the roles somebody with an open account holds
    static Decision adopt(Adopted state, AdoptAgreement command, Set<String> sections, Set<String> commands, Set<String> held) {
        return wrong(command, sections, commands).orElseGet(() -> {
            var terms = command.terms();
            if (terms.permits().stream().noneMatch(permit -> lets(permit, held))) {
                return Decision.refuse("agreement-locks-out");
            }
            boolean same = !state.versions().isEmpty() && state.versions().getLast().agreement().terms().equals(terms);
            return same ? Decision.noChange() : Decision.accept(new AgreementAdopted(terms));
        });
    }

    /// Whether under this row somebody can adopt another agreement, whatever the case.
    private static boolean lets(Permit permit, Set<String> held) {
        return held.contains(permit.role()) && permit.when().isEmpty() && permit.commands().contains(Agreements.ADOPT.name());
    }

    private static Optional<Decision> wrong(AdoptAgreement command, Set<String> sections, Set<String> commands) {
        if (command.title().isBlank()) {
            return Optional.of(Decision.invalid("text-required", "/title"));
        }
        if (command.roles().size() > ROLES_MAX) {
            return Optional.of(Decision.invalid("agreement-too-long", "/roles", ROLES_MAX));
        }
        var named = new HashSet<String>();
        return each(command.roles(), "/roles", (role, at) ->
                first(List.of(
                        unless(ROLE.matcher(role.role()).matches(), "agreement-role-name", at + "/role"),
                        unless(named.add(role.role()), "agreement-role-twice", at + "/role", role.role()),
                        wrong(role, at),
                        each(role.grants(), at + "/grants", (row, place) -> wrong(row, place, sections)),
                        each(role.nothing(), at + "/nothing", (section, place) -> unknown(sections::contains, "section", section, place)),
                        each(role.permits(), at + "/permits", (row, place) -> wrong(row, place, commands)))));
    }

    private static Optional<Decision> wrong(RoleTerms role, String at) {
        return first(List.of(
                unless(!role.controller().isBlank(), "text-required", at + "/controller"),
                unless(REGIMES.contains(role.regime()), "agreement-regime", at + "/regime"),
                unless(!role.retention().isBlank(), "text-required", at + "/retention"),
                unless(!role.assessment().isBlank(), "text-required", at + "/assessment"),
                each(role.grants(), at + "/grants", (row, place) ->
                        unless(role.regime().equals(LAW_ENFORCEMENT) || !row.when().contains(Condition.GLASS), "agreement-glass-regime",
                                place + "/when"))));
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
        return unless(known.test(id), "agreement-" + what + "-unknown", at, id);
    }

    private static Optional<Decision> unless(boolean holds, String code, String pointer, Object... args) {
        return holds ? Optional.empty() : Optional.of(Decision.invalid(code, pointer, args));
    }

    private static Optional<Decision> first(List<Optional<Decision>> checks) {
        return checks.stream().flatMap(Optional::stream).findFirst();
    }

    private interface Check<T> {
        Optional<Decision> wrong(T value, String at);
    }

    private static <T> Optional<Decision> each(List<T> values, String at, Check<T> check) {
        return IntStream.range(0, values.size()).boxed().flatMap(i -> check.wrong(values.get(i), at + "/" + i).stream()).findFirst();
    }
}
