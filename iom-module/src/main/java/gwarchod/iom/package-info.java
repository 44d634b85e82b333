/// Integrated offender management: what the police and probation teams bring to a case file. Start reading at [IomModule].
@NullMarked
package gwarchod.iom;

import org.jspecify.annotations.NullMarked;
