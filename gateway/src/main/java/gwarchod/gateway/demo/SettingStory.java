package gwarchod.gateway.demo;

import gwarchod.core.setting.SettingDeeds;
import gwarchod.core.setting.SettingDeeds.ChangeSetting;
import gwarchod.core.setting.SettingDeeds.ConfirmSetting;

/// Numbers the area decided on: one changed and confirmed by somebody else, one confirmed as it stood, and one whose day is still to come.
final class SettingStory {
    private static final String AIM = "performance.target-actions.percent";

    private final Script script;

    SettingStory(Script script) {
        this.script = script;
    }

    void tell() {
        script.does(40, "coordinator", SettingDeeds.CHANGE, () -> new ChangeSetting(AIM, "85", script.day(-40),
                "Strategic management board, item 6", "The first year with a register of actions"));
        script.does(35, "supervisor", SettingDeeds.CONFIRM, () -> new ConfirmSetting(AIM, script.day(-40), "85",
                "Minutes of the strategic management board, item 6"));
        script.does(30, "supervisor", SettingDeeds.CONFIRM, () -> new ConfirmSetting("iom.scheme-ending.days", null, "14",
                "The weekly meeting's own terms of reference, paragraph 3"));
        script.does(3, "coordinator", SettingDeeds.CHANGE, () -> new ChangeSetting("performance.target-attendance.percent", "95", script.day(30),
                "Strategic management board, item 7", "Most agencies are at ninety already"));
    }
}
