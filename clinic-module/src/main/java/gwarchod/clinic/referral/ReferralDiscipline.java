package gwarchod.clinic.referral;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Upcaster;
import gwarchod.core.words.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What referrals bring to the case file.
final class ReferralDiscipline implements Discipline<Referrals> {
    @Override
    public String name() {
        return "referral";
    }

    @Override
    public List<EventType<?>> events() {
        return ReferralEvent.TYPES;
    }

    @Override
    public List<Upcaster> upcasters() {
        return ReferralEvent.UPCASTERS;
    }

    @Override
    public Referrals empty() {
        return Referrals.NONE;
    }

    @Override
    public Referrals evolve(Referrals state, Fact fact) {
        return state.evolve((ReferralEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("referral.refer", Refer.class, Referrals.SECTION_ID, ReferralRules::refer),
                CommandType.of("referral.record-consent", RecordConsent.class, Referrals.SECTION_ID, ReferralRules::consent),
                CommandType.of("referral.require", RequireAttendance.class, Referrals.SECTION_ID, ReferralRules::require),
                CommandType.of("referral.decide", DecideReferral.class, Referrals.SECTION_ID, ReferralRules::decide),
                CommandType.of("referral.start", StartReferral.class, Referrals.SECTION_ID, ReferralRules::start),
                CommandType.of("referral.check-eligibility", CheckEligibility.class, Referrals.SECTION_ID, ReadyRules::eligible),
                CommandType.of("referral.tell", TellParticipant.class, Referrals.SECTION_ID, ReadyRules::tell),
                CommandType.of("referral.place", PlaceReferral.class, Referrals.SECTION_ID, ReadyRules::place),
                CommandType.of("referral.hold", HoldReferral.class, Referrals.SECTION_ID, ReadyRules::hold),
                CommandType.of("referral.resume", ResumeReferral.class, Referrals.SECTION_ID, ReadyRules::resume),
                CommandType.of("referral.end", EndReferral.class, Referrals.SECTION_ID, ReferralRules::end),
                CommandType.of("referral.refer-if", ReferIf.class, Referrals.SECTION_ID, Conditional::prepare),
                CommandType.of("referral.cancel-waiting", CancelWaiting.class, Referrals.SECTION_ID, Conditional::cancel),
                CommandType.of("referral.record-check", RecordCheck.class, Referrals.SECTION_ID, Monitoring::check),
                CommandType.of("referral.assign-monitoring", AssignMonitoring.class, Referrals.SECTION_ID, Monitoring::assign),
                CommandType.of("referral.note-report", NoteReport.class, Referrals.SECTION_ID, Reports::note),
                CommandType.of("referral.decide-end", DecideEnd.class, Referrals.SECTION_ID, AfterEnd::decide));
    }

    /// Referring, answering and ending are said to the other side.
    @Override
    public boolean isSaidToOthers(Event event) {
        return true;
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Referrals.SECTION, ReferralsView::of));
    }

    @Override
    public List<Event> follows(CaseFile before, List<Event> decided) {
        return Stream.concat(Conditional.follows(before, decided).stream(), VictimNews.follows(before, decided).stream()).toList();
    }

    /// A referral is its provider's, once it is made.
    @Override
    public Optional<AgencyId> owner(Referrals state, Event event) {
        var referral = ((ReferralEvent) event).referral();
        return switch ((ReferralEvent) event) {
            case ReferralEvent.Prepared _, ReferralEvent.ConditionMet _, ReferralEvent.WaitCancelled _ -> state.waiting(referral).map(Waiting::by);
            case ReferralEvent.ProviderChosen _, ReferralEvent.EndDecided _ -> Optional.of(Monitoring.WHOEVER_MANAGES);
            case ReferralEvent.Checked said -> state.checks().stream().filter(one -> one.said().equals(said)).map(Referrals.Check::agency).findFirst();
            case ReferralEvent.MonitoringGiven said ->
                state.owners().stream().filter(one -> one.said().equals(said)).map(Referrals.Check.Owner::agency).findFirst();
            case ReferralEvent.Made _, ReferralEvent.ConsentRecorded _, ReferralEvent.AttendanceRequired _, ReferralEvent.SuitabilityDecided _,
                    ReferralEvent.Started _, ReferralEvent.Held _, ReferralEvent.Ended _, ReferralEvent.EligibilityChecked _,
                    ReferralEvent.Told _, ReferralEvent.Placed _, ReferralEvent.Resumed _,
                    ReferralEvent.ReportGiven _ -> state.get(referral).map(Referral::provider);
        };
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(ConsentAwaited.RULE, HoldDue.RULE, Conditional.CAME_DUE, Monitoring.CHECK_DUE, Monitoring.NEWS, Reports.OVERDUE,
                AfterEnd.LEFT, AfterEnd.NOT_TAKEN, AfterEnd.CUT_SHORT);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        card.keep(ReferralEntry.KEPT, ReferralEntry.of(file));
        var active = file.state(Referrals.DISCIPLINE).all().stream().filter(Referral::active).toList();
        active.forEach(referral -> card.referredTo(referral.provider()));
        file.state(Referrals.DISCIPLINE).waiting().stream().filter(Waiting::waits).map(Waiting::by).findFirst().ifPresent(by ->
                card.label(Referrals.SECTION_ID, "referral-waits", Phrase.of("label.referral-waits"), Set.of(by)));
        var programmes = providers(active, ReferralKind.PROGRAMME);
        if (!programmes.isEmpty()) {
            card.label(Referrals.SECTION_ID, "programme", Phrase.of("label.programme"), programmes);
        }
        providers(active, ReferralKind.CLINIC)
                .forEach(clinic -> card.label(Referrals.SECTION_ID, "clinic-" + clinic, Phrase.of("label.clinic"), Set.of(clinic)));
    }

    private static Set<AgencyId> providers(List<Referral> active, ReferralKind kind) {
        return active.stream()
                .filter(referral -> referral.kind() == kind)
                .map(Referral::provider)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
