package gwarchod.core.sharing;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which section a command changes, by its name.
final class CommandSections {
    /// The section a command changes, where neither name says it: nobody changes what they don't see in full.
    private static final Map<String, String> OWNER_SECTION = Map.ofEntries(
            Map.entry("mosovo", "mosovo.management"),
            Map.entry("visit", "mosovo.visits"),
            Map.entry("notification", "mosovo.notification"),
            Map.entry("arms", "mosovo.assessment"),
            Map.entry("mappaplan", "mappa.plan"),
            Map.entry("mappa", "mappa.referral"),
            Map.entry("stalking", "stalking.asked"),
            Map.entry("breach", "order.breaches"),
            Map.entry("order", "order.register"),
            Map.entry("iom", "iom.cohort"),
            Map.entry("watch", "order.reviews"),
            Map.entry("advice", "advice.asked"),
            Map.entry("disclosure", "disclosure.checks"),
            Map.entry("thirdparty", "disclosure.third-party"));

    private CommandSections() {}

    /// None: it is of no case.
    static @Nullable String of(String command, Set<String> sections) {
        return switch (command) {
            case "watch.note" -> "order.clocks";
            case "stalking.release", "stalking.withdraw", "stalking.write-draft", "stalking.discard-draft" -> "stalking.released";
            case "stalking.decide-advice" -> "stalking.advice";
            case "order.record-breach", "order.consider-breach" -> "order.breaches";
            case "person.open", "retention.decide-erasure", "retention.see-restricted", "retention.review" -> null;      // of no case
            case "person.correct", "person.add-identifier", "person.remove-identifier", "iom.refer" -> "person.details";
            case "minutes.share" -> null;      // a deed, which asks for the section itself
            case "minutes.ask-amendment", "minutes.ask-onward" -> "minutes.item";
            case String of when of.startsWith("minutes.") -> "minutes.work";
            case String said when said.startsWith("panel.say-") -> said.replace("say-", "");
            case String of when of.startsWith("panel.") -> "panel.item";
            default -> {
                var owner = command.substring(0, command.indexOf('.'));
                yield OWNER_SECTION.getOrDefault(owner, sections.stream().filter(one -> one.startsWith(owner + ".")).findFirst().orElse(null));
            }
        };
    }
}
