package gwarchod.core.desk;

import gwarchod.core.alert.AlertWatch;
import gwarchod.core.alert.Circle;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.identity.Absent;
import gwarchod.core.identity.Accounts;
import gwarchod.core.identity.Entry;
import gwarchod.core.identity.Passwords;
import gwarchod.core.identity.Sessions;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Checkpoints;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.lease.Lease;
import gwarchod.core.leaving.Leavers;
import gwarchod.core.linking.Linking;
import gwarchod.core.looking.LookingPart;
import gwarchod.core.matching.Matching;
import gwarchod.core.meeting.MeetingsPart;
import gwarchod.core.opening.Openings;
import gwarchod.core.orders.OrderBook;
import gwarchod.core.orders.OrderIntake;
import gwarchod.core.reads.ReadRecord;
import gwarchod.core.reads.Reads;
import gwarchod.core.setting.AreaSettings;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.task.Task;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A case node: journal, case files and everything that stands on them, wired by hand. All the edge gets of it is [#desk].
public final class Node implements AutoCloseable {
    /// How often it is asked whether everything is carried.
    private static final long SETTLE_MS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final List<AutoCloseable> parts = new ArrayList<>();
    private final List<AgencyModule> modules;
    private final Words words;
    private final Kernel kernel;
    private final Relay relay;
    private final LocalDesk desk;
    private final CaseDesk caseDesk;
    private final Accounts accounts;
    private final Entry entry;
    private final Minding minding;
    private final EdgeSecret edgeSecret;
    private final boolean empty;

    /// Opens a node (waits until it can serve). Throws IllegalStateException or UncheckedIOException, saying why, when it can't.
    public static Node open(NodeSettings settings, List<AgencyModule> modules) {
        return open(settings, modules, new LocalHints());
    }

    /// The same for one of several nodes on one store, which tell each other by `hints` what they recorded. Without that, each finds it out by itself.
    public static Node open(NodeSettings settings, List<AgencyModule> modules, Hints hints) {
        var storage = Storage.open(settings);
        try {
            return new Node(settings, modules, hints, storage);
        } catch (RuntimeException | Error cant) {
            storage.close();
            throw cant;
        }
    }

    private Node(NodeSettings settings, List<AgencyModule> modules, Hints hints, Storage storage) {
        this.modules = List.copyOf(modules);
        words = Words.load(Catalogue.words(this.modules));
        var disciplines = new Disciplines(Catalogue.disciplines(this.modules));
        parts.addAll(storage.parts());
        var stores = storage.stores();
        edgeSecret = new EdgeSecret(storage.keys(), stores.documents(EdgeSecret.COLLECTION));
        var clock = settings.clock();
        var ids = NewIds.random();
        var work = new Work();
        var codec = new EventCodec(storage.keys(), Catalogue.events(disciplines, this.modules), Catalogue.upcasters(disciplines, this.modules));
        var time = new StoreTime(stores, clock, System::nanoTime);
        var run = ids.next();
        var agreed = Agreed.open(settings, stores, storage.keys(), codec.newest(), time, run);
        codec.writeUpTo(agreed::level);
        var journal = new Journal(stores.commits(), codec, clock, hints, time);
        boolean alone = settings.mongodbUri().isEmpty();
        var lease = new Lease(stores.documents(Lease.COLLECTION), Keeper.LEASE, run, time::now, System::nanoTime);
        var repair = new Repair(journal, hints, time, journal::held, alone).as(agreed::check);
        var checkpoints = new Checkpoints(stores.commits(), stores.reads(), stores.checkpoints(), storage.signing(),
                settings.witness().resolve("checkpoints.jsonl"), alone ? clock : time::now);
        checkpoints.follow(hints);
        var agreements = Agreements.start(journal, hints, work, clock);
        agreed.noted();
        var passwords = new Passwords(settings.passwordCharactersMin());
        accounts = Accounts.start(journal, hints, work, clock, passwords, agreements::current, settings.access());
        empty = journal.heads("account").isEmpty();
        var settled = AreaSettings.start(Settings.AREA, journal, hints, work, clock);
        var cases = Cases.start(journal, hints, work, disciplines, clock, settled::current, settled::asOf);
        cases.holdAtMost(settings.casesHeld());
        kernel = new Kernel(journal, hints, work, clock, ids, words, accounts, agreements::current, cases, settled::current);
        var sections = new CaseViews.NameSection(Person.DETAILS.id(), People.AT_RISK.id());
        var views = new CaseViews(disciplines, words, accounts, sections, People::name, People::guard, People.ADDRESSES);
        var openings = Openings.start(kernel, views, People::guard, People::hidingAddresses);
        caseDesk = new CaseDesk(kernel, views, agreements::asOf, People::guard, openings);
        var tasks = Live.start(journal, hints, work, Task.TYPE);
        relay = new Relay(journal, stores.cursors(), work, clock, new Carrying(caseDesk, tasks), () -> alone || lease.held().isPresent());
        var sessions = new Sessions(stores.documents("sessions"), accounts, clock, ids, settings.access());
        var reads = new Reads(stores.reads());
        desk = new LocalDesk(work, repair, sessions, agreements::current, caseDesk,
                new Looks(new ReadRecord(stores.reads(), hints, clock, time, run), agreements::current,
                        id -> cases.card(id).map(openings::facts), clock), relay);
        var leavers = new Leavers(kernel, tasks, views, new Leavers.Here(accounts::everybody, () -> Absent.of(accounts)),
                (viewer, key, on, command) -> caseDesk.act(viewer, Lang.EN, key, null, on, command));
        leavers.register(desk);
        register(new Home(cases, views, tasks, words, agreements::current, leavers::standsFor),
                new CaseAnswers(kernel, caseDesk, new CaseLists(cases, views, words, agreements::current),
                        new Timelines(journal, disciplines, accounts, words), views), openings, views, reads);
        settled.register(desk, words, accounts::name);
        var meetings = MeetingsPart.start(kernel, desk, agreements::asOf, People::guard, People::hidingAddresses);
        caseDesk.outside().gathers(meetings.gathering());
        var agendas = meetings.agendas();
        agreements.register(desk, words, accounts::name, ids, sectionIds(), commandNames(),      // last: it knows all names
                () -> accounts.everybody().stream().<Set<String>>map(Viewer::roles).toList());
        agreements.listen(_ -> agendas.startAgain());
        journal.onErasure(_ -> agendas.startAgain());
        settled.listen(() -> work.execute(cases::settle));
        entry = new Entry(accounts, passwords, sessions, stores::documents, clock, ids);
        desk.open(Door.of(entry, sessions, stores::documents, settings.provider(), work, clock, ids), agendas::follow);
        relay.follow(hints);
        minding = new Minding(alone, lease, work, time, repair, agreed, relay, checkpoints);
        parts.addAll(minding.start(cases, reads, agreements::turn, settled::turn, () -> sessions.sweep().compose(_ -> entry.sweep()).await()));
        parts.add(passwords);
        parts.add(Every.start("streams", OpenStreams.LOOK_MS, desk.streams::look));
    }

    private void register(Home home, CaseAnswers answers, Openings openings, CaseViews views, Reads reads) {
        answers.register(desk);
        desk.answers(Home.QUESTION, (viewer, lang, _) -> home.of(viewer, lang));
        desk.answers(Me.QUESTION, (viewer, lang, _) -> Reply.of(accounts.me(viewer, lang)));
        accounts.register(desk);
        openings.register(desk);
        new OrderBook(kernel, views).register(desk);
        new OrderIntake(kernel).register(desk);
        new OrderDocuments(kernel, caseDesk).register(desk);
        desk.does(Erasing.DECIDE, new Erasing(kernel)::decide);
        new Retaining(kernel, accounts::everybody).register(desk);
        new Advising(kernel, views).register(desk);
        AlertWatch.start(kernel, views, desk, reads,
                id -> kernel.cases().file(id).map(loaded -> Circle.of(loaded.state())).orElse(List.of()));
        LookingPart.register(desk, kernel, views, openings, reads, accounts::everybody);
        Matching.start(kernel, desk);
        new Linking(kernel, views).register(desk);
        modules.forEach(module -> module.start(kernel, desk));
    }

    /// The ids of all sections of this installation.
    public Set<String> sectionIds() {
        return kernel.cases().disciplines().sections().stream().map(view -> view.section().id()).collect(Collectors.toSet());
    }

    /// The names of all case commands of this installation.
    public Set<String> commands() {
        return kernel.cases().disciplines().commands().stream().map(CommandType::name).collect(Collectors.toSet());
    }

    /// The section a case command changes, by the command's name. Throws IllegalArgumentException for one nobody registered.
    public String sectionOf(String command) {
        return kernel.cases().disciplines().command(command)
                .map(CommandType::section)
                .orElseThrow(() -> new IllegalArgumentException("no command " + command));
    }

    private Set<String> commandNames() {
        var names = commands();
        names.addAll(desk.deeds());
        Agreements.DEEDS.forEach(deed -> names.add(deed.name()));       // registered with these names in hand
        names.addAll(Catalogue.permissions(modules));
        return names;
    }

    /// What the edge gets.
    public Desk desk() {
        return desk;
    }

    /// What can be asked and done at it, for whoever is told the name by another node.
    public Named named() {
        return desk.names;
    }

    /// What all edges guard forms with.
    public byte[] edgeSecret() {
        return edgeSecret.get();
    }

    public Words words() {
        return words;
    }

    /// The REST calls of core and of every module, below `/api/v1`.
    public List<Route> routes() {
        return Catalogue.routes(modules);
    }

    /// The record of a case command, by the command's name. Throws IllegalArgumentException for one nobody registered.
    public Class<? extends CaseCommand> command(String name) {
        return kernel.cases().disciplines().command(name)
                .<Class<? extends CaseCommand>>map(CommandType::type)
                .orElseThrow(() -> new IllegalArgumentException("no command " + name));
    }

    /// Whether this area has no accounts yet: nobody can sign in, and demonstration data may be loaded.
    public boolean empty() {
        return empty;
    }

    /// Whether whoever filled this area opened that account, and no administrator did.
    public boolean founded(UserId user) {
        return accounts.founded(user);
    }

    /// From here on this is a demonstration: the accounts it was founded with act without a second factor, and sign in by API without.
    public void demonstrate() {
        entry.demonstrate();
    }

    /// Fills an empty area.
    public Loader loader() {
        return new AreaLoader(accounts, caseDesk, desk, kernel.ids(), kernel.cases());
    }

    /// Waits until every effect recorded so far has been carried, as long as `timeout` at the most; false when some still wait.
    public boolean settled(Duration timeout) {
        var until = System.nanoTime() + timeout.toNanos();
        while (!relay.settled()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(SETTLE_MS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /// Looks at once at every case whose time has come, which happens each second by itself: for whoever moved the clock.
    public void wake() {
        kernel.cases().wake();
    }

    /// Whether it is this node that carries effects, signs checkpoints and sweeps for all nodes on its store, for certain now.
    public boolean keeps() {
        return minding.keeps();
    }

    /// Figures about this node's health: how long the oldest effect has waited, how many cases can't be read, how many there are.
    public Health health() {
        return new Health(relay.lag(), kernel.cases().blocked().size(), kernel.cases().cards().size());
    }

    public record Health(Duration relayLag, int casesBlocked, int cases) {}

    /// Stops what runs by itself, vouches for the last commits, and closes the store.
    @Override
    public void close() {
        parts.reversed().stream().filter(part -> part instanceof Every).forEach(Node::closed);
        minding.end();
        parts.reversed().stream().filter(part -> !(part instanceof Every)).forEach(Node::closed);
    }

    private static void closed(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LOG.warn("closing {} failed", part.getClass().getSimpleName(), failed);
        }
    }
}
