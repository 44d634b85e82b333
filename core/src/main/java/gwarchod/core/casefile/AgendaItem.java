package gwarchod.core.casefile;

import gwarchod.core.words.Phrase;

/// A reason to speak about a person at a meeting.
///
/// @param id the same for the same reason as long as it lasts: `rule:what`
/// @param rule the rule that found it
/// @param section a viewer who doesn't get its summary at least doesn't learn of the item
/// @param title what is the matter; it must say nothing the section's summary doesn't
/// @param asks the decision asked for
public record AgendaItem(String id, String rule, String section, Phrase title, Cause cause, Urgency urgency, Phrase asks) {}
