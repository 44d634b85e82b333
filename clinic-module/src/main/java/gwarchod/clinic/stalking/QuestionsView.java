package gwarchod.clinic.stalking;

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

/// The questions to clinics, newest first: those that the reader's agency asked or was asked, and all for whoever leads or is on the team.
public record QuestionsView(List<Line> questions) {
    public static final Section<Summary, QuestionsView> SECTION = new Section<>(StalkingClinic.ASKED, "clinicQuestions", Basis.PUBLIC_PROTECTION,
            Summary.class, QuestionsView.class, QuestionsView::summary);

    public QuestionsView {
        questions = List.copyOf(questions);
    }

    /// @param clinic its name
    /// @param asker the name of the agency whose question it is; `askedBy` says who of it asked
    /// @param decision what it is asked for
    /// @param by when the answer is needed
    /// @param takenBack why it needs no answer any more
    public record Line(
            EntityId id, AgencyId clinicId, String clinic, AgencyId askerId, String asker, String askedBy, Instant askedAt, String asks,
            String decision, @Nullable LocalDate by, QuestionState state, @Nullable String takenBack) {}

    /// How many wait.
    public record Summary(int waiting) {}

    private Summary summary() {
        return new Summary((int) questions.stream().filter(line -> line.state() == QuestionState.WAITING).count());
    }

    static Optional<QuestionsView> of(CaseFile file, Rendering rendering) {
        var state = file.state(StalkingClinic.DISCIPLINE);
        var lines = state.questions().reversed().stream()
                .filter(one -> rendering.opens(StalkingClinic.ASKED, one.said().clinic()) || rendering.opens(StalkingClinic.ASKED, one.said().asker()))
                .map(one -> line(state, one, rendering))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new QuestionsView(lines));
    }

    private static Line line(StalkingClinic state, ClinicQuestion one, Rendering rendering) {
        var said = one.said();
        return new Line(one.id(), said.clinic(), rendering.directory().name(said.clinic()), said.asker(), rendering.directory().name(said.asker()),
                rendering.directory().name(one.by()), one.at(), rendering.text(said.asks()), rendering.text(said.decision()), said.by(),
                state.state(one), one.takenBack() == null ? null : rendering.text(one.takenBack().why()));
    }
}
