/// Sessions in a calendar that fetches them by itself.
/// **Decides** who holds the address of a calendar: whoever asked for one, until they renew or withdraw it or hold no role any more.
/// **Owns** the streams `calendar/USER`, which hold the hash of the secret in the address, never the secret. **Does not** say anything about
/// anybody who comes to a session. Start reading at [Calendars].
@NullMarked
package gwarchod.clinic.calendar;

import org.jspecify.annotations.NullMarked;
