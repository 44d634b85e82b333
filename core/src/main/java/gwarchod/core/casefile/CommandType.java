package gwarchod.core.casefile;

import gwarchod.core.journal.Decision;

/// A command with its name, by which the agreement permits it (`order.record-breach`), and its rule.
/// Whoever may give it must also see `section` in full: nobody changes what they can't see.
///
/// @param section the id of the section it changes
/// @param opens true for the one command that begins a case; every other one needs a case that exists
public record CommandType<C extends Record & CaseCommand>(String name, Class<C> type, String section, boolean opens, Decider<C> rule) {
    public static <C extends Record & CaseCommand> CommandType<C> of(String name, Class<C> type, String section, Decider<C> rule) {
        return new CommandType<>(name, type, section, false, rule);
    }

    /// A rule: state and command → events or refusal. Pure.
    @FunctionalInterface
    public interface Decider<C> {
        Decision decide(CaseFile file, C command, Deciding with);
    }
}
