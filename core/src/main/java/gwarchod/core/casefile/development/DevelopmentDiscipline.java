package gwarchod.core.casefile.development;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.development.DevelopmentEvent.DevelopmentChanged;
import gwarchod.core.casefile.development.DevelopmentEvent.DevelopmentFollowed;
import gwarchod.core.casefile.development.DevelopmentEvent.DevelopmentRecorded;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.List;
import java.util.Optional;

/// What developments bring to the case file.
final class DevelopmentDiscipline implements Discipline<Developments> {
    @Override
    public String name() {
        return "development";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("development.recorded.1", DevelopmentRecorded.class),
                new EventType<>("development.changed.1", DevelopmentChanged.class),
                new EventType<>("development.followed.1", DevelopmentFollowed.class));
    }

    @Override
    public Developments empty() {
        return Developments.NONE;
    }

    @Override
    public Developments evolve(Developments state, Fact fact) {
        return Developments.evolve(state, (DevelopmentEvent) fact.event(), fact);
    }

    /// Whoever keeps their entries may keep one of these too: an advocate who hears of a release from the victim.
    @Override
    public Optional<Item> item(Event event) {
        return switch ((DevelopmentEvent) event) {
            case DevelopmentRecorded recorded -> Optional.of(Item.of(Developments.RECORD.id(), recorded.development().value()));
            case DevelopmentChanged changed -> Optional.of(Item.of(Developments.RECORD.id(), changed.development().value()));
            case DevelopmentFollowed _ -> Optional.empty();
        };
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Developments.RECORD.id();
        return List.of(
                CommandType.of("development.record", RecordDevelopment.class, section, Developments::record),
                CommandType.of("development.change", ChangeDevelopment.class, section, Developments::change));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Developments.RECORD_VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        Developments.of(file).all().stream()
                .filter(one -> one.kind() == DevelopmentKind.RELEASE_FROM_CUSTODY && !one.off() && Days.of(one.at()).equals(card.today()))
                .findFirst()
                .ifPresent(_ -> card.label(Developments.RECORD.id(), "released-today", Phrase.of("label.released-today"))
                        .until(card.today().plusDays(1)));
        Developments.of(file).all().stream()
                .filter(one -> one.kind() == DevelopmentKind.RELEASE_FROM_CUSTODY && !one.off() && Days.of(one.at()).isAfter(card.today()))
                .forEach(one -> card.until(Days.of(one.at())));
    }
}
