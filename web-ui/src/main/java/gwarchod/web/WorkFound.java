package gwarchod.web;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.action.ActionList;
import gwarchod.core.casefile.action.ActionStatus;
import gwarchod.core.casefile.advice.AdviceState;
import gwarchod.core.casefile.advice.AdviceView;
import gwarchod.core.casefile.advice.PrivilegedView;
import gwarchod.core.casefile.assessment.AssessmentState;
import gwarchod.core.casefile.assessment.AssessmentsView;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.considered.ConsideredView;
import gwarchod.core.casefile.considered.Verdict;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.ContactsView;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a case asks of whoever looks: read off the sections as they are shown them, and only what they may do something about.
final class WorkFound {
    /// How long before a contact or an action is due it is asked for.
    private static final int AHEAD_DAYS = 2;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Words.ZONE);

    private final PageDoor door;
    private final Words words;
    private final Instant now;

    WorkFound(PageDoor door, Words words, Instant now) {
        this.door = door;
        this.words = words;
        this.now = now;
    }

    List<Work> in(Visit visit, CaseView view) {
        var all = new ArrayList<Work>();
        CaseFormFields.content(view, BreachHistory.class).ifPresent(it -> it.breaches().forEach(one -> all.addAll(breach(visit, one))));
        CaseFormFields.content(view, ContactsView.class).ifPresent(it -> it.agreements().forEach(one -> all.addAll(contact(visit, one))));
        CaseFormFields.content(view, ConsideredView.class).ifPresent(it -> it.crimes().forEach(one -> all.addAll(gaps(visit, one))));
        CaseFormFields.content(view, AssessmentsView.class).ifPresent(it -> it.assessments().forEach(one -> all.addAll(assessment(visit, one))));
        advice(view).forEach(one -> all.addAll(advice(visit, one)));
        CaseFormFields.content(view, ActionList.class).ifPresent(it -> it.actions().forEach(one -> all.addAll(action(visit, one))));
        return all.stream()
                .filter(one -> visit.may(one.kind().command()))
                .sorted(Comparator.comparing(Work::urgent).reversed().thenComparing(Work::kind))
                .toList();
    }

    private Work work(Work.Kind kind, Object id, String title, String detail, boolean urgent, List<Choice> choices, List<AdviceView.Step> steps) {
        return new Work(kind, id.toString(), title, detail, urgent, choices, List.of(), false, steps, door.fresh());
    }

    private String say(Visit visit, String key, Object... args) {
        return words.say(visit.lang(), "web.work." + key, args);
    }

    private List<Choice> choices(Visit visit, Stream<? extends Enum<?>> of) {
        return of.map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }

    private LocalDate soon() {
        return Days.of(now).plusDays(AHEAD_DAYS);
    }

    private List<Work> breach(Visit visit, BreachHistory.Line one) {
        return one.considered() != null ? List.of() : List.of(work(Work.Kind.BREACH, one.id(), say(visit, "breach", one.occurredAt()),
                one.what() + (one.order() == null ? "" : " (" + one.order() + ")"), true, List.of(), List.of()));
    }

    private List<Work> contact(Visit visit, ContactsView.Row one) {
        if (one.nextDue() == null || one.nextDue().isAfter(soon())) {
            return List.of();
        }
        var contact = work(Work.Kind.CONTACT, one.person(), say(visit, "contact", one.name(), one.nextDue()), one.safeContact(), one.overdue(),
                choices(visit, Arrays.stream(ContactMethod.values())), List.of());
        moment(contact.fields(), contact.field("at"));
        contact.fields().with(contact.field("method"), Json.kebab(one.method() == null ? ContactMethod.PHONE : one.method()))
                .with(contact.field("reached"), "yes");
        return List.of(contact);
    }

    /// What the law allows for a crime and nobody has considered yet: a few words may do for all of it.
    private List<Work> gaps(Visit visit, ConsideredView.CrimeRow one) {
        if (one.gaps().isEmpty() || one.closed() != null) {
            return List.of();
        }
        var due = one.gaps().stream().map(ConsideredView.AskedRow::dueOn).min(Comparator.naturalOrder()).orElseThrow();
        var choices = new ArrayList<>(List.of(new Choice("", say(visit, "not-now"))));
        choices.addAll(choices(visit, Arrays.stream(Verdict.values())));
        return List.of(new Work(Work.Kind.GAPS, one.crime().value(), say(visit, "gaps", one.recordedAs(), one.reportedOn(), one.gaps().size()),
                words.say(visit.lang(), "web.due-by", due), one.gaps().stream().anyMatch(ConsideredView.AskedRow::overdue), choices,
                one.gaps().stream().map(gap -> new Choice(gap.what(), gap.name())).toList(), one.each(), List.of(), door.fresh()));
    }

    private List<Work> assessment(Visit visit, AssessmentsView.Row one) {
        if (one.state() != AssessmentState.CONSIDERED && one.state() != AssessmentState.PLANNED) {
            return List.of();
        }
        var due = one.dueOn() == null ? "" : say(visit, "assessment-due", one.dueOn());
        var assessment = work(Work.Kind.ASSESSMENT, one.id(), say(visit, "assessment", one.tool()), due, one.overdue(),
                choices(visit, one.tool().levels().stream().sorted()), List.of());
        assessment.fields().with(assessment.field("on"), Days.of(now));
        return List.of(assessment);
    }

    private List<Work> action(Visit visit, ActionList.Line one) {
        boolean mine = visit.me() != null && one.owner().equals(visit.me().name());
        if (one.status() != ActionStatus.OPEN || !mine && !one.overdue() || one.dueOn().isAfter(soon())) {
            return List.of();
        }
        var action = work(Work.Kind.ACTION, one.id(), say(visit, "action", one.dueOn()), one.what(), one.overdue(),
                choices(visit, Stream.of(ActionStatus.DONE, ActionStatus.CANCELLED)), List.of());
        action.fields().with(action.field("outcome"), Json.kebab(ActionStatus.DONE));
        return List.of(action);
    }

    /// Each question once, in the words this user may read.
    private static Stream<AdviceView.Line> advice(CaseView view) {
        var privileged = CaseFormFields.content(view, PrivilegedView.class).map(PrivilegedView::questions).orElse(List.of());
        Set<Object> known = privileged.stream().map(AdviceView.Line::id).collect(Collectors.toSet());
        var open = CaseFormFields.content(view, AdviceView.class).map(AdviceView::questions).orElse(List.of());
        return Stream.concat(privileged.stream(), open.stream().filter(line -> !known.contains(line.id())));
    }

    private List<Work> advice(Visit visit, AdviceView.Line one) {
        boolean mine = visit.me() != null && one.askedById().value().equals(visit.me().username());
        return switch (one.state()) {
            case RETURNED -> List.of(work(Work.Kind.INFORMATION, one.id(), say(visit, "returned", one.adviserName(), one.due()), "",
                    one.overdue(), List.of(), one.steps()));
            case ANSWERED -> !mine ? List.of() : List.of(work(Work.Kind.ANSWER, one.id(), say(visit, "answer", one.adviserName()), "",
                    true, List.of(), one.steps()));
            case ASKED, NOTED, WITHDRAWN -> List.of();
        };
    }

    /// What waits for somebody else's answer: nothing to do about it here.
    static List<AdviceView.Line> waiting(CaseView view) {
        return advice(view).filter(line -> line.state() == AdviceState.ASKED).toList();
    }

    private void moment(Fields fields, String name) {
        fields.with(name, Days.of(now)).with(name + "-time", TIME.format(now));
    }
}
