/// Meetings and their agendas: which there are, what each is about, and what stands on its agenda for whom, live.
/// **Decides** the order of an agenda, what is left off and why, and what a chair may pin, defer or remove.
/// **Owns** the streams `meeting/ID` and the events `meeting.*`. **Does not** find reasons to speak about a person (the disciplines' agenda
/// rules do) nor decide who may see them ([gwarchod.core.sharing.Agreement] does). Start reading at [Meetings], then [AgendaWriter].
@NullMarked
package gwarchod.core.meeting;

import org.jspecify.annotations.NullMarked;
