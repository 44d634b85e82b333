package gwarchod.matrix;

import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Entries;
import gwarchod.core.words.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everybody in the generated area: one reader for every role in each of two agencies, and those who write.
final class People {
    static final AgencyId APART = new AgencyId("apart");
    static final AgencyId NORTH = new AgencyId("north");
    static final AgencyId SOUTH = new AgencyId("south");
    static final AgencyId ELSEWHERE = new AgencyId("elsewhere");
    static final AgencyId SPARE = new AgencyId("spare");
    static final String PASSWORD = "a long and made up password";

    private static final Map<AgencyId, AgencyKind> AGENCIES = Map.of(APART, AgencyKind.POLICE, NORTH, AgencyKind.PROVIDER,
            SOUTH, AgencyKind.CLINIC, ELSEWHERE, AgencyKind.PROVIDER, SPARE, AgencyKind.VICTIM_SERVICE);

    /// Somebody who reads.
    record Reader(UserId user, List<String> roles, AgencyId agency, String token) {
        @Override
        public String toString() {
            return user.value();
        }
    }

    private final Node node;
    private final Map<AgencyId, Reader> writers = new LinkedHashMap<>();
    private final List<Reader> readers = new ArrayList<>();

    People(Node node, Table table) {
        this.node = node;
        var loader = node.loader();
        AGENCIES.forEach((agency, kind) -> loader.register(new RegisterAgency(agency, "Agency " + agency, "Asiantaeth " + agency, kind)));
        for (AgencyId agency : List.of(APART, NORTH, SOUTH, ELSEWHERE)) {
            writers.put(agency, account("writer-" + agency, agency, writing(table)));
        }
        for (String role : table.roles()) {
            for (AgencyId agency : List.of(NORTH, SOUTH)) {
                readers.add(account(role + "-" + agency, agency, List.of(role)));
            }
        }
        account("worker", APART, List.of());
        account("outsider", APART, List.of());
    }

    /// Every role whose entries reach others at once.
    private static List<String> writing(Table table) {
        return Agreements.byDefault().roles().stream()
                .filter(role -> role.entries() == Entries.ON_ENTRY && table.roles().contains(role.role()))
                .map(role -> role.role())
                .toList();
    }

    /// Somebody more, signed in.
    Reader account(String name, AgencyId agency, List<String> roles) {
        var user = new UserId(name);
        node.loader().open(new OpenAccount(user, "Account " + name, agency, PASSWORD, roles));
        var signedIn = node.desk().signIn(name, PASSWORD, "127.0.0.1").await();
        if (signedIn instanceof SignIn.Done done) {
            return new Reader(user, roles, agency, done.token());
        }
        throw new IllegalStateException(name + " can't sign in: " + signedIn);
    }

    List<Reader> readers() {
        return readers;
    }

    Reader writer(AgencyId agency) {
        return writers.get(agency);
    }

    List<Reader> writers() {
        return List.copyOf(writers.values());
    }

    static Asking asking(Reader reader) {
        return new Asking(reader.token(), Lang.EN, null);
    }
}
