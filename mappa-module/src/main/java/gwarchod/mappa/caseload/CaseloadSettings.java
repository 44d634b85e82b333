package gwarchod.mappa.caseload;

import gwarchod.core.setting.Settings;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.mosovo.MosovoMode;
import gwarchod.mappa.mosovo.MosovoSettings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The area's numbers for who has how much.
final class CaseloadSettings {
    /// How many days ahead an officer's page looks.
    static final String AHEAD = "mosovo.ahead.days";

    private CaseloadSettings() {}

    static int ahead(Settings settings, LocalDate day) {
        return MosovoSettings.number(settings, AHEAD, day);
    }

    /// How much work somebody is; whoever nobody has judged yet, as much as at high risk.
    static int weight(Settings settings, MosovoMode mode, @Nullable MosovoRisk risk, LocalDate day) {
        return mode == MosovoMode.REACTIVE ? MosovoSettings.reactiveWeight(settings, day)
                : MosovoSettings.weight(settings, risk == null ? MosovoRisk.HIGH : risk, day);
    }
}
