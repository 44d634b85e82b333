package gwarchod.core.looking;

import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.opening.Openings;
import gwarchod.core.opening.Purpose;
import gwarchod.core.reads.Read;
import gwarchod.core.reads.Reads;
import gwarchod.core.sharing.Access;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Relation;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who looked at a case, and what a user looked at. Asking is a look like any other, and on record itself.
public final class WhoLooked {
    /// Looks in one page.
    static final int PAGE = 50;

    /// Looks that a summary counts at the most, the latest.
    static final int COUNTED_MAX = 2_000;

    /// By whom a case was looked at, newest first.
    public static final Question<Of, View> OF_CASE = new Question<>("looking.who-looked", Of.class, View.class);

    /// What a user looked at, newest first: for professional standards.
    public static final Question<By, ByUser> BY_USER = new Question<>("looking.looks-by", By.class, ByUser.class);

    /// What the agreement must permit for [#BY_USER].
    public static final String OF_USERS = "looking.of-users";

    /// How [Read#about] begins that says as of when.
    private static final String AS_OF = "asOf/";

    private final Kernel kernel;
    private final Reads reads;
    private final Openings openings;
    private final Function<CaseId, Function<Scope, String>> names;

    public record Of(CaseId id, @Nullable String cursor) {}

    /// @param items every look, in full; none in summary
    /// @param agencies how many by agency, in summary; none in full
    public record View(CaseId caseId, String name, boolean full, List<Look> items, List<Count> agencies, @Nullable String next) {
        public View {
            items = List.copyOf(items);
            agencies = List.copyOf(agencies);
        }
    }

    /// @param what was asked, in words
    /// @param asOf the time as of which it was asked; none: as it was then
    /// @param purpose what they said it was for, where they had to say
    /// @param why in their own words; for whoever may ask what users looked at
    public record Look(Instant at, UserId user, String name, String agency, List<String> roles, String what, @Nullable Instant asOf,
            Relation relation, @Nullable Purpose purpose, @Nullable String why) {}

    public record Count(String agency, int people, int looks, Instant last) {}

    public record By(UserId username, @Nullable String cursor) {}

    public record ByUser(String name, List<LookAt> items, @Nullable String next) {
        public ByUser {
            items = List.copyOf(items);
        }
    }

    public record LookAt(Instant at, String what, @Nullable Instant asOf, List<At> cases) {
        public LookAt {
            cases = List.copyOf(cases);
        }
    }

    public record At(CaseId caseId, String name, Relation relation, @Nullable Purpose purpose, @Nullable String why) {}

    /// @param names what a case is called for a scope
    WhoLooked(Kernel kernel, Reads reads, Openings openings, Function<CaseId, Function<Scope, String>> names) {
        this.kernel = kernel;
        this.reads = reads;
        this.openings = openings;
        this.names = names;
    }

    private Scope scope(Viewer viewer, CaseId id) {
        return kernel.cases().card(id).map(card -> kernel.agreement().get().scope(viewer, openings.facts(card))).orElse(Scope.NOTHING);
    }

    public Reply<View> ofCase(Viewer viewer, Lang lang, Of what) {
        var scope = scope(viewer, what.id());
        var section = LookingDiscipline.WHO_LOOKED.id();
        if (!scope.sees(section, Level.SUMMARY)) {
            return Reply.notFound();
        }
        if (kernel.agreement().get().access(viewer, openings.facts(kernel.cases().card(what.id()).orElseThrow())).needsReason()) {
            return new Reply.Refused<>(Access.REASON_NEEDED);
        }
        var name = names.apply(what.id()).apply(scope);
        if (!scope.sees(section, Level.FULL)) {
            return Reply.of(new View(what.id(), name, false, List.of(), counts(viewer, lang, what.id()), null));
        }
        var reasons = openings.said((_, on) -> on.equals(what.id()), lang);
        return reads.of(what.id(), read -> told(viewer, read), PAGE, Optional.ofNullable(what.cursor()))
                .<Reply<View>>map(page -> Reply.of(new View(what.id(), name, true,
                        page.reads().stream().map(read -> look(viewer, read, what.id(), reasons, lang)).toList(), List.of(), page.next().orElse(null))))
                .orElseGet(() -> new Reply.Refused<>(Refusal.invalid("cursor-unknown", "/cursor")));
    }

    /// Who looks because they ask what users looked at is told to nobody who can't ask it: whom they look into would know of it. What they
    /// would have been shown in their other roles anyway is told like anybody's.
    private boolean told(Viewer viewer, Read read) {
        var rules = kernel.agreement().get();
        if (rules.permits(viewer, OF_USERS) || !rules.permits(reader(read, read.roles()), OF_USERS)) {
            return true;
        }
        var others = read.roles().stream().filter(role -> !rules.permits(reader(read, List.of(role)), OF_USERS)).toList();
        return !read.question().equals(BY_USER.name())
                && read.seen().stream().anyMatch(seen -> !rules.grants(reader(read, others), seen.held()).isEmpty());
    }

    private static Viewer reader(Read read, List<String> roles) {
        return new Viewer(read.user(), "", read.agency(), new TreeSet<>(roles));
    }

    private Look look(Viewer viewer, Read read, CaseId id, List<Openings.Said> reasons, Lang lang) {
        var directory = kernel.directory();
        var said = said(read, id, relation(read, id), reasons);
        boolean why = kernel.agreement().get().permits(viewer, OF_USERS);
        return new Look(read.at(), read.user(), directory.name(read.user()), directory.name(read.agency(), lang),
                read.roles().stream().map(role -> said(lang, "role.", role)).toList(), said(lang, "question.", read.question()), asOf(read), relation(read, id),
                said.map(Openings.Said::purpose).orElse(null), said.filter(_ -> why).map(Openings.Said::why).orElse(null));
    }

    /// What the reader had said when only that let them look.
    private static Optional<Openings.Said> said(Read read, CaseId id, Relation by, List<Openings.Said> reasons) {
        boolean byGlass = by == Relation.GLASS;
        return byGlass || by == Relation.REASON
                ? reasons.stream().filter(one -> one.opened(read.user(), id, byGlass, read.at())).findFirst()
                : Optional.empty();
    }

    private static @Nullable Instant asOf(Read read) {
        return read.about() == null ? null : Stream.of(read.about().split(" "))
                .filter(about -> about.startsWith(AS_OF))
                .map(about -> Instant.parse(about.substring(AS_OF.length())))
                .findFirst().orElse(null);
    }

    private static Relation relation(Read read, CaseId id) {
        return read.seen().stream().filter(seen -> seen.cases().contains(id)).map(Read.Seen::relation).findFirst().orElse(Relation.ROLE);
    }

    /// By agency: of those whose part in the case is no secret, the partners and one's own.
    private List<Count> counts(Viewer viewer, Lang lang, CaseId id) {
        var told = new HashSet<>(kernel.cases().card(id).map(card -> card.facts().partners()).orElse(Set.<AgencyId>of()));
        told.add(viewer.agency());
        var byAgency = new LinkedHashMap<AgencyId, List<Read>>();
        reads.of(id, read -> told.contains(read.agency()) && told(viewer, read), COUNTED_MAX, Optional.empty()).stream()
                .flatMap(page -> page.reads().stream())
                .forEach(read -> byAgency.merge(read.agency(), List.of(read), (before, more) -> Stream.concat(before.stream(), more.stream()).toList()));
        return byAgency.entrySet().stream()
                .map(one -> new Count(kernel.directory().name(one.getKey(), lang),
                        (int) one.getValue().stream().map(Read::user).distinct().count(), one.getValue().size(),
                        one.getValue().stream().map(Read::at).max(Comparator.naturalOrder()).orElseThrow()))
                .sorted(Comparator.comparing(Count::agency))
                .toList();
    }

    /// For whoever the agreement permits; for everybody else it is as if there were nothing to ask.
    public Reply<ByUser> byUser(Viewer viewer, Lang lang, By what) {
        if (!kernel.agreement().get().permits(viewer, OF_USERS) || !kernel.directory().knows(what.username())) {
            return Reply.notFound();
        }
        var reasons = openings.said((user, _) -> user.equals(what.username()), lang);
        return reads.by(what.username(), read -> shows(viewer, read), PAGE, Optional.ofNullable(what.cursor()))
                .<Reply<ByUser>>map(page -> Reply.of(new ByUser(kernel.directory().name(what.username()),
                        page.reads().stream().map(read -> lookAt(viewer, read, reasons, lang)).toList(), page.next().orElse(null))))
                .orElseGet(() -> new Reply.Refused<>(Refusal.invalid("cursor-unknown", "/cursor")));
    }

    /// A look at nothing but cases this viewer may not know is left out: that there is one would say that they are kept from it.
    private boolean shows(Viewer viewer, Read read) {
        var cases = read.seen().stream().flatMap(seen -> seen.cases().stream()).toList();
        return cases.isEmpty() || cases.stream().anyMatch(id -> scope(viewer, id).knows());
    }

    /// Cases this viewer may not know are left out.
    private LookAt lookAt(Viewer viewer, Read read, List<Openings.Said> reasons, Lang lang) {
        var cases = read.seen().stream()
                .flatMap(seen -> seen.cases().stream()
                        .filter(id -> scope(viewer, id).knows())
                        .map(id -> at(viewer, id, seen.relation(), said(read, id, seen.relation(), reasons))))
                .toList();
        return new LookAt(read.at(), said(lang, "question.", read.question()), asOf(read), cases);
    }

    private At at(Viewer viewer, CaseId id, Relation relation, Optional<Openings.Said> said) {
        return new At(id, names.apply(id).apply(scope(viewer, id)), relation,
                said.map(Openings.Said::purpose).orElse(null), said.map(Openings.Said::why).orElse(null));
    }

    private String said(Lang lang, String prefix, String code) {
        return kernel.words().has(prefix + code) ? kernel.words().say(lang, prefix + code) : code;
    }
}
