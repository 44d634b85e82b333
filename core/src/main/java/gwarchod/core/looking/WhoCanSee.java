package gwarchod.core.looking;

import gwarchod.core.casefile.Card;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Access;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Grant;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Relation;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Who can see a case at this moment, how much of it, and why: everybody with an open account, judged by the one evaluator.
public final class WhoCanSee {
    public static final Question<Of, View> QUESTION = new Question<>("looking.who-can-see", Of.class, View.class);

    private final Kernel kernel;
    private final Function<Card, CaseFacts> facts;
    private final Function<CaseId, Function<Scope, String>> names;
    private final Supplier<List<Viewer>> everybody;

    public record Of(CaseId id) {}

    /// @param name of the person, as far as this viewer may know it
    /// @param withPeople whether people are named
    public record View(CaseId caseId, String name, boolean withPeople, List<Group> groups) {
        public View {
            groups = List.copyOf(groups);
        }
    }

    /// People of one agency in the same roles, to whom the case is open by the same.
    ///
    /// @param relation what lets them look
    /// @param people their names, in order; none in summary
    /// @param sections what they see, most first
    /// @param why what makes it necessary
    public record Group(
            String agency, List<String> roles, Relation relation, List<String> people, int count, List<Seen> sections, List<String> why) {
        public Group {
            roles = List.copyOf(roles);
            people = List.copyOf(people);
            sections = List.copyOf(sections);
            why = List.copyOf(why);
        }
    }

    public record Seen(String section, Level level) {}

    private record Key(AgencyId agency, List<String> roles, Access.By by) {}

    /// @param facts what is known of a case, who has it open among it
    /// @param names what a case is called for a scope
    /// @param everybody who has an open account
    public WhoCanSee(
            Kernel kernel, Function<Card, CaseFacts> facts, Function<CaseId, Function<Scope, String>> names, Supplier<List<Viewer>> everybody) {
        this.kernel = kernel;
        this.facts = facts;
        this.names = names;
        this.everybody = everybody;
    }

    public Reply<View> of(Viewer viewer, Lang lang, Of what) {
        var rules = kernel.agreement().get();
        var card = kernel.cases().card(what.id());
        var scope = card.map(known -> rules.scope(viewer, facts.apply(known))).orElse(Scope.NOTHING);
        var section = LookingDiscipline.WHO_CAN_SEE.id();
        if (!scope.sees(section, Level.SUMMARY)) {
            return Reply.notFound();
        }
        var known = card.orElseThrow();
        if (rules.access(viewer, facts.apply(known)).needsReason()) {
            return new Reply.Refused<>(Access.REASON_NEEDED);
        }
        boolean full = scope.sees(section, Level.FULL);
        var groups = groups(rules, full ? facts.apply(known) : noSecrets(known.facts(), viewer)).entrySet().stream()
                .map(group -> group(rules, lang, group.getKey(), group.getValue(), full))
                .sorted(Comparator.comparing(Group::agency).thenComparing(group -> group.roles().toString()).thenComparing(Group::relation))
                .toList();
        return Reply.of(new View(what.id(), names.apply(what.id()).apply(scope), full, groups));
    }

    /// What a summary goes by: as if there were no referral to other agencies, no broken glass and no reason given, so that it tells of none.
    private static CaseFacts noSecrets(CaseFacts all, Viewer viewer) {
        var own = all.referredTo().contains(viewer.agency()) ? Set.of(viewer.agency()) : Set.<AgencyId>of();
        return new CaseFacts(all.partners(), all.team(), own, all.excluded());
    }

    private LinkedHashMap<Key, List<Viewer>> groups(Agreement rules, CaseFacts known) {
        var groups = new LinkedHashMap<Key, List<Viewer>>();
        for (Viewer one : everybody.get()) {
            var access = rules.access(one, known);
            if (access.scope().knows()) {
                groups.computeIfAbsent(new Key(one.agency(), List.copyOf(one.roles()), access.by()), _ -> new ArrayList<>()).add(one);
            }
        }
        return groups;
    }

    private Group group(Agreement rules, Lang lang, Key key, List<Viewer> people, boolean full) {
        var words = kernel.words();
        var granted = rules.grants(people.getFirst(), key.by().held());
        var sections = new LinkedHashMap<String, Level>();
        granted.forEach(grant -> sections.merge(grant.section(), grant.level(), Level::or));
        var seen = sections.entrySet().stream()
                .map(one -> new Seen(said(words, lang, "section.", one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(Seen::level).reversed().thenComparing(Seen::section))
                .toList();
        var why = granted.stream().map(Grant::necessity).distinct().map(code -> said(words, lang, "necessity.", code)).sorted().toList();
        var names = full ? people.stream().map(Viewer::name).sorted().toList() : List.<String>of();
        return new Group(kernel.directory().name(key.agency(), lang), key.roles().stream().map(role -> said(words, lang, "role.", role)).toList(),
                key.by().relation(), names, people.size(), seen, why);
    }

    /// The word for a code, or the text itself: an area may write its agreement in its own words.
    private static String said(Words words, Lang lang, String prefix, String code) {
        return words.has(prefix + code) ? words.say(lang, prefix + code) : code;
    }
}
