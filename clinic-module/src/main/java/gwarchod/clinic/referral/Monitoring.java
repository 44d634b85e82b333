package gwarchod.clinic.referral;

import gwarchod.clinic.referral.ReferralEvent.Checked;
import gwarchod.clinic.referral.ReferralEvent.MonitoringGiven;
import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.casefile.management.Lead;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The time after a programme, completed, left, refused or found not to suit, in which somebody goes on watching: a check after so many months
/// each, and whatever is recorded meanwhile is spoken about at the next meeting. The review of July 2023, recommendation 14: nobody watches them
/// after they complete it. Pure.
final class Monitoring {
    /// Checks of one window: the settings `monitoring.check-1` to this.
    static final int CHECKS = 4;

    /// Recorded after one programme at most, due or not.
    static final int CHECKS_MAX = 500;

    static final AgendaRule CHECK_DUE = new AgendaRule("monitoring-check-due", Monitoring::due);
    static final AgendaRule NEWS = new AgendaRule("monitoring-news", Monitoring::news);

    /// Whose row it is that somebody is watched after a programme: no provider's, neither of that programme nor of another one.
    static final AgencyId WHOEVER_MANAGES = new AgencyId("whoever-manages");

    private static final Set<AgencyId> NOT_ITS_PROVIDER = Set.of(WHOEVER_MANAGES);

    private Monitoring() {}

    /// When the window opened; empty: the referral goes on, or was to no programme.
    static Optional<LocalDate> openedOn(Referral referral) {
        boolean refused = referral.consent() == ReferralConsent.REFUSED && !referral.required() && referral.consentOn() != null;
        return referral.kind() != ReferralKind.PROGRAMME || referral.stage().open() && !refused
                ? Optional.empty()
                : Optional.of(referral.stage().open() ? referral.consentOn() : referral.since());
    }

    /// By when each check is due.
    static List<LocalDate> dueOn(Settings settings, LocalDate opened) {
        return IntStream.rangeClosed(1, CHECKS).mapToObj(n -> opened.plusMonths(settings.at("monitoring.check-" + n, opened).number())).toList();
    }

    /// By when each is due that nobody made. A check is the one of its own time: one that news asked for as well isn't that of a later month.
    static List<LocalDate> stillDue(Settings settings, LocalDate opened, List<Checked> made) {
        var days = new ArrayDeque<>(made.stream().map(Checked::on).sorted().toList());
        var due = new ArrayList<LocalDate>();
        var before = LocalDate.MIN;
        for (var by : dueOn(settings, opened)) {
            while (!days.isEmpty() && !days.peek().isAfter(before)) {
                days.remove();
            }
            if (days.poll() == null) {
                due.add(by);
            }
            before = by;
        }
        return due;
    }

    static List<Checked> checks(Referrals state, EntityId referral) {
        return state.checks().stream().filter(one -> one.said().referral().equals(referral)).map(Referrals.Check::said).toList();
    }

    /// Who watches: whoever was given it, else whoever leads.
    static Optional<UserId> owner(CaseFile file, EntityId referral) {
        return file.state(Referrals.DISCIPLINE).owner(referral).or(() -> Management.of(file).lead().map(Lead::user));
    }

    static Decision check(CaseFile file, RecordCheck command, Deciding with) {
        return Checks.at(with.now()).text("/note", command.note()).pastDate("/on", command.on()).then(() -> {
            var state = file.state(Referrals.DISCIPLINE);
            var referral = state.get(command.referral());
            var opened = referral.flatMap(Monitoring::openedOn);
            if (referral.isEmpty()) {
                return Decision.invalid("referral-unknown", "/referral");
            } else if (opened.isEmpty()) {
                return Decision.refuse("referral-goes-on");
            } else if (checks(state, command.referral()).size() >= CHECKS_MAX) {
                return Decision.invalid("too-many", "/on", CHECKS_MAX);
            }
            return command.on().isBefore(opened.get())
                    ? Decision.invalid("before-referral", "/on", opened.get())
                    : Decision.accept(new Checked(command.referral(), command.on(), command.found(), with.guard().apply(command.note()),
                            happened(file, opened.get())));
        });
    }

    static Decision assign(CaseFile file, AssignMonitoring command, Deciding with) {
        var state = file.state(Referrals.DISCIPLINE);
        if (state.get(command.referral()).flatMap(Monitoring::openedOn).isEmpty()) {
            return Decision.invalid("referral-unknown", "/referral");
        }
        return state.owner(command.referral()).filter(command.owner()::equals).isPresent()
                ? Decision.noChange()
                : Decision.accept(new MonitoringGiven(command.referral(), command.owner()));
    }

    /// What was recorded as having happened within a window: crimes, breaches and new relationships.
    private static List<EntityId> happened(CaseFile file, LocalDate opened) {
        var last = dueOn(file.settings(), opened).getLast();
        var ids = new ArrayList<>(broken(file, opened).map(News::id).toList());
        DisclosureChecks.of(file).all().stream().filter(one -> within(one.learnedOn(), opened, last)).forEach(one -> ids.add(one.id()));
        return List.copyOf(ids);
    }

    /// A crime or breach: when it was recorded, and in which commit.
    private record News(EntityId id, Instant at, CommitRef commit) {}

    /// The crimes and breaches of a window. A new relationship puts nothing on an agenda here: many who read of referrals mayn't know of it.
    /// Whoever may is asked by the check on disclosure that is due from that day on.
    private static Stream<News> broken(CaseFile file, LocalDate opened) {
        var last = dueOn(file.settings(), opened).getLast();
        return Stream.concat(
                Crimes.of(file).counted().filter(crime -> within(crime.reportedOn(), opened, last))
                        .map(crime -> new News(crime.id(), crime.turns().getFirst().at(), crime.turns().getFirst().ref())),
                Breaches.of(file).happened().stream().filter(breach -> within(Days.of(breach.at()), opened, last))
                        .map(breach -> new News(breach.id(), breach.recorded(), breach.ref())));
    }

    /// Whether a crime was reported in a window: that is what reoffending is counted by.
    static boolean reoffended(CaseFile file, LocalDate opened) {
        var last = dueOn(file.settings(), opened).getLast();
        return Crimes.of(file).counted().anyMatch(crime -> within(crime.reportedOn(), opened, last));
    }

    private static boolean within(LocalDate day, LocalDate opened, LocalDate last) {
        return !day.isBefore(opened) && !day.isAfter(last);
    }

    private static Findings due(CaseFile file, Instant now) {
        var state = file.state(Referrals.DISCIPLINE);
        return state.all().stream().map(referral -> openedOn(referral).map(opened -> due(file, referral, opened, now)).orElse(Findings.NONE))
                .collect(Findings.all());
    }

    /// Which check it is, the item says, and not when it was due: from that follows when they said no, which a summary doesn't tell.
    private static Findings due(CaseFile file, Referral referral, LocalDate opened, Instant now) {
        var state = file.state(Referrals.DISCIPLINE);
        var open = stillDue(file.settings(), opened, checks(state, referral.id()));
        if (open.isEmpty()) {
            return Findings.NONE;
        }
        var due = open.getFirst();
        var lateFrom = Days.start(due.plusDays(1));
        var end = state.ends().of(referral);
        return now.isBefore(lateFrom) ? Findings.later(lateFrom) : Findings.of(new AgendaItem(
                CHECK_DUE.id() + ":" + referral.id() + ":" + (dueOn(file.settings(), opened).indexOf(due) + 1), CHECK_DUE.id(), Referrals.SECTION_ID,
                Phrase.of("agenda.monitoring-check-due.title", referral.programmeName()),
                new Cause(CHECK_DUE.id(), end.at(), end.commit()), Urgency.HIGH, Phrase.of("agenda.monitoring-check-due.asks"),
                NOT_ITS_PROVIDER));
    }

    /// Until a check that saw it.
    private static Findings news(CaseFile file, Instant now) {
        var state = file.state(Referrals.DISCIPLINE);
        return state.all().stream()
                .flatMap(referral -> openedOn(referral).flatMap(opened -> unseen(file, state, referral, opened)).map(last -> news(referral, last)).stream())
                .collect(Findings.all());
    }

    private static Findings news(Referral referral, News last) {
        return Findings.of(new AgendaItem(NEWS.id() + ":" + referral.id(), NEWS.id(), Referrals.SECTION_ID,
                Phrase.of("agenda.monitoring-news.title", referral.programmeName()),
                new Cause(NEWS.id(), last.at(), last.commit()), Urgency.HIGH, Phrase.of("agenda.monitoring-news.asks"), NOT_ITS_PROVIDER));
    }

    /// What was recorded last of that which no check saw. Where the end was recorded after it, it is news only by that.
    private static Optional<News> unseen(CaseFile file, Referrals state, Referral referral, LocalDate opened) {
        var seen = checks(state, referral.id()).stream().flatMap(one -> one.seen().stream()).toList();
        var end = state.ends().of(referral);
        return broken(file, opened).filter(one -> !seen.contains(one.id())).max(Comparator.comparing(News::at))
                .map(last -> last.at().isBefore(end.at()) ? new News(last.id(), end.at(), end.commit()) : last);
    }
}
