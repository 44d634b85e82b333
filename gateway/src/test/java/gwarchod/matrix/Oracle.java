package gwarchod.matrix;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Level;
import gwarchod.matrix.People.Reader;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says who may read what, from the hand-written table alone.
final class Oracle {
    private static final String REGISTERS = "programme.register";
    private static final String SEES_ALL = "programme.see-all";

    /// What each role is permitted whatever holds.
    private static final Map<String, Set<String>> PERMITTED = Agreements.byDefault().terms().permits().stream()
            .filter(permit -> permit.when().isEmpty())
            .collect(Collectors.groupingBy(permit -> permit.role(), Collectors.flatMapping(permit -> permit.commands().stream(), Collectors.toSet())));

    private final World world;

    Oracle(World world) {
        this.world = world;
    }

    /// @param reader null: nobody is signed in
    boolean may(@Nullable Reader reader, Need need) {
        return reader != null && switch (need) {
            case Need.InSection section -> level(reader, section).atLeast(section.level());
            case Need.OfSession(AgencyId provider) -> provider.equals(reader.agency()) && permits(reader, REGISTERS) || permits(reader, SEES_ALL);
            case Need.OfOwnSession(AgencyId provider) -> provider.equals(reader.agency()) && permits(reader, REGISTERS);
            case Need.OfPermitted(var command) -> permits(reader, command);
            case Need.AnyOf(var needs) -> needs.stream().anyMatch(one -> may(reader, one));
            case Need.SignedIn _ -> true;
            case Need.Nobody _ -> false;
        };
    }

    private Level level(Reader reader, Need.InSection need) {
        return level(reader, need.on(), need.section(), need.owner());
    }

    Level level(Reader reader, Folder on, String section, @Nullable AgencyId owner) {
        if (on.excluded()) {
            return Level.NOTHING;
        }
        Set<String> holding = world.holding(reader, on);
        return owner == null || owner.equals(reader.agency())
                ? world.table.level(reader.roles(), section, holding)
                : world.table.levelOfOthers(reader.roles(), section, holding);
    }

    boolean knows(Reader reader, Folder on) {
        return !on.excluded() && world.table.knows(reader.roles(), world.holding(reader, on));
    }

    private static boolean permits(Reader reader, String command) {
        return reader.roles().stream().anyMatch(role -> PERMITTED.getOrDefault(role, Set.of()).contains(command));
    }
}
