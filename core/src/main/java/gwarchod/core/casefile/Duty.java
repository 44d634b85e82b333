package gwarchod.core.casefile;

import gwarchod.core.ids.UserId;

/// Something of a case that somebody has in hand: when they leave, it needs another owner.
///
/// @param section of which it is a part
/// @param item what it is, where there may be several of a kind; else empty
public record Duty(DutyKind kind, String section, UserId owner, String item) {}
