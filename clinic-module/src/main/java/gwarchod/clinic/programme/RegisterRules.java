package gwarchod.clinic.programme;

import gwarchod.clinic.programme.Register.Entry;
import gwarchod.clinic.programme.Session.Participant;
import gwarchod.clinic.programme.SessionEvent.Registered;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceRule;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a register may say, and what it changes. Pure. Taking it again is a correction; lines that say what stands already change nothing.
final class RegisterRules {
    private final Session session;
    private final Instant now;
    private final Predicate<Participant> known;
    private final Predicate<Participant> read;
    private final Predicate<Participant> ended;
    private final @Nullable AbsenceRule rule;
    private final Texts texts;

    /// Of texts about a case, who in them is protected.
    interface Texts {
        /// The text with references in the place of protected people's names.
        Text guarded(CaseId on, Text text);

        /// Whether `sent` is what somebody reads where `stands` is stored. A form sends back what it showed; what was a reference stays one.
        boolean saysTheSame(CaseId on, Text stands, Text sent);
    }

    /// @param known whether whoever takes the register may know of this participant
    /// @param read whether they may read what was written about this participant; if not, texts they leave out stay as they are
    /// @param ended whether this participant's referral had ended before the session, which whoever takes the register may know
    /// @param rule the programme's own of absences, where it has one
    RegisterRules(
            Session session, Instant now, Predicate<Participant> known, Predicate<Participant> read, Predicate<Participant> ended,
            @Nullable AbsenceRule rule, Texts texts) {
        this.session = session;
        this.now = now;
        this.known = known;
        this.read = read;
        this.ended = ended;
        this.rule = rule;
        this.texts = texts;
    }

    Decision register(Register command) {
        var checks = Checks.at(now).holds(!command.entries().isEmpty(), "entries-required", "/entries").atMost("/entries", command.entries());
        var before = new HashSet<EntityId>();
        for (int i = 0; i < command.entries().size(); i++) {
            checks = checked(checks, command.entries().get(i), "/entries/" + i, before);
        }
        return checks.then(() -> now.isBefore(session.registerOpens())
                ? Decision.refuse("session-not-started", session.startsAt())
                : recorded(command.entries()));
    }

    private Checks checked(Checks checks, Entry entry, String at, HashSet<EntityId> before) {
        boolean came = entry.attendance() == Attendance.ATTENDED;
        boolean sent = entry.attendance() == Attendance.SENT_HOME;
        int entries = session.participant(entry.participantId()).map(one -> one.entries().size()).orElse(0);
        return checks.holds(!ended(entry), "participant-ended", at + "/participantId")
                .holds(participant(entry).isPresent(), "participant-unknown", at + "/participantId")
                .holds(before.add(entry.participantId()), "participant-twice", at + "/participantId")
                .holds(entry.upon() == null || entry.upon() == entries, "line-changed", at + "/attendance")
                .holds(entry.attendance().registered(), "attendance-of-the-session", at + "/attendance")
                .holds(entry.attendance() != Attendance.ABSENT || entry.reason() != null, "reason-required", at + "/reason")
                .holds(!sent || entry.sentHome() != null, "sent-home-required", at + "/sentHome")
                .holds(sent || entry.sentHome() == null, "sent-home-not-asked", at + "/sentHome")
                .holds(entry.attendance() != Attendance.ABSENT || entry.engagement() == null, "engagement-not-asked", at + "/engagement")
                .holds(!came || entry.reason() == null, "reason-not-asked", at + "/reason")
                .holds(!came || said(entry.evidence()) == null, "reason-not-asked", at + "/evidence");
    }

    private boolean ended(Entry entry) {
        return session.participant(entry.participantId()).filter(ended).isPresent();
    }

    private Optional<Participant> participant(Entry entry) {
        return session.participant(entry.participantId()).filter(known);
    }

    private Decision recorded(List<Entry> entries) {
        var events = new ArrayList<Registered>();
        for (Entry entry : entries) {
            var participant = participant(entry).orElseThrow();
            var line = line(participant, entry);
            if (participant.registered() == null || !participant.registered().says(line)) {
                events.add(line);
            }
        }
        return events.isEmpty() ? Decision.noChange() : Decision.accept(events, Map.of("session", session.id().value()));
    }

    private Registered line(Participant participant, Entry entry) {
        int correction = participant.registered() == null ? 0 : participant.registered().correction() + 1;
        return new Registered(participant.id(), participant.caseId(), correction, session.id(), session.startsAt(), session.programmeName(),
                session.provider(), participant.required(), entry.attendance(), entry.reason(),
                evidence(participant, entry),
                text(participant, entry.behaviour(), Registered::behaviour),
                text(participant, entry.concern(), Registered::concern), entry.sentHome(), entry.engagement(),
                entry.attendance() == Attendance.ABSENT && participant.notice() != null ? participant.notice().receivedAt() : null, rule);
    }

    /// What a notice of absence showed comes back in the register as whoever takes it read it.
    private @Nullable Text evidence(Participant participant, Entry entry) {
        var sent = said(entry.evidence());
        var noticed = participant.notice() == null ? null : participant.notice().evidence();
        return sent != null && noticed != null && texts.saysTheSame(participant.caseId(), noticed, sent)
                ? noticed
                : text(participant, entry.evidence(), line -> line.attendance() == entry.attendance() ? line.evidence() : null);
    }

    /// Where nothing is said what stood stays if whoever registers can't read it: nobody blanks by a correction what they can't read. What
    /// was shown for an absence goes with it.
    private @Nullable Text text(Participant participant, @Nullable Text sent, Function<Registered, @Nullable Text> what) {
        var stands = participant.registered() == null ? null : what.apply(participant.registered());
        var said = said(sent);
        if (said == null) {
            return read.test(participant) ? null : stands;
        }
        return stands != null && texts.saysTheSame(participant.caseId(), stands, said) ? stands : texts.guarded(participant.caseId(), said);
    }

    /// An empty box of a form says nothing.
    private static @Nullable Text said(@Nullable Text text) {
        return text == null || text.isBlank() ? null : text;
    }
}
