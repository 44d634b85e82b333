package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.arms.Unverified;
import gwarchod.mappa.mosovo.Mosovo.Said;
import gwarchod.mappa.mosovo.MosovoEvent.Ended;
import gwarchod.mappa.mosovo.MosovoEvent.Noted;
import gwarchod.mappa.mosovo.MosovoEvent.NoteRead;
import gwarchod.mappa.mosovo.MosovoEvent.OfficerNamed;
import gwarchod.mappa.mosovo.MosovoEvent.ReactiveAsked;
import gwarchod.mappa.mosovo.MosovoEvent.ReactiveReviewed;
import gwarchod.mappa.mosovo.MosovoEvent.Sampled;
import gwarchod.mappa.mosovo.MosovoEvent.TakenOn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `mosovo.management` in full, each list with the newest first.
///
/// @param managed absent: the person isn't managed by these officers any more
/// @param reviewBy the last day to decide how it goes on, where something new is known
/// @param unverified the settings used here that nobody has checked
public record MosovoView(
        @Nullable Managed managed, @Nullable LocalDate reviewBy, List<New> news, List<Note> notes, List<Request> requests, List<Review> reviews,
        List<Sample> samples, @Nullable End ended, List<Unverified> unverified) {
    public MosovoView {
        news = List.copyOf(news);
        notes = List.copyOf(notes);
        requests = List.copyOf(requests);
        reviews = List.copyOf(reviews);
        samples = List.copyOf(samples);
        unverified = List.copyOf(unverified);
    }

    /// @param handed from one officer to another, the newest first
    public record Managed(MosovoGround ground, LocalDate since, UserId officerId, String officer, MosovoMode mode, String note, List<Handed> handed) {
        public Managed {
            handed = List.copyOf(handed);
        }
    }

    /// That another officer was named.
    public record Handed(String officer, Instant at, String by, String why) {}

    /// What became known since remote management was agreed.
    public record New(Coming what, Instant at) {}

    /// @param done what whoever read it said; absent: nobody has read it
    public record Note(EntityId id, Coming what, LocalDate on, @Nullable String reference, String text, Instant at, String by, @Nullable String done) {}

    /// @param approved absent: it waits
    public record Request(EntityId id, Instant at, String by, String why, @Nullable Boolean approved, @Nullable String answer, @Nullable String answeredBy) {}

    public record Review(ReactiveReview result, Instant at, String by, String why) {}

    public record Sample(SampleFinding finding, Instant at, String by, String note) {}

    public record End(MosovoEnd how, LocalDate on, String by, String note) {}

    /// That they are managed, and by whom.
    public record Summary(boolean managed, @Nullable String officer) {}

    static Optional<MosovoView> of(CaseFile file, Rendering rendering) {
        var state = Mosovo.of(file);
        if (state.all().isEmpty()) {
            return Optional.empty();
        }
        var names = rendering.directory();
        var news = state.reactive().map(since -> Comings.after(file, since)).orElse(List.of());
        var ended = state.isManaged() ? Optional.<Said<Ended>>empty() : Mosovo.of(state.all(), Ended.class).reversed().stream().findFirst();
        return Optional.of(new MosovoView(managed(file, state, rendering), Mosovo.reviewBy(file).orElse(null),
                news.reversed().stream().map(one -> new New(one.what(), one.at())).toList(),
                Mosovo.of(state.all(), Noted.class).reversed().stream().map(one -> note(state, one, rendering)).toList(),
                state.said(ReactiveAsked.class).reversed().stream().map(one -> request(state, one, rendering)).toList(),
                state.said(ReactiveReviewed.class).reversed().stream().map(one -> new Review(one.event().result(), one.at(), names.name(one.by()),
                        rendering.text(one.event().why()))).toList(),
                state.said(Sampled.class).reversed().stream().map(one -> new Sample(one.event().finding(), one.at(), names.name(one.by()),
                        rendering.text(one.event().note()))).toList(),
                ended.map(one -> new End(one.event().how(), one.event().on(), names.name(one.by()), rendering.text(one.event().note()))).orElse(null),
                Unverified.of(file.settings(), MosovoSettings.REACTIVE_KEYS, rendering.today())));
    }

    private static @Nullable Managed managed(CaseFile file, Mosovo state, Rendering rendering) {
        var names = rendering.directory();
        var handed = state.said(OfficerNamed.class).reversed().stream().map(one -> new Handed(names.name(one.event().officer()), one.at(), names.name(one.by()),
                rendering.text(one.event().why()))).toList();
        return Mosovo.mode(file).map(mode -> new Managed(state.ground().orElseThrow(), state.since().orElseThrow(), state.officer().orElseThrow(),
                names.name(state.officer().orElseThrow()), mode, rendering.text(state.said(TakenOn.class).getFirst().event().note()), handed)).orElse(null);
    }

    private static Note note(Mosovo state, Said<Noted> one, Rendering rendering) {
        var said = one.event();
        var done = Mosovo.of(state.all(), NoteRead.class).stream().filter(read -> read.event().note().equals(said.note())).findFirst();
        return new Note(said.note(), said.what(), said.on(), rendering.optionalLine(said.reference()), rendering.text(said.text()), one.at(),
                rendering.directory().name(one.by()), done.map(read -> rendering.text(read.event().done())).orElse(null));
    }

    private static Request request(Mosovo state, Said<ReactiveAsked> one, Rendering rendering) {
        var answer = state.answer(one.event().request());
        return new Request(one.event().request(), one.at(), rendering.directory().name(one.by()), rendering.text(one.event().why()),
                answer.map(said -> said.event().approved()).orElse(null), answer.map(said -> rendering.text(said.event().why())).orElse(null),
                answer.map(said -> rendering.directory().name(said.by())).orElse(null));
    }

    Summary summary() {
        return new Summary(managed != null, managed == null ? null : managed.officer());
    }
}
