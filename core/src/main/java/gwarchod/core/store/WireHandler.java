package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One client's connection: runs each request on the loop and leaves the sending of its reply to the turn.
final class WireHandler extends SimpleChannelInboundHandler<ClientRequest> {
    private static final Logger log = LoggerFactory.getLogger(WireHandler.class);

    private final Commands commands;
    private final EmbeddedBackend backend;
    private final Turn turn;
    private int lastReply;

    WireHandler(Commands commands, EmbeddedBackend backend, Turn turn) {
        this.commands = commands;
        this.backend = backend;
        this.turn = turn;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        var header = new MessageHeader(++lastReply, request.getHeader().getRequestID());
        switch (request) {
            case MongoMessage message -> {
                var reply = commands.execute(context.channel(), message.getDatabaseName(), message.getDocument());
                context.write(new MongoMessage(context.channel(), header, reply));
            }
            case MongoQuery query when isGreeting(query) -> {
                var reply = commands.execute(context.channel(), query.getDatabaseName(), query.getQuery());
                context.write(new MongoReply(header, reply));
            }
            default -> throw new IllegalArgumentException("an operation of the old wire protocol: " + request);
        }
        turn.replied(context.channel(), context.channel().eventLoop());
    }

    /// Drivers greet in the old protocol; nothing else may come by it, as it has no place for what came of a write.
    private static boolean isGreeting(MongoQuery query) {
        Document command = query.getQuery();
        var name = command.isEmpty() ? "" : command.keySet().iterator().next().toLowerCase(Locale.ROOT);
        return query.getCollectionName().equals("$cmd") && (name.equals("hello") || name.equals("ismaster"));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        backend.handleClose(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.warn("closing a connection to the embedded store", cause);
        context.close();
    }
}
