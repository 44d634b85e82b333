package gwarchod.clinic.programme;

import gwarchod.clinic.programme.ProgrammeEvent.TermsSet;
import gwarchod.core.casefile.Checks;
import gwarchod.core.journal.Decision;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the terms of a programme may say. Pure. Its numbers are what a slip of the pen exceeds, a local setting, not verified.
final class TermsRules {
    /// Absences a rule may allow.
    static final int ABSENCES_MAX = 50;

    /// Sessions of one module.
    static final int MODULE_SESSIONS_MAX = 52;

    /// Sessions of a whole run: two years of weeks.
    static final int SESSIONS_MAX = 104;

    private TermsRules() {}

    static Decision set(Programme programme, SetTerms command, Instant now) {
        var terms = command.terms();
        return within(Checks.at(now), terms).then(() -> terms.equals(programme.terms())
                ? Decision.noChange()
                : Decision.accept(List.of(new TermsSet(terms)), Map.of("programme", programme.id().value())));
    }

    private static Checks within(Checks checks, ProgrammeTerms terms) {
        checks.text("/terms/eligibility", terms.eligibility())
                .holds(!terms.takes().isEmpty(), "risk-needed", "/terms/takes")
                .holds(new HashSet<>(terms.takes()).size() == terms.takes().size(), "risk-twice", "/terms/takes")
                .holds(terms.places() >= 1 && terms.places() <= ProgrammeRules.PARTICIPANTS_MAX, "places-out-of-range", "/terms/places",
                        ProgrammeRules.PARTICIPANTS_MAX)
                .holds(absences(terms.absences().unacceptable()), "absences-out-of-range", "/terms/absences/unacceptable", ABSENCES_MAX)
                .holds(absences(terms.absences().any()), "absences-out-of-range", "/terms/absences/any", ABSENCES_MAX)
                .holds(!terms.modules().isEmpty(), "modules-needed", "/terms/modules")
                .atMost("/terms/modules", terms.modules());
        for (int i = 0; i < terms.modules().size(); i++) {
            var module = terms.modules().get(i);
            checks.line("/terms/modules/" + i + "/name", module.name())
                    .holds(module.sessions() >= 1 && module.sessions() <= MODULE_SESSIONS_MAX, "module-sessions-out-of-range",
                            "/terms/modules/" + i + "/sessions", MODULE_SESSIONS_MAX);
        }
        return checks.holds(terms.sessions() <= SESSIONS_MAX, "sessions-too-many", "/terms/modules", SESSIONS_MAX);
    }

    private static boolean absences(@Nullable Integer count) {
        return count == null || count >= 1 && count <= ABSENCES_MAX;
    }
}
