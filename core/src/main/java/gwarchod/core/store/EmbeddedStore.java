package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A durable database in this process: the MongoDB wire protocol, on the loopback address for the node in the same process or at an address
/// of its own for several nodes ([StoreCommand]), every change in a journal file in one directory. Commits, reads and checkpoints are read from
/// the disk and only their index is in memory; other documents, which are few and change, are held there.
///
/// Promises: a write that was answered survives kill -9 and loss of power; nothing unsynced is ever shown; a torn end of the file
/// is cut at start, any other damage refuses the start and is named; one process at a time has a directory.
/// One disk and no replica: for more than an area, use a MongoDB replica set.
public final class EmbeddedStore implements AutoCloseable {
    /// Stands in the server's greeting, so that a client can tell this store from a MongoDB.
    static final String GREETING_FIELD = "gwarchodEmbedded";

    /// Stands there too, as a number that grows: what nodes may ask of this store that no MongoDB knows. A store that says less is asked nothing.
    static final String OFFERS_FIELD = "gwarchodOffers";

    /// [HistoryCollection#NEWEST].
    static final int OFFERS = 1;

    private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);
    private static final long SHUTDOWN_TIMEOUT_MS = 5_000;

    private final StoreDirectory directory;
    private final EmbeddedBackend backend;
    private final Records records;
    private final JournalWriter journal;
    private final Turn turn;
    private final EventLoopGroup loop;
    private final ChannelGroup clients;
    private final Channel server;
    private final Upkeep upkeep;
    private boolean closed;

    private EmbeddedStore(
            StoreDirectory directory, EmbeddedBackend backend, Records records, JournalWriter journal, Halt halt, InetSocketAddress at) {
        this.directory = directory;
        this.backend = backend;
        this.records = records;
        this.journal = journal;
        this.turn = new Turn(journal, halt);
        this.loop = new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("gwarchod-store", true), NioIoHandler.newFactory());
        this.clients = new DefaultChannelGroup(loop.next());
        var commands = new Commands(backend, halt);
        var bound = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        clients.add(channel);
                        channel.pipeline().addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder(), new MongoWireProtocolHandler(),
                                new WireHandler(commands, backend, turn));
                    }
                })
                .bind(at)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loop.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
            throw new UncheckedIOException("the address " + at + " can't be had", new IOException(bound.cause()));
        }
        this.server = bound.channel();
        this.upkeep = new Upkeep(directory, backend, records, journal, turn, halt, loop.next());
    }

    /// Reads what lies in `directory` (made if missing) and serves it. Throws [StoreInUseException] when another process has it
    /// open, [CorruptStoreException] when the file is damaged, UncheckedIOException when the disk can't be used.
    public static EmbeddedStore open(Path directory) {
        return open(directory, ownPort());
    }

    /// The same, at an address of the caller's choice. Whoever reaches that address reads and writes: nobody is asked who they are. Throws
    /// UncheckedIOException when the address can't be had.
    static EmbeddedStore open(Path directory, InetSocketAddress at) {
        return open(directory, UnaryOperator.identity(), Halt.process(), at);
    }

    static EmbeddedStore open(Path directory, UnaryOperator<Disk> disk, Halt halt) {
        return open(directory, disk, halt, ownPort());
    }

    private static InetSocketAddress ownPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static EmbeddedStore open(Path directory, UnaryOperator<Disk> disk, Halt halt, InetSocketAddress at) {
        var opened = StoreDirectory.lock(directory);
        var records = new Records();
        try {
            var backend = opened.load(records);
            var journal = opened.writer(disk);
            backend.journalTo(journal);
            var store = listening(opened, backend, records, journal, halt, at);
            store.upkeep.start();
            log.info("the embedded store in {} is open: {} documents", directory, backend.documents());
            return store;
        } catch (IOException e) {
            records.close();
            opened.unlock();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            records.close();
            opened.unlock();
            throw e;
        }
    }

    private static EmbeddedStore listening(
            StoreDirectory directory, EmbeddedBackend backend, Records records, JournalWriter journal, Halt halt, InetSocketAddress at)
            throws IOException {
        try {
            return new EmbeddedStore(directory, backend, records, journal, halt, at);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /// What a MongoDB driver connects with: on this machine, where the store was given no other address.
    public String connectionString() {
        var bound = (InetSocketAddress) server.localAddress();
        var host = bound.getAddress().isAnyLocalAddress() ? "127.0.0.1" : bound.getAddress().getHostAddress();
        return "mongodb://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/?directConnection=true";
    }

    /// Lets replies already due go, syncs, and gives the directory free. Connect nothing to it afterwards.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        upkeep.close();
        server.close().syncUninterruptibly();
        loop.next().submit(turn::end).syncUninterruptibly();
        clients.close().awaitUninterruptibly(SHUTDOWN_TIMEOUT_MS);
        loop.next().submit(this::finish).syncUninterruptibly();
        loop.shutdownGracefully(0, SHUTDOWN_TIMEOUT_MS, TimeUnit.MILLISECONDS).syncUninterruptibly();
        backend.close();
        records.close();
        directory.unlock();
    }

    private void finish() {
        turn.end();
        try (journal) {
            if (!turn.failed()) {
                journal.add(Format.closed());
                journal.sync();
            }
        } catch (IOException e) {
            log.error("the embedded store couldn't note its orderly end; what was acknowledged is stored", e);
        }
    }

    /// What compacts it.
    Upkeep upkeep() {
        return upkeep;
    }

    /// Everything that stands now, as journal records: what a replay of the file must yield too.
    void snapshot(Consumer<Document> sink) {
        loop.next().submit(() -> backend.snapshot(sink)).syncUninterruptibly();
    }
}
