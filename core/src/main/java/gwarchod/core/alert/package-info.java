/// What professional standards are told of looks: at one's own household and declared associates, again and again outside one's caseload, and
/// in volume. **Decides** which looks raise an alert. **Owns** the events `alert.*` of the streams `alert/…` and `declared/USER`. **Does not**
/// tell anybody's line: an alert is for professional standards alone. Start reading at [AlertRules].
@NullMarked
package gwarchod.core.alert;

import org.jspecify.annotations.NullMarked;
