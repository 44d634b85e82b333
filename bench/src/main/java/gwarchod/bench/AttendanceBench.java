package gwarchod.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import gwarchod.clinic.programme.Programmes;
import gwarchod.core.desk.Node;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.core.store.MongoStores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// Durable registers and their effects on case files, through the desk, against bare insertions of the same commits by the same driver
/// into the same kind of store, without its indexes.
final class AttendanceBench implements Benchmark {
    private static final int REGISTERS = 4_000;

    /// As many at once as there are sessions, in both.
    private static final int AT_ONCE = StormArea.SESSIONS;

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        var figures = new LinkedHashMap<String, Double>();
        List<StoredCommit> commits;
        double seconds;
        try (var node = StormArea.open(folder.resolve("ours"))) {
            var groups = StormArea.make(node);
            write(node, groups, REGISTERS, 0);      // until what runs is compiled
            long before = System.currentTimeMillis() / 1_000;
            Thread.sleep(2_000);
            long began = System.nanoTime();
            write(node, groups, REGISTERS, 1_000_000);
            double acknowledged = (System.nanoTime() - began) / 1e9;
            node.settled(Duration.ofMinutes(5));
            seconds = (System.nanoTime() - began) / 1e9;
            figures.put("registers acknowledged, per second", REGISTERS / acknowledged);
            commits = recorded(folder.resolve("ours"), node, before + 1);
        }
        figures.put("commits with their effects, per second", commits.size() / seconds);
        double bare = bare(folder.resolve("bare"), commits);
        figures.put("bare insertions of the same commits, per second", bare);
        figures.put("ratio", commits.size() / seconds / bare);
        return List.of(new Measured("durable commands at 0.7 of bare driver insertions", figures, commits.size() / seconds / bare >= 0.7));
    }

    private static void write(Node node, List<StormArea.Group> groups, int registers, int from) throws InterruptedException {
        var facilitator = StormArea.as(node, "facilitator");
        var left = new AtomicInteger(registers);
        all(groups.stream().<Callable<Void>>map(group -> () -> {
            for (int turn = from + 1; left.getAndDecrement() > 0; turn++) {
                node.desk().act(facilitator, "t" + turn + group.session(), Programmes.REGISTER, StormArea.register(group, turn)).await();
            }
            return null;
        }).toList());
    }

    private static void all(List<Callable<Void>> tasks) throws InterruptedException {
        var threads = tasks.stream()
                .map(task -> Thread.startVirtualThread(() -> {
                    try {
                        task.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /// What the run stored, read back from its store.
    private static List<StoredCommit> recorded(Path data, Node node, long fromSlot) {
        node.close();
        try (var store = EmbeddedStore.open(data.resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            return stores.commits().recordedSince(fromSlot).await();
        }
    }

    /// One insertion each, by the driver alone, as many at once as the product has under way.
    private static double bare(Path folder, List<StoredCommit> commits) throws InterruptedException {
        try (var store = EmbeddedStore.open(folder); var client = MongoClients.create(store.connectionString())) {
            var database = client.getDatabase("bare").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            insert(database.getCollection("warm"), commits);
            long began = System.nanoTime();
            insert(database.getCollection("commits"), commits);
            return commits.size() / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static void insert(MongoCollection<Document> collection, List<StoredCommit> commits) throws InterruptedException {
        var next = new AtomicInteger();
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < AT_ONCE * 2; i++) {
            tasks.add(() -> {
                for (int mine = next.getAndIncrement(); mine < commits.size(); mine = next.getAndIncrement()) {
                    inserted(collection.insertOne(document(commits.get(mine))));
                }
                return null;
            });
        }
        all(tasks);
    }

    private static void inserted(Publisher<InsertOneResult> insertion) {
        var done = new CompletableFuture<InsertOneResult>();
        insertion.subscribe(new Subscriber<InsertOneResult>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(InsertOneResult result) {
                done.complete(result);
            }

            @Override
            public void onError(Throwable cause) {
                done.completeExceptionally(cause);
            }

            @Override
            public void onComplete() {
                // it has been said
            }
        });
        done.join();
    }

    private static Document document(StoredCommit commit) {
        return new Document("_id", commit.ref().toString())
                .append("stream", commit.ref().stream().toString())
                .append("number", commit.ref().number())
                .append("commitId", commit.commitId())
                .append("slot", commit.slot())
                .append("body", commit.body())
                .append("previous", commit.previous())
                .append("hash", commit.hash());
    }
}
