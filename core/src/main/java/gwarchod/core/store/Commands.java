package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which commands the embedded store carries out, and what of them reaches the journal. A command that isn't listed is refused:
/// one that the library learns later could otherwise change data past the journal.
final class Commands {
    private static final Set<String> READS = Set.of("find", "getmore", "killcursors", "count", "aggregate", "distinct", "listcollections",
            "listindexes", "listdatabases", "buildinfo", "ping", "endsessions", "serverstatus", "dbstats", "collstats", "connectionstatus");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");

    /// Dropping is not among them: nothing here needs it, and the library forgets the indexes of other collections by it.
    private static final Set<String> DEFINITIONS = Set.of("create", "createindexes");
    private static final Set<String> GREETINGS = Set.of("hello", "ismaster");
    private static final Set<String> CREATE_OPTIONS = Set.of("create", "writeconcern", "comment", "lsid", "$db", "$readpreference", "maxtimems");

    /// What is in there is only ever added to, so a mistake elsewhere can't change it.
    private static final Set<String> ONLY_ADDED_TO = Set.of(MongoCommitStore.COLLECTION, MongoCommitStore.READS, MongoCheckpointStore.COLLECTION);

    private static final int CODE_COMMAND_NOT_FOUND = 59;
    private static final int CODE_UNKNOWN = 8;
    private static final int CODE_UNAUTHORIZED = 13;

    private final EmbeddedBackend backend;
    private final Halt halt;

    Commands(EmbeddedBackend backend, Halt halt) {
        this.backend = backend;
        this.halt = halt;
    }

    /// Carries it out and returns the reply. What it changed stands in the journal's buffer then, not yet on the disk.
    Document execute(Channel channel, String database, Document request) {
        var name = request.keySet().iterator().next();
        var command = name.toLowerCase(Locale.ROOT);
        try {
            if (GREETINGS.contains(command)) {
                return greet(channel, database, request);
            } else if (READS.contains(command) && !writesInPassing(request)) {
                return backend.handleCommand(channel, database, name, request);
            } else if (changesHistory(command, request)) {
                throw new MongoServerError(CODE_UNAUTHORIZED, "Unauthorized", request.get(name) + " can be added to, not changed");
            } else if (WRITES.contains(command)) {
                return backend.handleCommand(channel, database, name, request);
            } else if (DEFINITIONS.contains(command) && hasOnlyKnownOptions(command, request)) {
                return define(channel, database, name, request);
            }
            throw new MongoServerError(CODE_COMMAND_NOT_FOUND, "CommandNotFound", "the embedded store doesn't offer '" + name + "' in this form");
        } catch (MongoServerException e) {
            return failed(e);
        } catch (RuntimeException e) {
            if (!READS.contains(command)) {
                halt.halt("a command that changes data broke half-way, so memory may differ from the file; a restart reads the file", e);
            }
            return failed(new MongoServerError(CODE_UNKNOWN, "UnknownError", String.valueOf(e.getMessage())));
        }
    }

    private Document greet(Channel channel, String database, Document request) {
        return backend.handleCommand(channel, database, "ismaster", request)
                .append("isWritablePrimary", true)
                .append(EmbeddedStore.GREETING_FIELD, true)
                .append(EmbeddedStore.OFFERS_FIELD, EmbeddedStore.OFFERS);
    }

    private Document define(Channel channel, String database, String name, Document request) {
        var before = request.cloneDeeply();
        var reply = backend.handleCommand(channel, database, name, request);
        if (!reply.containsKey("numIndexesBefore") || !reply.get("numIndexesBefore").equals(reply.get("numIndexesAfter"))) {
            backend.defined(database, before);
        }
        return reply;
    }

    private static boolean changesHistory(String command, Document request) {
        return !command.equals("insert") && WRITES.contains(command)
                && ONLY_ADDED_TO.contains(String.valueOf(request.values().iterator().next()));
    }

    private static boolean writesInPassing(Document request) {
        return request.get("pipeline") instanceof List<?> stages
                && stages.stream().anyMatch(stage -> stage instanceof Document s && (s.containsKey("$out") || s.containsKey("$merge")));
    }

    private static boolean hasOnlyKnownOptions(String command, Document request) {
        return !command.equals("create")
                || request.keySet().stream().allMatch(option -> CREATE_OPTIONS.contains(option.toLowerCase(Locale.ROOT)));
    }

    private static Document failed(MongoServerException exception) {
        var reply = new Document("errmsg", exception.getMessageWithoutErrorCode());
        if (exception instanceof MongoServerError error) {
            reply.put("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return reply.append("ok", 0);
    }
}
