package gwarchod.core.identity;

import gwarchod.core.json.Json;
import gwarchod.core.sharing.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What an area asks of those who come in: data, so that an area decides it. By default the resource `access.json`.
///
/// @param vettingLevels from the lowest; whoever has no vetting on record has the lowest
/// @param vettingNeeded the level each role needs; one not named needs the lowest
/// @param roleDaysMax how long a role lasts at the most before two people look at it again
/// @param vettingDaysMax how long a vetting counts at the most
/// @param undertakingDaysMax how long an undertaking of confidentiality counts at the most
/// @param secondFactorNeeded the roles whose holders must have a second factor to come in
/// @param idleMinutes a session nobody used for this long has ended
/// @param absoluteMinutes a session has ended after this long, used or not
public record AccessRules(
        List<String> vettingLevels, Map<String, String> vettingNeeded, int roleDaysMax, int vettingDaysMax, int undertakingDaysMax,
        Set<String> secondFactorNeeded, int idleMinutes, int absoluteMinutes) {
    private static final int MINUTES_MAX = 24 * 60;

    public AccessRules {
        vettingLevels = List.copyOf(vettingLevels);
        vettingNeeded = Map.copyOf(vettingNeeded);
        secondFactorNeeded = Set.copyOf(secondFactorNeeded);
        if (vettingLevels.isEmpty() || !vettingLevels.containsAll(vettingNeeded.values())) {
            throw new IllegalArgumentException("a role needs a vetting level that isn't in the list of levels");
        }
        if (roleDaysMax < 1 || vettingDaysMax < 1 || undertakingDaysMax < 1) {
            throw new IllegalArgumentException("roles, vetting and undertakings last a day at least");
        }
        if (idleMinutes < 1 || absoluteMinutes < idleMinutes || absoluteMinutes > MINUTES_MAX) {
            throw new IllegalArgumentException("a session lasts a minute at least, a day at most, and no longer idle than at all");
        }
    }

    /// What an area asks that says nothing else.
    public static AccessRules byDefault() {
        try (var in = AccessRules.class.getResourceAsStream("/access.json")) {
            return Json.MAPPER.readValue(in, AccessRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("access.json can't be read", e);
        }
    }

    /// Somebody who showed no second factor: in no role that needs one.
    Viewer withoutFactor(Viewer viewer) {
        var roles = new TreeSet<>(viewer.roles());
        roles.removeAll(secondFactorNeeded);
        return new Viewer(viewer.user(), viewer.name(), viewer.agency(), roles);
    }

    /// Whether somebody of this level may act in this role.
    boolean suffices(String level, String role) {
        return vettingLevels.indexOf(level) >= vettingLevels.indexOf(vettingNeeded.getOrDefault(role, vettingLevels.getFirst()));
    }
}
