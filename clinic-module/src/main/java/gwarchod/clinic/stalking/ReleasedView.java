package gwarchod.clinic.stalking;

import gwarchod.clinic.stalking.StalkingEvent.Told;
import gwarchod.clinic.stalking.StalkingEvent.ToldProvider;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the reader's clinic released, newest first, whatever became of it: its own record.
public record ReleasedView(List<Line> releases) {
    public static final Section<Summary, ReleasedView> SECTION = new Section<>(StalkingClinic.RELEASED, "clinicReleases", Basis.HEALTH,
            Summary.class, ReleasedView.class, ReleasedView::summary);

    public ReleasedView {
        releases = List.copyOf(releases);
    }

    /// @param by who signed it
    /// @param answers the questions it answers
    /// @param replacedBy the release that took its place
    /// @param withdrawn why it was taken back
    public record Line(
            EntityId id, AgencyId clinicId, String clinic, FormulationState state, Instant at, String by, String post, String registration,
            boolean interviewed, LocalDate validUntil, List<EntityId> answers, @Nullable EntityId supersedes, @Nullable EntityId replacedBy,
            @Nullable String withdrawn, List<To> to) {
        public Line {
            answers = List.copyOf(answers);
            to = List.copyOf(to);
        }

        Outlined outlined() {
            return new Outlined(id, clinic, state, at, by, validUntil, to.stream().map(To::audience).toList());
        }
    }

    /// @param provider its name, where it is for one
    public record To(
            Audience audience, @Nullable AgencyId providerId, @Nullable String provider, String text, String sources,
            @Nullable Typology typology, @Nullable Integer stage) {}

    /// That there are such releases, to whom and until when: none of the words.
    public record Summary(List<Outlined> releases) {
        public Summary {
            releases = List.copyOf(releases);
        }
    }

    public record Outlined(EntityId id, String clinic, FormulationState state, Instant at, String by, LocalDate validUntil, List<Audience> to) {
        public Outlined {
            to = List.copyOf(to);
        }
    }

    private Summary summary() {
        return new Summary(releases.stream().map(Line::outlined).toList());
    }

    static Optional<ReleasedView> of(CaseFile file, Rendering rendering) {
        var lines = file.state(StalkingClinic.DISCIPLINE).releases().reversed().stream()
                .filter(one -> rendering.opens(StalkingClinic.RELEASED, one.said().clinic()))
                .map(one -> line(one, rendering))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ReleasedView(lines));
    }

    private static Line line(ClinicRelease one, Rendering rendering) {
        var said = one.said();
        return new Line(one.id(), said.clinic(), rendering.directory().name(said.clinic()), one.state(rendering.today()), one.at(),
                rendering.directory().name(one.by()), said.post(), said.registration(), said.interviewed(), said.validUntil(), said.answers(),
                said.supersedes(), one.replacedBy(), one.withdrawn() == null ? null : rendering.text(one.withdrawn().why()),
                one.told().stream().map(told -> to(told, rendering)).toList());
    }

    private static To to(Told told, Rendering rendering) {
        var provider = told instanceof ToldProvider(_, var named, _) ? named : null;
        var said = told.said();
        return new To(told.audience(), provider, provider == null ? null : rendering.directory().name(provider), rendering.text(said.text()),
                rendering.text(said.sources()), said.typology(), said.stage());
    }
}
