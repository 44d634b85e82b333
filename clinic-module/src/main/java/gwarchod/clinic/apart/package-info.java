/// Two people who must not meet. **Decides** whether somebody may be put where another one is, and what whoever put them there is told: to ask the
/// schemes co-ordinator, whatever they may know of either. **Owns** the events `apart.*` of a case file, and the streams `apartask/…` of what was
/// tried and how it was settled. **Does not** say to anybody who is kept apart from whom but to whoever manages one and may know both. Start
/// reading at [ApartCheck].
@NullMarked
package gwarchod.clinic.apart;

import org.jspecify.annotations.NullMarked;
