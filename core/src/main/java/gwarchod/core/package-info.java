/// The shared kernel of Gwarchod: journal, case file, sharing, identity, meetings and agenda.
/// It imports no module of ours; start reading at `gwarchod.core.desk.Desk`, which is all the edge can reach.
@NullMarked
package gwarchod.core;

import org.jspecify.annotations.NullMarked;
