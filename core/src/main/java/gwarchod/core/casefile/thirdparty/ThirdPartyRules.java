package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.AgreementRecorded;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.Decided;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.HandedOver;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.Made;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.Reviewed;
import gwarchod.core.casefile.thirdparty.ThirdPartyEvent.Told;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What may be recorded about disclosures to third parties. Pure. Who decides to disclose says who is told, the least content, by whom, how
/// and when, whether the person knows and what it may do to them (MAPPA guidance, chapter 10 and the FAQ on disclosure).
final class ThirdPartyRules {
    private ThirdPartyRules() {}

    static Decision decide(CaseFile file, DecideThirdParty command, Deciding with) {
        var all = ThirdPartyDisclosures.of(file);
        var found = all.find(command.disclosure());
        var person = command.person();
        var checks = Checks.at(with.now())
                .holds(command.disclosure() == null || found.isPresent(), "third-party-unknown", "/disclosure")
                .holds(found.isPresent() || all.all().size() < ThirdPartyDisclosures.DISCLOSURES_MAX, "too-many", "/disclosure",
                        ThirdPartyDisclosures.DISCLOSURES_MAX)
                .pastDate("/decidedOn", command.decidedOn())
                .text("/why", command.why())
                .holds(person == null || People.of(file).has(person), "person-not-on-case", "/person")
                .date("/dueOn", command.dueOn())
                .date("/reviewOn", command.reviewOn())
                .order("/reviewOn", command.decidedOn(), command.reviewOn());
        switch (command.decision()) {
            case DISCLOSE -> planned(checks, command);
            case DEFER -> checks.holds(command.reviewOn() != null, "value-required", "/reviewOn");
            case DO_NOT_DISCLOSE -> { }
        }
        return checks.then(() -> {
            if (found.flatMap(ThirdParty::made).isPresent()) {
                return Decision.refuse("third-party-made");
            }
            var id = found.map(ThirdParty::id).orElseGet(() -> new EntityId(with.ids().next()));
            return Decision.accept(List.of(said(id, command, with)), Map.of("disclosure", id.value()));
        });
    }

    /// What a decision to disclose says besides.
    private static void planned(Checks checks, DecideThirdParty command) {
        var recipient = command.recipient();
        checks.holds(recipient != null, "value-required", "/recipient")
                .holds(recipient == null || !recipient.isSomebody() || command.person() != null, "recipient-not-on-case", "/person")
                .holds(recipient == null || recipient.isSomebody() || says(command.organisation()), "text-required", "/organisation")
                .holds(says(command.content()), "text-required", "/content")
                .holds(command.by() != null, "value-required", "/by")
                .holds(command.how() != null, "value-required", "/how")
                .holds(command.dueOn() != null, "value-required", "/dueOn")
                .holds(command.subjectTold() != null, "value-required", "/subjectTold")
                .holds(command.subjectTold() != SubjectTold.NOT_TOLD || says(command.notToldWhy()), "text-required", "/notToldWhy")
                .holds(says(command.riskToSubject()), "text-required", "/riskToSubject")
                .holds(command.reviewOn() != null, "value-required", "/reviewOn");
    }

    private static boolean says(@Nullable Text text) {
        return text != null && !text.isBlank();
    }

    /// Of a decision not to disclose nothing is kept that plans one.
    private static Decided said(EntityId id, DecideThirdParty command, Deciding with) {
        boolean telling = command.decision() == ThirdPartyDecision.DISCLOSE;
        var notTold = command.subjectTold() == SubjectTold.NOT_TOLD ? command.notToldWhy() : null;
        return new Decided(id, command.person(), command.decision(), command.decidedOn(), with.guard().apply(command.why()),
                command.recipient(), with.guarded(command.organisation()), telling ? with.guarded(command.content()) : null,
                telling ? command.by() : null, telling ? command.how() : null, telling ? command.dueOn() : null,
                telling ? command.subjectTold() : null, telling ? with.guarded(notTold) : null,
                telling ? with.guarded(command.riskToSubject()) : null,
                command.decision() == ThirdPartyDecision.DO_NOT_DISCLOSE ? null : command.reviewOn());
    }

    static Decision make(CaseFile file, MakeThirdParty command, Deciding with) {
        return on(file, command.disclosure(), one -> Checks.at(with.now())
                .pastDate("/madeOn", command.madeOn())
                .order("/madeOn", one.said().decidedOn(), command.madeOn())
                .holds(command.agreement() != AgreementAnswer.REFUSED || says(command.note()), "text-required", "/note")
                .then(() -> {
                    var note = with.guardedOrNone(command.note());
                    var made = new Made(one.id(), one.person(), command.madeOn(), command.how(), note);
                    if (one.made().filter(made::equals).isPresent()) {
                        return Decision.noChange();
                    }
                    if (!one.awaitsMaking()) {
                        return Decision.refuse(one.made().isPresent() ? "third-party-made" : "third-party-not-decided");
                    }
                    var events = new ArrayList<ThirdPartyEvent>(List.of(made));
                    if (command.agreement() != null) {
                        events.add(new AgreementRecorded(one.id(), one.person(), command.agreement(), command.madeOn(),
                                command.agreement() == AgreementAnswer.REFUSED ? note : Text.NONE));
                    }
                    return Decision.accept(List.copyOf(events), Map.of());
                }));
    }

    static Decision agree(CaseFile file, RecordRecipientAgreement command, Deciding with) {
        return on(file, command.disclosure(), one -> Checks.at(with.now())
                .pastDate("/on", command.on())
                .holds(command.answer() != AgreementAnswer.REFUSED || says(command.note()), "text-required", "/note")
                .then(() -> {
                    var said = new AgreementRecorded(one.id(), one.person(), command.answer(), command.on(), with.guardedOrNone(command.note()));
                    return once(one, said, one.agreement().orElse(null));
                }));
    }

    static Decision tell(CaseFile file, TellSubject command, Deciding with) {
        return on(file, command.disclosure(), one -> Checks.at(with.now()).pastDate("/toldOn", command.toldOn()).then(() ->
                one.said().decision() == ThirdPartyDecision.DISCLOSE
                        ? same(new Told(one.id(), one.person(), command.toldOn(), with.guardedOrNone(command.note())), one.told().orElse(null))
                        : Decision.refuse("third-party-not-decided")));
    }

    static Decision review(CaseFile file, ReviewThirdParty command, Deciding with) {
        return on(file, command.disclosure(), one -> Checks.at(with.now())
                .pastDate("/reviewedOn", command.reviewedOn())
                .text("/note", command.note())
                .date("/nextOn", command.nextOn())
                .order("/nextOn", command.reviewedOn(), command.nextOn())
                .then(() -> once(one, new Reviewed(one.id(), one.person(), command.reviewedOn(), with.guard().apply(command.note()), command.nextOn()),
                        one.reviews().isEmpty() ? null : one.reviews().getLast())));
    }

    static Decision handOver(CaseFile file, HandOverThirdParty command) {
        return on(file, command.disclosure(), one -> {
            if (!one.awaitsMaking()) {
                return Decision.refuse("third-party-not-decided");
            }
            if (command.by().equals(one.by())) {
                return Decision.noChange();
            }
            return command.from().equals(one.by())
                    ? Decision.accept(new HandedOver(one.id(), one.person(), command.by(), command.from()))
                    : Decision.refuse("owner-changed");
        });
    }

    private static Decision on(CaseFile file, EntityId disclosure, Function<ThirdParty, Decision> rule) {
        return ThirdPartyDisclosures.of(file).find(disclosure).map(rule)
                .orElseGet(() -> Decision.invalid("third-party-unknown", "/disclosure"));
    }

    /// Only of one that was made.
    private static Decision once(ThirdParty one, ThirdPartyEvent said, @Nullable ThirdPartyEvent before) {
        return one.made().isEmpty() ? Decision.refuse("third-party-not-made") : same(said, before);
    }

    private static Decision same(ThirdPartyEvent said, @Nullable ThirdPartyEvent before) {
        return Objects.equals(said, before) ? Decision.noChange() : Decision.accept(said);
    }
}
