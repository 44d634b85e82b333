/// The risk level and the ARMS assessments of somebody whom the officers for sexual and violent offenders manage.
/// **Decides** who may be assessed with it, and until when a judgement stands. **Owns** the events `arms.*` of a case file.
/// **Does not** hold the words of its factors: the form has them, and here stand item numbers and answers. Start reading at [Arms].
@NullMarked
package gwarchod.mappa.arms;

import org.jspecify.annotations.NullMarked;
