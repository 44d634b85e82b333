package gwarchod.core.meeting;

import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Lang;
import org.jspecify.annotations.Nullable;

/// For whom an image is.
///
/// @param alone whoever can't share it with their audience
/// @param agreement the version of the agreement it follows
record ImageKey(MeetingId meeting, String audience, @Nullable UserId alone, Lang lang, long agreement) {}
