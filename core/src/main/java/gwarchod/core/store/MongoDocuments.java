package gwarchod.core.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Documents in a collection of their own.
final class MongoDocuments implements Documents {
    private final MongoCollection<Document> collection;

    MongoDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Future<Boolean> insert(String id, JsonObject doc) {
        return Answers.all(collection.insertOne(withId(id, doc)))
                .map(true)
                .recover(cause -> MongoCommitStore.isDuplicate(cause) ? Future.succeededFuture(false) : Future.failedFuture(cause));
    }

    @Override
    public Future<Optional<JsonObject>> find(String id) {
        return Answers.first(collection.find(eq("_id", id))).map(found -> found.map(JsonForm::toJson));
    }

    @Override
    public Future<Boolean> replaceIf(String id, JsonObject expectedFields, JsonObject doc) {
        var condition = new Document("_id", id);
        condition.putAll(JsonForm.toCondition(expectedFields));
        return Answers.first(collection.replaceOne(condition, withId(id, doc))).map(result -> result.orElseThrow().getMatchedCount() == 1);
    }

    /// Two first writes at once: a MongoDB may refuse one of them, which then replaces the other's.
    @Override
    public Future<Void> put(String id, JsonObject doc) {
        return replaceOrMake(id, doc)
                .recover(cause -> MongoCommitStore.isDuplicate(cause) ? replaceOrMake(id, doc) : Future.failedFuture(cause));
    }

    private Future<Void> replaceOrMake(String id, JsonObject doc) {
        return Answers.all(collection.replaceOne(eq("_id", id), withId(id, doc), new ReplaceOptions().upsert(true))).mapEmpty();
    }

    @Override
    public Future<List<JsonObject>> all() {
        return Answers.all(collection.find().limit(DOCUMENTS_READ_MAX + 1)).map(found -> {
            if (found.size() > DOCUMENTS_READ_MAX) {
                throw new IllegalStateException("more than " + DOCUMENTS_READ_MAX + " documents in " + collection.getNamespace());
            }
            return found.stream().map(JsonForm::toJson).toList();
        });
    }

    @Override
    public Future<List<JsonObject>> with(JsonObject fields, int max) {
        var condition = new Document();
        condition.putAll(JsonForm.toCondition(fields));
        return Answers.all(collection.find(condition).limit(max)).map(found -> found.stream().map(JsonForm::toJson).toList());
    }

    @Override
    public Future<List<JsonObject>> below(String field, long limit, int max) {
        return Answers.all(collection.find(lt(field, limit)).limit(max)).map(found -> found.stream().map(JsonForm::toJson).toList());
    }

    @Override
    public Future<Void> index(List<String> fields) {
        return Future.all(fields.stream().map(field -> Answers.all(collection.createIndex(Indexes.ascending(field)))).toList()).mapEmpty();
    }

    @Override
    public Future<Void> remove(String id) {
        return Answers.all(collection.deleteOne(eq("_id", id))).mapEmpty();
    }

    private static Document withId(String id, JsonObject doc) {
        var document = new Document("_id", id);
        document.putAll(JsonForm.toDocument(doc));
        return document;
    }
}
