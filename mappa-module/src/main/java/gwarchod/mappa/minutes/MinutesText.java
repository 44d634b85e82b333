package gwarchod.mappa.minutes;

import gwarchod.core.casefile.Text;

/// What the writer of minutes says of their own under one part. Everybody who gets the minutes reads it: what only some may read was
/// contributed to the item, under its sensitivity.
///
/// @param current whether the writer confirms that it holds today; needed where it was taken over from the last minutes
public record MinutesText(MinutesHeading part, Text text, boolean current) {}
