package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.people.People;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Looking;
import gwarchod.core.sharing.Level;
import gwarchod.mappa.minutes.ItemMinutes.Done;
import gwarchod.mappa.minutes.ItemMinutes.Onward;
import gwarchod.mappa.minutes.ItemMinutes.Writing;
import gwarchod.mappa.minutes.MinutesView.Paragraph;
import gwarchod.mappa.minutes.MinutesView.Said;
import gwarchod.mappa.panel.Panel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One look at minutes.
///
/// @param file the case as the reader knows it today
/// @param writing that is shown; none: its writer begins it
/// @param onward as which it goes outside the meeting; none: it doesn't
record Reading(Kernel kernel, Looking look, CaseFile file, HeldItem item, @Nullable Writing writing, @Nullable Onward onward) {
    private static final MinutesRules RULES = new MinutesRules(TemplateRegistry.AREA);

    MinutesView view() {
        boolean redacted = onward != null && onward.answer() == OnwardAnswer.REDACTED;
        boolean victims = !redacted && Minutes.opensVictims(look.scope());
        Set<String> left = victims ? Set.of(Panel.VICTIM) : Set.of(Panel.VICTIM, People.AT_RISK.id());
        var then = look.past(item.closed().number(), left);
        return look.views().rendered(look.file(), look.scope().without(left), look.lang(), look.now(), (_, rendering) -> {
            var minutes = Minutes.of(file).of(item.item());
            var template = RULES.template(item, minutes);
            var ofVictims = victims ? MinutesOfVictims.lines(file, item, rendering).toList() : null;
            var composing = new Composing(then, item, number(), part -> written(part, rendering), ofVictims, decided(rendering),
                    redacted, kernel.words(), look.lang());
            boolean writes = look.scope().sees(Minutes.WORK_ID, Level.FULL) && onward == null;
            return new MinutesView(look.card().id(), item.item(), item.meeting(), look.name(), MinutesView.MARKING, document(minutes),
                    state(minutes), writing == null ? 1 : writing.version(), writing == null ? 0 : minutes.writings().indexOf(writing) + 1,
                    victims, item.closedAt(), said(writing == null ? null : writing.written()),
                    said(writing == null ? null : writing.approved()), said(writing == null ? null : writing.circulated()),
                    writing == null ? null : rendering.optionalText(writing.reason()),
                    writing == null ? List.of() : writing.recipients().stream().map(one -> rendering.directory().name(one.agency())).toList(),
                    composing.parts(template), Exemption.OF_MINUTES, writes ? draft(rendering) : null, versions(minutes, rendering),
                    onward == null ? asked(minutes, rendering) : List.of(), copy(rendering));
        });
    }

    private MinutesState state(ItemMinutes minutes) {
        return writing == null ? MinutesState.NOT_WRITTEN : writing.circulated() != null ? MinutesState.CIRCULATED : minutes.state();
    }

    private int number() {
        return HeldItem.all(file).stream().map(HeldItem::item).toList().indexOf(item.item()) + 1;
    }

    private List<Composing.Decided> decided(Rendering rendering) {
        return file.state(MappaLevel.DISCIPLINE).history().reversed().stream()
                .filter(one -> item.meeting().equals(one.meeting()) && one.ref().number() <= item.closed().number())
                .map(one -> new Composing.Decided(one.category(), one.level(), one.reviewDueOn(), rendering.text(one.rationale()))).toList();
    }

    private MinutesView.Document document(ItemMinutes minutes) {
        var set = RULES.set(item, minutes);
        var template = RULES.template(item, minutes);
        return new MinutesView.Document(template.letter(), template.names().in(look.lang()), set.set(),
                set.approval() == null ? null : set.approval().reference(), template.verified(), template.source());
    }

    private Optional<Paragraph> written(MinutesHeading part, Rendering rendering) {
        return Optional.ofNullable(writing).flatMap(one -> one.text(part).map(said -> new Paragraph(null, rendering.text(said.text()), null, null,
                said.current() ? said(one.written()) : null)));
    }

    private @Nullable Said said(@Nullable Done done) {
        return done == null ? null : new Said(kernel.directory().in(look.lang()).name(done.by()), done.at());
    }

    private MinutesView.Draft draft(Rendering rendering) {
        var all = Minutes.of(file);
        var minutes = all.of(item.item());
        var slots = RULES.template(item, minutes).toWrite().stream().map(part -> slot(part, all, rendering)).toList();
        return new MinutesView.Draft(slots, MinutesWork.line(file, item, rendering));
    }

    private MinutesView.Slot slot(MinutesHeading part, Minutes all, Rendering rendering) {
        var last = all.of(item.item()).last().flatMap(one -> one.text(part));
        var carried = RULES.carried(item, all, part);
        var text = last.map(MinutesText::text).or(() -> carried).orElse(Text.NONE);
        return new MinutesView.Slot(part, rendering.text(text), carried.filter(text::equals).isPresent(), last.filter(MinutesText::current).isPresent());
    }

    private List<MinutesView.Version> versions(ItemMinutes minutes, Rendering rendering) {
        return minutes.writings().reversed().stream().filter(one -> one.circulated() != null && Minutes.isOpen(item, one, look.scope()))
                .map(one -> new MinutesView.Version(one.version(), Objects.requireNonNull(one.circulated()).at(), rendering.optionalText(one.reason())))
                .toList();
    }

    private List<MinutesView.Asked> asked(ItemMinutes minutes, Rendering rendering) {
        var agency = look.viewer().agency();
        return Stream.concat(
                minutes.amendments().stream().filter(one -> one.asked().agency().equals(agency)).map(one -> new MinutesView.Asked(one.id(), false,
                        rendering.text(one.what()), null, one.asked().at(), null, one.agreed(), rendering.optionalText(one.reason()), 0)),
                minutes.onward().stream().filter(one -> one.asked().agency().equals(agency)).map(one -> new MinutesView.Asked(one.id(), true,
                        rendering.text(one.need()), rendering.line(one.to()), one.asked().at(), one.answer(), null, rendering.optionalText(one.reason()),
                        one.shared().size())))
                .toList();
    }

    private MinutesView.@Nullable Copy copy(Rendering rendering) {
        if (onward == null) {
            return null;
        }
        var last = onward.shared().getLast();
        return new MinutesView.Copy(onward.id(), rendering.line(onward.to()), onward.answer() == OnwardAnswer.REDACTED,
                rendering.directory().name(last.by()), last.agency(), last.at());
    }
}
