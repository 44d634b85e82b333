package gwarchod.core.desk;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.Map;

/// Fills an area through the ordinary commands, in the name of its users and under their permissions, without their passwords: only
/// whoever starts the node has it. A refused command throws IllegalStateException with its code; the ids of the outcome come back.
public interface Loader {
    /// By the product itself, as nobody can sign in yet.
    void register(RegisterAgency agency);

    /// With its roles, for as long as the area's settings allow; whoever starts the node is the second person.
    void open(OpenAccount account);

    /// The roles of somebody and their undertaking, for as long again.
    ///
    /// @param by the second person, who must be permitted to approve roles
    void renew(UserId user, UserId by);

    /// A command to a case.
    Map<String, String> act(UserId user, CaseId on, CaseCommand command);

    /// The command that opens a case; the ids name it as `case`.
    Map<String, String> begin(UserId user, CaseCommand command);

    /// The latest entry of the user's agency about an item, as a release names it.
    EntityId entered(UserId user, CaseId on, String section, String item);

    /// The clock was moved: does at once what time brings about in that case, and waits until it is recorded. Throws IllegalStateException
    /// when that takes more than a few seconds.
    void catchUp(CaseId on);

    <C extends Record> Map<String, String> act(UserId user, Deed<C> deed, C command);
}
