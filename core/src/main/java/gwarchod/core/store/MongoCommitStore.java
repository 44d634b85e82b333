package gwarchod.core.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;

/// Commits in the collection `commits`, one document each, `_id` = `kind/id/number`.
final class MongoCommitStore implements CommitStore {
    static final String COLLECTION = "commits";

    /// Where the blocks of the read record lie, which are chained like commits.
    static final String READS = "reads";

    static final String STREAM = "stream";
    static final String NUMBER = "number";
    static final String COMMIT_ID = "commitId";
    static final String BODY = "body";
    static final String SLOT = "slot";
    static final String PREVIOUS = "previous";
    static final String HASH = "hash";
    private static final int HEADS_PER_PAGE = 2_000;
    private static final long HEADS_TIMEOUT_MS = 120_000;

    private final MongoCollection<Document> commits;
    private final MongoCollection<StoredCommit> whole;
    private final CommitBatches batches;
    private final boolean embedded;

    MongoCommitStore(MongoCollection<Document> commits, boolean embedded) {
        this.commits = commits;
        this.whole = commits.withDocumentClass(StoredCommit.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(new CommitCodec()), commits.getCodecRegistry()));
        this.batches = new CommitBatches(commits);
        this.embedded = embedded;
    }

    Future<Void> createIndexes() {
        return Answers.all(commits.createIndex(Indexes.ascending(STREAM, NUMBER)))
                .compose(_ -> Answers.all(commits.createIndex(Indexes.ascending(COMMIT_ID), new IndexOptions().unique(true).sparse(true))))
                .compose(_ -> Answers.all(commits.createIndex(Indexes.ascending(SLOT))))
                .mapEmpty();
    }

    @Override
    public Future<Insertion> insert(StoredCommit commit) {
        return batches.insert(toDocument(commit))
                .compose(stored -> stored ? Future.succeededFuture(Insertion.STORED) : whichIsTaken(commit));
    }

    /// Asked without majority, as the commit in the way may be on its way to it.
    private Future<Insertion> whichIsTaken(StoredCommit commit) {
        return Answers.first(commits.withReadConcern(ReadConcern.LOCAL).find(eq(COMMIT_ID, commit.commitId())))
                .map(found -> found.isPresent() ? Insertion.COMMIT_ID_TAKEN : Insertion.NUMBER_TAKEN);
    }

    static boolean isDuplicate(Throwable cause) {
        return cause instanceof MongoWriteException write && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /// Numbers have no gaps, so a range of numbers is a page and no server needs to sort more than it.
    @Override
    public Future<List<StoredCommit>> read(StreamId stream, long after, long upTo) {
        var page = and(eq(STREAM, stream.toString()), gt(NUMBER, after), lte(NUMBER, upTo));
        return Answers.all(whole.find(page).sort(Sorts.ascending(NUMBER)).batchSize(COMMITS_PER_READ_MAX));
    }

    /// A stretch of the index by stream and number.
    @Override
    public Future<List<StoredCommit>> read(List<StreamId> streams, int most) {
        var stretch = and(gte(STREAM, streams.getFirst().toString()), lte(STREAM, streams.getLast().toString()));
        return Answers.all(whole.find(stretch).sort(Sorts.ascending(STREAM, NUMBER)).limit(most).batchSize(most));
    }

    @Override
    public Future<Optional<StoredCommit>> byCommitId(String commitId) {
        return Answers.first(whole.find(eq(COMMIT_ID, commitId)));
    }

    @Override
    public Future<List<StoredCommit>> recordedSince(long fromSlot) {
        return Answers.all(whole.find(gte(SLOT, fromSlot)).batchSize(COMMITS_PER_READ_MAX));
    }

    @Override
    public Future<List<Head>> headsSince(long fromSlot) {
        Promise<List<Head>> all = Promise.promise();
        headsFrom(fromSlot, new HashMap<>(), all);
        return all.future();
    }

    /// By pages of slots, so that no question is so long that it is given up. One promise for all of them: a chain of futures would be completed on
    /// one stack, as deep as there are pages.
    private void headsFrom(long slot, Map<StreamId, Head> found, Promise<List<Head>> all) {
        headsOf(commits.find(gte(SLOT, slot)).sort(Sorts.ascending(SLOT)).limit(HEADS_PER_PAGE), found)
                .compose(page -> after(page, found))
                .onComplete(next -> {
                    if (next.failed()) {
                        all.fail(next.cause());
                    } else if (next.result().isPresent()) {
                        headsFrom(next.result().get(), found, all);
                    } else {
                        all.complete(List.copyOf(found.values()));
                    }
                });
    }

    /// The slot at which the next page begins: the last one of this page may go on in it, and is asked again. None after the last.
    private Future<Optional<Long>> after(List<Document> page, Map<StreamId, Head> found) {
        if (page.size() < HEADS_PER_PAGE) {
            return Future.succeededFuture(Optional.empty());
        }
        long first = page.getFirst().getLong(SLOT);
        long last = page.getLast().getLong(SLOT);
        return first < last
                ? Future.succeededFuture(Optional.of(last))
                : headsOf(commits.withTimeout(HEADS_TIMEOUT_MS, TimeUnit.MILLISECONDS).find(eq(SLOT, last)), found).map(Optional.of(last + 1));
    }

    private static Future<List<Document>> headsOf(FindPublisher<Document> asked, Map<StreamId, Head> found) {
        return Answers.all(asked.projection(Projections.include(STREAM, NUMBER, HASH, SLOT)).batchSize(HEADS_PER_PAGE)).map(page -> {
            page.stream().map(document -> toHead(document, STREAM)).forEach(head -> found.merge(head.stream(), head, Head::further));
            return page;
        });
    }

    @Override
    public Future<List<Head>> heads(String kind) {
        return embedded ? headsByPage(kind, kind + "0", new ArrayList<>()) : headsByIndex(kind);
    }

    /// A MongoDB answers this from the index alone, one step per stream.
    Future<List<Head>> headsByIndex(String kind) {
        var pipeline = List.of(
                Aggregates.match(ofKind(kind, kind + "0")),
                Aggregates.sort(Sorts.descending(STREAM, NUMBER)),
                Aggregates.group("$" + STREAM, Accumulators.first(NUMBER, "$" + NUMBER), Accumulators.first(HASH, "$" + HASH)));
        return Answers.all(commits.withTimeout(HEADS_TIMEOUT_MS, TimeUnit.MILLISECONDS).aggregate(pipeline))
                .map(found -> found.stream().map(document -> toHead(document, "_id")).toList());
    }

    /// The embedded store would hold everybody up for one long question, so it is asked in pages, the last stream first.
    Future<List<Head>> headsByPage(String kind, String before, List<Head> found) {
        var newest = new Document(STREAM, new Document("$gte", kind + "/").append("$lt", before)).append(HistoryCollection.NEWEST, true);
        var page = commits.find(newest).projection(Projections.include(STREAM, NUMBER, HASH)).limit(HEADS_PER_PAGE).batchSize(HEADS_PER_PAGE);
        return Answers.all(page).compose(documents -> {
            documents.forEach(document -> found.add(toHead(document, STREAM)));
            return documents.size() < HEADS_PER_PAGE
                    ? Future.succeededFuture(found)
                    : headsByPage(kind, documents.getLast().getString(STREAM), found);
        });
    }

    /// `0` is the character after the slash.
    private static Bson ofKind(String kind, String before) {
        return and(gte(STREAM, kind + "/"), lt(STREAM, before));
    }

    private static Document toDocument(StoredCommit commit) {
        return new Document("_id", commit.ref().toString())
                .append(STREAM, commit.ref().stream().toString())
                .append(NUMBER, commit.ref().number())
                .append(COMMIT_ID, commit.commitId())
                .append(SLOT, commit.slot())
                .append(BODY, commit.body())
                .append(PREVIOUS, commit.previous())
                .append(HASH, commit.hash());
    }

    private static Head toHead(Document document, String streamField) {
        return new Head(StreamId.parse(document.getString(streamField)), document.getLong(NUMBER), document.getString(HASH));
    }
}
