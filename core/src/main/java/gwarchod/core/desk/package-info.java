/// The desk: all that the edge can reach. It takes questions and commands with a session token, resolves the viewer itself, and gives
/// views and outcomes; a case file never crosses it. **Decides** nothing about the domain. Start reading at [Desk]; a module registers
/// what it answers and does through [AgencyModule].
@NullMarked
package gwarchod.core.desk;

import org.jspecify.annotations.NullMarked;
