package gwarchod.bench;

import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A process of its own in which many people look at cases until it is killed. Says `seen USER CASE COUNT` each time somebody was answered.
public final class ReadStorm {
    /// People who look at once.
    public static final int READERS = 16;

    private static final int CASES = 8;

    private ReadStorm() {}

    /// @param args the folder of the data
    public static void main(String[] args) throws InterruptedException {
        try (var node = StormArea.open(Path.of(args[0]))) {
            var loader = node.loader();
            loader.register(new RegisterAgency(new AgencyId("police"), "police", "police", AgencyKind.POLICE));
            IntStream.range(0, READERS).forEach(i -> loader.open(new OpenAccount(
                    new UserId("reader" + i), "Reader " + i, new AgencyId("police"), "demo", List.of("iom-officer"))));
            var cases = IntStream.range(0, CASES)
                    .mapToObj(i -> new CaseId(loader.begin(new UserId("reader0"), OpenCase.of("Storm", "Number" + i, null)).get("case")))
                    .toList();
            var readers = IntStream.range(0, READERS).mapToObj(i -> Thread.startVirtualThread(() -> {
                var asking = StormArea.as(node, "reader" + i);
                for (int count = 1; ; count++) {
                    for (CaseId id : cases) {
                        var answer = node.desk().ask(asking, CaseQuestions.VIEW, new CaseQuestions.One(id, null)).await();
                        if (!(answer instanceof Answer.Found<?>)) {
                            throw new IllegalStateException("not answered: " + answer);
                        }
                        say("seen reader" + i + " " + id + " " + count);
                    }
                }
            })).toList();
            for (Thread reader : readers) {
                reader.join();
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
