package gwarchod.clinic.stalking;

import gwarchod.clinic.stalking.StalkingEvent.Told;
import gwarchod.clinic.stalking.StalkingEvent.ToldProvider;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What clinics told the reader's audience, newest first. Of what was taken back or replaced they see only that it was.
public record FormulationsView(List<Line> formulations) {
    public FormulationsView {
        formulations = List.copyOf(formulations);
    }

    /// @param said none of one that was taken back or replaced
    public record Line(EntityId id, String clinic, FormulationState state, Instant at, @Nullable Said said) {}

    /// @param by who signed it, and `post` and `registration` as they gave them
    /// @param interviewed whether the person was
    /// @param validUntil the last day on which anybody is to go by it
    /// @param stage of the homicide timeline, by its number
    public record Said(
            String by, String post, String registration, boolean interviewed, LocalDate validUntil, String text, String sources,
            @Nullable Typology typology, @Nullable Integer stage) {}

    /// How many there are to go by now.
    public record Summary(int current) {}

    private Summary summary() {
        return new Summary((int) formulations.stream().filter(line -> line.state() == FormulationState.CURRENT).count());
    }

    /// The section of an audience.
    static SectionView<Summary, FormulationsView> section(Audience audience, String member) {
        return new SectionView<>(
                new Section<>(audience.section(), member, Basis.PUBLIC_PROTECTION, Summary.class, FormulationsView.class, FormulationsView::summary),
                (file, rendering) -> of(audience, file, rendering));
    }

    private static Optional<FormulationsView> of(Audience audience, CaseFile file, Rendering rendering) {
        var lines = file.state(StalkingClinic.DISCIPLINE).releases().reversed().stream()
                .flatMap(one -> one.to(audience).filter(told -> opens(told, rendering)).map(told -> line(one, told, rendering)).stream())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new FormulationsView(lines));
    }

    /// What is for one provider no other one reads.
    private static boolean opens(Told told, Rendering rendering) {
        return !(told instanceof ToldProvider(_, var provider, _)) || rendering.opens(StalkingClinic.FOR_PROVIDER, provider);
    }

    private static Line line(ClinicRelease one, Told told, Rendering rendering) {
        var state = StalkingClinic.takenBackSince(rendering, one.id()) ? FormulationState.WITHDRAWN : one.state(rendering.today());
        var released = one.said();
        var said = told.said();
        return new Line(one.id(), rendering.directory().name(released.clinic()), state, one.at(), !state.readable() ? null
                : new Said(rendering.directory().name(one.by()), released.post(), released.registration(), released.interviewed(),
                        released.validUntil(), rendering.text(said.text()), rendering.text(said.sources()), said.typology(), said.stage()));
    }
}
