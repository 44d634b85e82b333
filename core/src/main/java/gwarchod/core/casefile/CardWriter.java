package gwarchod.core.casefile;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Loaded;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what the disciplines put on a card.
public final class CardWriter {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<Card.Term> terms = new ArrayList<>();
    private final List<Card.Label> labels = new ArrayList<>();
    private final Set<AgencyId> partners = new HashSet<>();
    private final Set<UserId> team = new HashSet<>();
    private final Set<AgencyId> referredTo = new HashSet<>();
    private final Set<UserId> excluded = new HashSet<>();
    private final Instant now;
    private String name = "";
    private @Nullable LocalDate born;
    private final List<Duty> duties = new ArrayList<>();
    private final Set<String> restricted = new HashSet<>();
    private final Map<String, Record> kept = new HashMap<>();
    private final Set<UserId> leads = new HashSet<>();
    private final Map<AgencyId, Set<MeetingId>> invitedAgencies = new HashMap<>();
    private final Map<UserId, Set<MeetingId>> invitedPeople = new HashMap<>();
    private boolean review;
    private final Map<String, Instant> asked = new HashMap<>();
    private Findings waiting = Findings.NONE;

    CardWriter(Instant now) {
        this.now = now;
    }

    /// The card of a case as it stands at `now`. Pure.
    public static Card write(Disciplines disciplines, Loaded<CaseFile> loaded, Instant now) {
        return write(disciplines, loaded, now, loaded.state());
    }

    /// The card as it was, for a look into the past: what is held `today` isn't on it.
    public static Card write(Disciplines disciplines, Loaded<CaseFile> loaded, Instant then, CaseFile today) {
        var file = loaded.state();
        var own = OwnCards.of(file.holdings().holders(),
                holders -> write(disciplines, file.known(holders, today), loaded.number(), then, OwnCards.NONE));
        return write(disciplines, file.known(Set.of(), today), loaded.number(), then, own);
    }

    /// What the card of a case as somebody knows it says.
    static Card write(Disciplines disciplines, CaseFile file, Instant now) {
        return write(disciplines, file, 0, now, OwnCards.NONE);
    }

    private static Card write(Disciplines disciplines, CaseFile file, long number, Instant now, OwnCards own) {
        var writer = new CardWriter(now);
        disciplines.all().forEach(discipline -> discipline.describe(file, writer));
        var found = disciplines.rules().stream().map(rule -> rule.find().apply(file, now)).collect(Findings.all());
        var facts = new CaseFacts(writer.partners, writer.team, writer.referredTo, writer.excluded)
                .withReview(writer.review).withRestricted(writer.restricted).withAsked(writer.asked)
                .withLeads(writer.leads).withInvited(new CaseFacts.Invited(writer.invitedAgencies, writer.invitedPeople));
        var wake = Stream.concat(found.and(writer.waiting).lookAgain().stream(), own.wakes());
        return new Card(file.id(), number, writer.name, writer.born, writer.terms, writer.labels, facts,
                found.items(), wake.min(Comparator.naturalOrder()), writer.duties, own, writer.kept);
    }

    /// The date in the United Kingdom on which the card is made, for what depends on it.
    public LocalDate today() {
        return LocalDate.ofInstant(now, Words.ZONE);
    }

    /// The card would say something else from the start of `day`, if nothing is recorded meanwhile.
    public CardWriter until(LocalDate day) {
        waiting = waiting.and(Findings.later(day.atStartOfDay(Words.ZONE).toInstant()));
        return this;
    }

    public CardWriter person(String name, @Nullable LocalDate born) {
        this.name = name;
        this.born = born;
        return this;
    }

    public CardWriter term(String section, String text) {
        terms.add(new Card.Term(section, normal(text)));
        return this;
    }

    public CardWriter label(String section, String tag, Phrase said) {
        return label(section, tag, said, Set.of());
    }

    /// @param owners the agencies whose rows of the section it is about
    public CardWriter label(String section, String tag, Phrase said, Set<AgencyId> owners) {
        labels.add(new Card.Label(section, tag, said, owners));
        return this;
    }

    /// @param meeting whose item of the case it is about
    public CardWriter label(String section, String tag, Phrase said, Set<AgencyId> owners, MeetingId meeting) {
        labels.add(new Card.Label(section, tag, said, owners, meeting));
        return this;
    }

    public CardWriter partner(AgencyId agency) {
        partners.add(agency);
        return this;
    }

    public CardWriter team(UserId user) {
        team.add(user);
        return this;
    }

    public CardWriter referredTo(AgencyId provider) {
        referredTo.add(provider);
        return this;
    }

    public CardWriter excluded(UserId user) {
        excluded.add(user);
        return this;
    }

    /// Who leads.
    public CardWriter lead(UserId user) {
        leads.add(user);
        return this;
    }

    /// Whoever of an agency is invited to the item of a meeting about the case.
    public CardWriter invited(AgencyId agency, MeetingId to) {
        invitedAgencies.computeIfAbsent(agency, _ -> new HashSet<>()).add(to);
        return this;
    }

    /// Somebody is, by name.
    public CardWriter invited(UserId user, MeetingId to) {
        invitedPeople.computeIfAbsent(user, _ -> new HashSet<>()).add(to);
        return this;
    }

    /// Somebody has to decide how long the case is kept, or whether somebody in it is erased.
    public CardWriter review() {
        review = true;
        return this;
    }

    /// The processing of these sections is restricted.
    public CardWriter restricted(Set<String> sections) {
        restricted.addAll(sections);
        return this;
    }

    /// Whoever is permitted this was asked for advice at that time, and hasn't answered yet.
    public CardWriter asked(String permission, Instant since) {
        asked.merge(permission, since, (one, other) -> one.isBefore(other) ? one : other);
        return this;
    }

    /// Somebody has something in hand.
    public CardWriter duty(DutyKind kind, String section, UserId owner, String item) {
        duties.add(new Duty(kind, section, owner, item));
        return this;
    }

    /// What `name` needs of every case at once. Small: every node holds it of every case.
    public CardWriter keep(String name, Record what) {
        kept.put(name, what);
        return this;
    }

    /// Whoever has `section` of it open, in full, at a meeting is told to look again when `state` is another one.
    public CardWriter stir(String section, Object state) {
        kept.merge(Stirs.KEPT, Stirs.NONE.and(section, state), (before, _) -> ((Stirs) before).and(section, state));
        return this;
    }

    /// How texts are compared in a search: lower case, accents and outer spaces dropped.
    public static String normal(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT).strip();
    }
}
