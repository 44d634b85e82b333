/// Category, level and their dates from and to the systems of others: files in the shapes of HMPPS's own services. ViSOR, MAPPS, nDelius and PNC stay
/// where they are; of them the reference alone is here.
/// **Decides** which lines of a file can be taken over, all or none, and what goes to whom. **Owns** the streams `level-import/ID`. **Does not**
/// decide a level: what was taken over stands beside what was decided here. Start reading at [Exchange].
@NullMarked
package gwarchod.mappa.exchange;

import org.jspecify.annotations.NullMarked;
