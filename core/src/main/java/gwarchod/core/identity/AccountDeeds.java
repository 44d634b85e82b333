package gwarchod.core.identity;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an administrator does to agencies and accounts.
public final class AccountDeeds {
    public static final Deed<RegisterAgency> REGISTER_AGENCY = new Deed<>("agency.register", RegisterAgency.class);
    public static final Deed<OpenAccount> OPEN = new Deed<>("account.open", OpenAccount.class);
    public static final Deed<GrantRole> GRANT = new Deed<>("account.grant", GrantRole.class);
    public static final Deed<EndRole> END_ROLE = new Deed<>("account.end-role", EndRole.class);
    public static final Deed<SetPassword> SET_PASSWORD = new Deed<>("account.set-password", SetPassword.class);
    public static final Deed<CloseAccount> CLOSE = new Deed<>("account.close", CloseAccount.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Post("/agencies", REGISTER_AGENCY, 201),
            new Route.Post("/accounts", OPEN, 201),
            new Route.Post("/accounts/:username/roles", GRANT, 200),
            new Route.Post("/accounts/:username/ended-roles", END_ROLE, 200),
            new Route.Post("/accounts/:username/password", SET_PASSWORD, 200),
            new Route.Post("/accounts/:username/closing", CLOSE, 200));

    /// The names of all of them, as an agreement permits them.
    public static final Set<String> NAMES =
            Set.of(REGISTER_AGENCY.name(), OPEN.name(), GRANT.name(), END_ROLE.name(), SET_PASSWORD.name(), CLOSE.name());

    private AccountDeeds() {}

    /// Also renames one that is registered already.
    public record RegisterAgency(AgencyId agency, String nameEn, String nameCy, AgencyKind kind) {}

    public record OpenAccount(UserId username, String name, AgencyId agency, String password, List<String> roles) {
        public OpenAccount {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "OpenAccount[" + username + "]";      // a password is never written anywhere
        }
    }

    /// @param until the last day of it; none: until it is ended
    public record GrantRole(UserId username, String role, @Nullable LocalDate until) {}

    public record EndRole(UserId username, String role) {}

    public record SetPassword(UserId username, String password) {
        @Override
        public String toString() {
            return "SetPassword[" + username + "]";      // a password is never written anywhere
        }
    }

    public record CloseAccount(UserId username, String why) {}
}
