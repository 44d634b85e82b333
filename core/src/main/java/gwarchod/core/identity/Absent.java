package gwarchod.core.identity;

import gwarchod.core.ids.UserId;
import java.util.Set;
import java.util.stream.Collectors;

/// Whoever can't act any more, or not yet.
public final class Absent {
    private Absent() {}

    /// Whose account is closed, or holds no role: none was ever given, or all of them have ended. Vetting that ran out can be renewed.
    public static Set<UserId> of(Accounts accounts) {
        var today = accounts.within().today();
        return accounts.all().entrySet().stream()
                .filter(known -> switch (known.getValue()) {
                    case Account.None _ -> false;
                    case Account.Closed _ -> true;
                    case Account.Open open -> open.grants().roles().values().stream().noneMatch(held -> held.at(today));
                })
                .map(known -> known.getKey())
                .collect(Collectors.toSet());
    }
}
