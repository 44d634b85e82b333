/// Programmes and stalking clinics: what their providers bring to the platform. Start reading at [ClinicModule].
@NullMarked
package gwarchod.clinic;

import org.jspecify.annotations.NullMarked;
