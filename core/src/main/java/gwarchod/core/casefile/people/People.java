package gwarchod.core.casefile.people;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.PeopleEvent.PersonAdded;
import gwarchod.core.casefile.people.PeopleEvent.PersonCorrected;
import gwarchod.core.casefile.people.PeopleEvent.PersonErased;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Event;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people whom the person puts at risk.
public final class People {
    static final People NOBODY = new People(List.of(), Set.of(), List.of());

    public static final Discipline<People> DISCIPLINE = new PeopleDiscipline();

    public static final Section<PeopleView.Summary, PeopleView> AT_RISK = new Section<>(
            "people.at-risk", "peopleAtRisk", Basis.VICTIM_WISH, PeopleView.Summary.class, PeopleView.class, PeopleView::summary);

    static final SectionView<PeopleView.Summary, PeopleView> AT_RISK_VIEW = new SectionView<>(AT_RISK, PeopleView::of);

    /// What hides where protected people live.
    public static final CaseViews.Addresses ADDRESSES = new CaseViews.Addresses() {
        @Override
        public UnaryOperator<Text> all(CaseFile file, String instead) {
            return hidingAddresses(file, instead);
        }

        @Override
        public UnaryOperator<Text> held(CaseFile file, String instead) {
            return file == file.whole() ? UnaryOperator.identity() : hidingHeldAddresses(file, instead);
        }
    };

    private final List<AtRisk> all;
    private final Set<PersonId> erased;
    private final List<Text> places;
    private volatile @Nullable Guards guards;

    /// What hides these people in texts about a subject: made once, because every view and every command needs it.
    private record Guards(Person subject, UnaryOperator<Text> names, Spellings<Boolean> places) {}

    /// @param erased who was erased
    /// @param places where they lived
    private People(List<AtRisk> all, Set<PersonId> erased, List<Text> places) {
        this.all = List.copyOf(all);
        this.erased = Set.copyOf(erased);
        this.places = List.copyOf(places);
    }

    public static People of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// What puts references in the place of protected people's names in a text about this case: of everybody the case protects, also of
    /// whom only some may know.
    public static UnaryOperator<Text> guard(CaseFile file) {
        var whole = file.whole();
        return of(whole).guard(Person.of(whole));
    }

    /// What hides where protected people live in a text about this case that somebody reads who may not know them.
    ///
    /// @param instead what they read in its place
    public static UnaryOperator<Text> hidingAddresses(CaseFile file, String instead) {
        var whole = file.whole();
        return AddressGuard.hiding(of(whole).guards(Person.of(whole)).places(), instead);
    }

    /// What hides where people live of whom somebody who knows the others doesn't know, or doesn't know that.
    ///
    /// @param file the case as they know it
    private static UnaryOperator<Text> hidingHeldAddresses(CaseFile file, String instead) {
        var known = of(file);
        var held = of(file.whole()).all.stream().map(one -> known.find(one.id()).map(one::besides).orElse(one)).toList();
        var places = held.stream().flatMap(one -> one.addresses().stream()).toList();
        return AddressGuard.hiding(AddressGuard.of(Person.of(file), places), instead);
    }

    /// A person at risk as an item that may be held.
    public static Item item(PersonId person) {
        return Item.of(AT_RISK.id(), person.value());
    }

    /// What a protected person is called, "Given Family"; empty for one this case doesn't know (any more).
    public static Optional<String> name(CaseFile file, PersonId person) {
        return of(file).find(person).map(one -> one.details().name().said());
    }

    /// Somebody a case protects, for telling whether somebody else knows them: every name and where they live now.
    public record KnownAs(List<String> names, String address) {
        public KnownAs {
            names = List.copyOf(names);
        }
    }

    /// Everybody the case protects.
    public static List<KnownAs> knownAs(CaseFile file) {
        return of(file).all.stream()
                .map(one -> new KnownAs(one.names().stream().map(PersonName::said).toList(), one.details().addressArea().raw()))
                .toList();
    }

    /// What says of a protected person that they were erased; whoever folds it folds the rest of them without their key.
    public static Event erased(CaseFile file, PersonId person) {
        return new PersonErased(person, of(file).find(person).map(AtRisk::addresses).orElse(List.of()));
    }

    public List<PersonId> ids() {
        return all.stream().map(AtRisk::id).toList();
    }

    /// How many were erased.
    int erased() {
        return erased.size();
    }

    /// When somebody was entered, and by which commit.
    public record Since(Instant at, CommitRef commit) {}

    /// When a person at risk was entered; empty for somebody this case doesn't know.
    public Optional<Since> since(PersonId person) {
        return find(person).map(AtRisk::since);
    }

    /// How somebody comes to be at risk; empty for somebody this case doesn't know.
    public Optional<ProtectedKind> kind(PersonId person) {
        return find(person).map(one -> one.details().kind());
    }

    /// The victim service that supports somebody, where one does.
    public Optional<AgencyId> supportedBy(PersonId person) {
        return find(person).map(one -> one.details().supportedBy());
    }

    public boolean has(PersonId person) {
        return find(person).isPresent();
    }

    List<AtRisk> all() {
        return all;
    }

    Optional<AtRisk> find(PersonId person) {
        return all.stream().filter(one -> one.id().equals(person)).findFirst();
    }

    UnaryOperator<Text> guard(Person subject) {
        return guards(subject).names();
    }

    private Guards guards(Person subject) {
        var held = guards;
        if (held == null || held.subject() != subject) {
            held = new Guards(subject, NameGuard.of(subject, all), AddressGuard.of(subject, addresses()));
            guards = held;
        }
        return held;
    }

    private List<Text> addresses() {
        return Stream.concat(all.stream().flatMap(one -> one.addresses().stream()), places.stream()).toList();
    }

    static People evolve(People state, PeopleEvent event) {
        return evolve(state, event, null);
    }

    static People evolve(People state, PeopleEvent event, @Nullable Since since) {
        return switch (event) {
            case PersonAdded(var person, var details) -> {
                var all = new ArrayList<>(state.all);
                all.add(AtRisk.of(person, details, since));
                yield new People(all, state.erased, state.places);
            }
            case PersonCorrected(var person, var details) -> new People(
                    state.all.stream().map(one -> one.id().equals(person) ? one.corrected(details) : one).toList(), state.erased, state.places);
            case PersonErased(var person, var places) -> {
                var erased = new HashSet<>(state.erased);
                erased.add(person);
                var all = new ArrayList<>(state.places);
                all.addAll(places);
                yield new People(state.all.stream().filter(one -> !one.id().equals(person)).toList(), erased, all);
            }
        };
    }
}
