package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Disclosures to third parties in full, the latest first.
public record ThirdPartyView(List<Row> disclosures) {
    public ThirdPartyView {
        disclosures = List.copyOf(disclosures);
    }

    /// @param recipient of what kind; absent where nobody in particular was thought of
    /// @param name the recipient by name, as this reader may know it; empty for nobody in particular
    /// @param decision what holds
    /// @param meeting at which it was decided
    /// @param plan absent unless it was decided to disclose
    /// @param againOn when a deferred decision is made, or what was disclosed is looked at again
    /// @param againOverdue whether that day is past
    /// @param came absent until the recipient is told
    /// @param earlier what was decided before, the latest first
    public record Row(
            EntityId id, @Nullable RecipientKind recipient, @Nullable PersonId person, String name, Decided decision, @Nullable Planned plan,
            @Nullable LocalDate againOn, boolean againOverdue, @Nullable Came came, @Nullable LocalDate subjectToldOn, String subjectNote,
            List<Decided> earlier) {
        public Row {
            earlier = List.copyOf(earlier);
        }
    }

    public record Decided(ThirdPartyDecision decision, LocalDate on, String by, @Nullable MeetingId meeting, String why) {}

    /// @param by who tells them; null once nobody does any more
    public record Planned(
            String content, @Nullable UserId byUser, @Nullable String by, @Nullable ContactMethod how, @Nullable LocalDate dueOn, boolean overdue,
            @Nullable SubjectTold subjectTold, @Nullable String notToldWhy, @Nullable String riskToSubject) {}

    /// @param agreement absent: the recipient hasn't answered
    /// @param signBy by when they should have
    /// @param signByVerified whether the number of days it rests on was confirmed
    public record Came(
            LocalDate madeOn, ContactMethod how, String note, @Nullable AgreementAnswer agreement, @Nullable LocalDate agreedOn,
            String agreementNote, LocalDate signBy, boolean signByVerified, List<Review> reviews) {
        public Came {
            reviews = List.copyOf(reviews);
        }
    }

    public record Review(LocalDate on, String note, @Nullable LocalDate nextOn) {}

    /// How many decisions there are, and how many wait for what.
    public record Summary(int decided, int deferred, int toTell, int overdue, int unsigned) {}

    static Optional<ThirdPartyView> of(CaseFile file, Rendering rendering) {
        var all = ThirdPartyDisclosures.of(file).all().reversed();
        return all.isEmpty() ? Optional.empty() : Optional.of(new ThirdPartyView(all.stream().map(one -> row(one, file, rendering)).toList()));
    }

    private static Row row(ThirdParty one, CaseFile file, Rendering rendering) {
        var said = one.said();
        var person = one.person();
        var organisation = said.organisation();
        var name = organisation != null ? rendering.text(organisation) : person == null ? "" : rendering.names().apply(person);
        var decisions = one.decisions().reversed().stream().map(decision -> decided(decision, rendering)).toList();
        var again = one.againOn().orElse(null);
        return new Row(one.id(), said.recipient(), person, name, decisions.getFirst(), planned(one, rendering), again,
                again != null && again.isBefore(rendering.today()), came(one, file, rendering),
                one.told().map(ThirdPartyEvent.Told::toldOn).orElse(null), one.told().map(it -> rendering.text(it.note())).orElse(""),
                decisions.subList(1, decisions.size()));
    }

    private static Decided decided(ThirdParty.Decision one, Rendering rendering) {
        return new Decided(one.said().decision(), one.said().decidedOn(), rendering.directory().name(one.decidedBy()), one.meeting(),
                rendering.text(one.said().why()));
    }

    private static @Nullable Planned planned(ThirdParty one, Rendering rendering) {
        var said = one.said();
        var content = said.content();
        var by = one.by();
        return content == null ? null : new Planned(rendering.text(content), by, by == null ? null : rendering.directory().name(by), said.how(),
                said.dueOn(), one.overdue(rendering.today()), said.subjectTold(), rendering.optionalText(said.notToldWhy()),
                rendering.optionalText(said.riskToSubject()));
    }

    private static @Nullable Came came(ThirdParty one, CaseFile file, Rendering rendering) {
        return one.made().map(made -> new Came(made.madeOn(), made.how(), rendering.text(made.note()),
                one.agreement().map(ThirdPartyEvent.AgreementRecorded::answer).orElse(null),
                one.agreement().map(ThirdPartyEvent.AgreementRecorded::on).orElse(null),
                one.agreement().map(it -> rendering.text(it.note())).orElse(""), ThirdPartyAgenda.signedBy(made.madeOn(), file.settings()),
                file.settings().at(ThirdPartyAgenda.DAYS, made.madeOn()).verified(),
                one.reviews().reversed().stream().map(it -> new Review(it.reviewedOn(), rendering.text(it.note()), it.nextOn())).toList()))
                .orElse(null);
    }

    /// The same in counts.
    public Summary summary() {
        return new Summary(disclosures.size(), (int) disclosures.stream().filter(row -> row.decision().decision() == ThirdPartyDecision.DEFER).count(),
                (int) disclosures.stream().filter(row -> row.plan() != null && row.came() == null).count(),
                (int) disclosures.stream().filter(row -> row.plan() != null && row.plan().overdue()).count(),
                (int) disclosures.stream().filter(row -> row.came() != null && row.came().agreement() == null).count());
    }
}
