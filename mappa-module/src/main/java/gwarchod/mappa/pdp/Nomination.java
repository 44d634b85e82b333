package gwarchod.mappa.pdp;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.mappa.pdp.PdpEvent.Grounds;
import gwarchod.mappa.pdp.PdpEvent.Nominated;
import gwarchod.mappa.pdp.PdpEvent.PanelDecided;
import gwarchod.mappa.pdp.PdpEvent.Reviewed;
import gwarchod.mappa.pdp.PdpEvent.Shared;
import gwarchod.mappa.pdp.PdpEvent.ThresholdDecided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One nomination and all that was decided on it.
///
/// @param threshold none: not decided
/// @param panel none: not decided
/// @param reviews oldest first
/// @param last the commit that brought it where it stands
record Nomination(
        Nominated said, Done done, @Nullable Decided<ThresholdDecided> threshold, @Nullable Decided<PanelDecided> panel,
        List<Decided<Reviewed>> reviews, List<Decided<Shared>> shares, Done last) {
    /// Who did something, and when it was recorded.
    record Done(UserId by, Instant at, CommitRef ref) {
        static Done of(Fact fact) {
            return new Done(fact.actor().user(), fact.recorded(), fact.ref());
        }
    }

    record Decided<E>(E said, Done done) {}

    Nomination {
        reviews = List.copyOf(reviews);
        shares = List.copyOf(shares);
    }

    static Nomination of(Nominated said, Done done) {
        return new Nomination(said, done, null, null, List.of(), List.of(), done);
    }

    EntityId id() {
        return said.nomination();
    }

    PdpStatus status() {
        if (threshold == null) {
            return PdpStatus.NOMINATED;
        }
        if (panel == null) {
            return threshold.said().met() ? PdpStatus.FOR_PANEL : PdpStatus.NOT_MANAGED;
        }
        return panel.said().grounds() == null ? PdpStatus.NOT_MANAGED
                : reviews.stream().anyMatch(one -> one.said().end() != null) ? PdpStatus.ENDED : PdpStatus.MANAGED;
    }

    /// The grounds of the panel and of every review, the latest last.
    List<Grounds> grounds() {
        return Stream.concat(panel == null ? Stream.empty() : Stream.ofNullable(panel.said().grounds()),
                reviews.stream().map(one -> one.said().grounds()).filter(Objects::nonNull)).toList();
    }

    /// When it is reviewed next; empty for whoever isn't managed so.
    Optional<LocalDate> reviewOn() {
        return status() == PdpStatus.MANAGED ? Optional.of(grounds().getLast().reviewOn()) : Optional.empty();
    }

    /// Whether a ground was said before, in the same words.
    boolean saidBefore(Text ground) {
        var words = words(ground);
        return grounds().stream().flatMap(one -> Stream.of(one.whyImminent(), one.whyLikely())).anyMatch(one -> words(one).equals(words));
    }

    private static String words(Text text) {
        return text.raw().toLowerCase(Locale.ROOT).replaceAll("\\W+", " ").strip();
    }

    Nomination after(PdpEvent event, Done by) {
        return switch (event) {
            case Nominated _ -> this;
            case ThresholdDecided it -> new Nomination(said, done, new Decided<>(it, by), panel, reviews, shares, by);
            case PanelDecided it -> new Nomination(said, done, threshold, new Decided<>(it, by), reviews, shares, by);
            case Reviewed it -> new Nomination(said, done, threshold, panel, and(reviews, new Decided<>(it, by)), shares, by);
            case Shared it -> new Nomination(said, done, threshold, panel, reviews, and(shares, new Decided<>(it, by)), last);
        };
    }

    private static <E> List<E> and(List<E> before, E one) {
        var all = new ArrayList<>(before);
        all.add(one);
        return all;
    }
}
