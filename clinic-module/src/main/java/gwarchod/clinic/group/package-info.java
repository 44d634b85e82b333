/// Groups that go through a programme together: their run of sessions, who delivers it, who has a place and who waits for one.
/// **Decides** when a group meets, and who may be given a place; a freed place is offered to nobody by itself.
/// **Owns** the streams `group/ID`; each session of its run has a stream of its own, kept in step by [GroupKeeper]. **Does not** take
/// registers or say who is suitable. Start reading at [Groups], then [GroupSchedule] and [GroupRules].
@NullMarked
package gwarchod.clinic.group;

import org.jspecify.annotations.NullMarked;
