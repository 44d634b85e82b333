package gwarchod.core.identity;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What an administrator does to agencies and accounts.
public final class AccountDeeds {
    public static final Deed<RegisterAgency> REGISTER_AGENCY = new Deed<>("agency.register", RegisterAgency.class);
    public static final Deed<NewAccount> OPEN = new Deed<>("account.open", NewAccount.class, true);
    public static final Deed<GrantRole> GRANT = new Deed<>("account.grant", GrantRole.class, true);
    public static final Deed<ApproveRole> APPROVE = new Deed<>("account.approve", ApproveRole.class, true);
    public static final Deed<DeclineRole> DECLINE = new Deed<>("account.decline", DeclineRole.class);
    public static final Deed<EndRole> END_ROLE = new Deed<>("account.end-role", EndRole.class);
    public static final Deed<RecordVetting> RECORD_VETTING = new Deed<>("account.record-vetting", RecordVetting.class, true);
    public static final Deed<RecordUndertaking> RECORD_UNDERTAKING =
            new Deed<>("account.record-undertaking", RecordUndertaking.class, true);
    public static final Deed<CloseAccount> CLOSE = new Deed<>("account.close", CloseAccount.class, true);

    public static final List<Route> ROUTES = List.of(
            new Route.Post("/agencies", REGISTER_AGENCY, 201),
            new Route.Get("/accounts", AccountList.QUESTION),
            new Route.Post("/accounts", OPEN, 201),
            new Route.Post("/accounts/:username/roles", GRANT, 200),
            new Route.Post("/accounts/:username/approvals", APPROVE, 200),
            new Route.Post("/accounts/:username/declined-roles", DECLINE, 200),
            new Route.Post("/accounts/:username/ended-roles", END_ROLE, 200),
            new Route.Post("/accounts/:username/vetting", RECORD_VETTING, 200),
            new Route.Post("/accounts/:username/undertaking", RECORD_UNDERTAKING, 200),
            new Route.Post("/accounts/:username/closing", CLOSE, 200));

    /// The names of all of them, as an agreement permits them.
    public static final Set<String> NAMES = Set.of(
            REGISTER_AGENCY.name(), OPEN.name(), GRANT.name(), APPROVE.name(), DECLINE.name(), END_ROLE.name(), RECORD_VETTING.name(),
            RECORD_UNDERTAKING.name(), CLOSE.name());

    private AccountDeeds() {}

    /// Also renames one that is registered already.
    public record RegisterAgency(AgencyId agency, String nameEn, String nameCy, AgencyKind kind) {}

    /// A role somebody is to have.
    ///
    /// @param until its last day
    public record RoleAsked(String role, LocalDate until) {}

    /// Its roles wait for a second person.
    public record NewAccount(UserId username, String name, AgencyId agency, List<RoleAsked> roles) {
        public NewAccount {
            roles = List.copyOf(roles);
        }
    }

    /// An account of an area that is being filled, with its password and what its owner is to hold at once; see [Founding].
    public record OpenAccount(UserId username, String name, AgencyId agency, String password, List<String> roles) {
        public OpenAccount {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "OpenAccount[" + username + "]";      // a password is never written anywhere
        }
    }

    /// It waits for a second person.
    ///
    /// @param until the last day of it
    public record GrantRole(UserId username, String role, LocalDate until) {}

    /// @param until as the second person read it: a proposal that says something else by now isn't approved
    public record ApproveRole(UserId username, String role, LocalDate until) {}

    public record DeclineRole(UserId username, String role, String why) {}

    /// @param until its last day
    public record RecordVetting(UserId username, String level, LocalDate until) {}

    /// @param until its last day
    public record RecordUndertaking(UserId username, LocalDate until) {}

    public record EndRole(UserId username, String role) {}

    public record CloseAccount(UserId username, String why) {}
}
