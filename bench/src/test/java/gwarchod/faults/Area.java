package gwarchod.faults;

import gwarchod.faults.Client.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Who uses the cluster, and which cases.
///
/// @param clients each for a thread of its own
record Area(Cases cases, List<Client> clients) {
    private static final int CASES_MAX = 24;
    private static final int CONTENDED = 3;
    private static final int WRITERS = 4;
    private static final String WRITES = "iom";
    private static final List<String> READ = List.of("iom", "probation", "supervisor", "duty", "dao", "coordinator");

    /// Signs everybody in. A role that isn't shown the actions of a case can't tell what is missing there: it reads the others.
    static Area of(Balancer nodes, Witness witness, Random random) throws InterruptedException {
        var first = new Session(nodes, WRITES, new Random(random.nextLong()));
        first.signIn();
        var all = shown(first, cases(first));
        var cases = new Cases(all.subList(0, CONTENDED), all.subList(CONTENDED, all.size()));
        var clients = new ArrayList<Client>();
        for (int i = 0; i < WRITERS; i++) {
            var session = new Session(nodes, WRITES, new Random(random.nextLong()));
            session.signIn();
            clients.add(new Writer(session, "writer" + i, cases, witness, new Random(random.nextLong())));
        }
        for (String user : READ) {
            var session = new Session(nodes, user, new Random(random.nextLong()));
            session.signIn();
            var contended = shown(session, cases.contended());
            var spread = shown(session, cases.spread());
            if (!contended.isEmpty() && !spread.isEmpty()) {
                clients.add(new Reader(session, "reader-" + user, new Cases(contended, spread), witness, new Random(random.nextLong())));
            }
        }
        return new Area(cases, List.copyOf(clients));
    }

    private static List<String> cases(Session session) throws InterruptedException {
        var ids = new ArrayList<String>();
        session.get("/cases?limit=" + CASES_MAX, "").orElseThrow().json().path("items").forEach(line -> ids.add(line.path("id").asText()));
        return ids;
    }

    /// The cases of which this session is shown the actions.
    private static List<String> shown(Session session, List<String> ids) throws InterruptedException {
        var shown = new ArrayList<String>();
        for (String id : ids) {
            var answer = session.get("/cases/" + id, "");
            if (answer.isPresent() && answer.get().done() && answer.get().json().path("actions").path("actions").isArray()) {
                shown.add(id);
            }
        }
        return shown;
    }
}
