package gwarchod.core.linking;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.SeriesOfficer;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How a link between crimes of two cases reads for somebody who sees the crimes of both.
final class LinkLines {
    private final Kernel kernel;
    private final CaseViews views;

    LinkLines(Kernel kernel, CaseViews views) {
        this.kernel = kernel;
        this.views = views;
    }

    LinkDeeds.Crime crime(Crime crime) {
        var officer = crime.investigated().officer();
        return new LinkDeeds.Crime(crime.id(), crime.reference(), officer == null ? null : kernel.directory().name(officer), crime.cancelled());
    }

    Optional<LinkDeeds.Line> line(Viewer viewer, Lang lang, Linking.Turned link, Card here, Card there) {
        return find(link.here()).flatMap(one -> find(link.other()).map(other -> {
            UnaryOperator<String> texts = said -> said(viewer, lang, said(viewer, lang, said, here), there);
            var state = link.state();
            var ended = state.ended();
            var name = views.name(there, kernel.agreement().get().scope(viewer, there.facts()));
            return new LinkDeeds.Line(crime(one), there.id(), name, crime(other), state.kind(),
                    ended == null && !one.cancelled() && !other.cancelled() ? officers(one, other) : null, texts.apply(state.why().raw()),
                    kernel.directory().name(Objects.requireNonNull(state.by())), Objects.requireNonNull(state.at()),
                    ended == null ? null : texts.apply(ended.why().raw()), ended == null ? null : kernel.directory().name(ended.by()),
                    ended == null ? null : ended.at());
        }));
    }

    private Optional<Crime> find(CrimeOf crime) {
        return kernel.cases().file(crime.on()).flatMap(loaded -> Crimes.of(loaded.state()).find(crime.crime()));
    }

    private static SeriesOfficer officers(Crime one, Crime other) {
        var both = new ArrayList<@Nullable UserId>();
        both.add(one.investigated().officer());
        both.add(other.investigated().officer());
        return SeriesOfficer.of(both);
    }

    /// As a text of that case: whom and which addresses it protects isn't read here either.
    private String said(Viewer viewer, Lang lang, String text, Card card) {
        var scope = kernel.agreement().get().scope(viewer, card.facts());
        var cut = new Text(text.substring(0, Math.min(text.length(), Text.CHARACTERS_MAX)));
        return kernel.cases().file(card.id()).map(loaded -> views.rendered(
                loaded, scope, lang, kernel.clock().instant(), (_, rendering) -> rendering.text(cut))).orElse("");
    }
}
