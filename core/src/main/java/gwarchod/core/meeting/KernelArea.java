package gwarchod.core.meeting;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.sharing.Agreement;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The area as the kernel holds it.
record KernelArea(
        Kernel kernel, Live<Meeting> live, Function<Instant, Agreement> agreements, Function<CaseFile, UnaryOperator<Text>> guard,
        BiFunction<CaseFile, String, UnaryOperator<Text>> addresses) implements Area {
    @Override
    public Collection<Card> cards() {
        return kernel.cases().cards();
    }

    @Override
    public Optional<Card> card(CaseId id) {
        return kernel.cases().card(id);
    }

    @Override
    public void onCard(Consumer<CaseId> listener) {
        kernel.cases().listen(card -> listener.accept(card.id()));
    }

    @Override
    public Text guarded(CaseId id, Text text, String address) {
        return kernel.cases().file(id)
                .map(loaded -> addresses.apply(loaded.state(), address).apply(guard.apply(loaded.state()).apply(text)))
                .orElse(Text.NONE);
    }

    @Override
    public Optional<Card> cardAsOf(CaseId id, Instant time) {
        var loaded = kernel.cases().asOf(id, time);
        return kernel.cases().file(id).filter(_ -> loaded.exists())
                .map(today -> CardWriter.write(kernel.cases().disciplines(), loaded, time, today.state()));
    }

    @Override
    public Collection<Meeting.Scheduled> meetings() {
        return live.all().stream().flatMap(KernelArea::scheduled).toList();
    }

    @Override
    public Optional<Meeting.Scheduled> meeting(MeetingId id) {
        return live.get(Meeting.stream(id)).stream().flatMap(KernelArea::scheduled).findFirst();
    }

    @Override
    public void onMeeting(Consumer<Meeting.Scheduled> listener) {
        live.listen(loaded -> scheduled(loaded).forEach(listener));
    }

    @Override
    public Collection<Meeting.Scheduled> meetingsAsOf(Instant time) {
        return live.all().stream().map(loaded -> live.asOf(loaded.stream(), time)).flatMap(KernelArea::scheduled).toList();
    }

    @Override
    public Agreement agreement() {
        return kernel.agreement().get();
    }

    @Override
    public Agreement agreementAsOf(Instant time) {
        return agreements.apply(time);
    }

    private static Stream<Meeting.Scheduled> scheduled(Loaded<Meeting> loaded) {
        return switch (loaded.state()) {
            case Meeting.None _ -> Stream.empty();
            case Meeting.Scheduled scheduled -> Stream.of(scheduled);
        };
    }
}
