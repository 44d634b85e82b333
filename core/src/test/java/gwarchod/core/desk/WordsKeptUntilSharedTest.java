package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.ActionStatus;
import gwarchod.core.casefile.action.CompleteAction;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.MeasureStatus;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.ProgressMeasure;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Entries;
import gwarchod.core.sharing.WhoSeesWhat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Whoever shares what they enter item by item keeps every word of it until they do, in the plan and in actions too; but what is said to
/// others by what it is.
class WordsKeptUntilSharedTest extends VictimServices {
    private static final AgencyId CLINIC = new AgencyId("clinic");
    private static final String PLAN = "plan.measures";

    private void clinic() {
        node.loader().register(new RegisterAgency(CLINIC, "Clinic", "Clinig", AgencyKind.CLINIC));
        account("psychologist", CLINIC, "psychologist");
        account("officer", POLICE, "iom-officer");
        node.loader().act(new UserId("police"), id, new JoinPartner(CLINIC));
    }

    @Test
    void a_note_about_a_measure_is_the_clinics_until_it_is_shared() {
        clinic();
        var measure = new EntityId(done("officer", new AddMeasure(Pillar.values()[0], new Text("Meet weekly"), null, new UserId("officer"), POLICE, null))
                .get("measure"));
        var before = everything("officer");
        done("psychologist", new ProgressMeasure(measure, new Text("Speaks of jealousy"), MeasureStatus.values()[0]));
        assertEquals(before, everything("officer"));
        assertTrue(view("psychologist").contains("jealousy"));
        done("psychologist", release("psychologist", PLAN, measure.value(), null, "the panel asked"));
        assertTrue(view("officer").contains("jealousy"));
    }

    @Test
    void what_came_of_an_action_is_the_clinics_until_it_is_shared() {
        clinic();
        var action = new EntityId(done("officer", new GiveAction(new Text("Formulate"), new UserId("psychologist"), CLINIC, TODAY.plusDays(7), null, null))
                .get("action"));
        done("psychologist", new CompleteAction(action, ActionStatus.DONE, new Text("Draft: fixated")));
        assertFalse(everything("officer").contains("fixated"));
        done("psychologist", release("psychologist", "action.list", action.value(), null, "signed off"));
        assertTrue(view("officer").contains("fixated"));
    }

    private static Event golden(EventType<?> type) {
        try (var in = WordsKeptUntilSharedTest.class.getResourceAsStream("/golden/" + type.name() + ".json")) {
            return Json.MAPPER.readValue(in, type.type());
        } catch (IOException e) {
            throw new AssertionError(type.name(), e);
        }
    }

    @Test
    void no_word_of_theirs_that_the_agreement_lets_them_write_is_shared_unless_it_is_said_to_others() {
        var core = new Disciplines(CoreDisciplines.all());
        var table = ask("police", Agreements.WHO_SEES_WHAT, new WhoSeesWhat()).view();
        var commands = new TreeSet<String>();
        table.roles().stream().filter(role -> role.entries() == Entries.ITEM_BY_ITEM)
                .forEach(role -> role.may().forEach(may -> core.command(may.command()).ifPresent(_ -> commands.add(may.command()))));
        assertEquals(List.of("action.complete", "assessment.complete", "assessment.consider", "assessment.fill-in", "contact.agree",
                "contact.hand-over", "contact.record-contact", "contact.record-wish", "contact.review", "disclosure.record-relationship",
                "people.add", "people.correct", "plan.progress-measure", "safeguarding.answer", "safeguarding.refer-to-marac",
                "safeguarding.send-marf", "safety.ask-hazards", "safety.give-advice", "safety.hand-over", "safety.make-plan",
                "safety.note-address", "safety.review-plan", "safety.tell-address", "sharing.release", "sharing.withdraw-release",
                "support.move", "support.offer", "telling.hand-over", "telling.name-teller", "telling.record-not-told",
                "telling.record-told", "telling.tell-advocate", "views.record"), List.copyOf(commands));
        var shared = new ArrayList<String>();
        core.all().stream().filter(one -> one.commands().stream().anyMatch(command -> commands.contains(command.name())))
                .forEach(one -> one.events().stream().filter(type -> core.cannotBeHeld(golden(type))).forEach(type -> shared.add(type.name())));
        assertEquals(List.of("people.person-erased.1"), shared, "which comes of an erasure, of nobody's own words");
        assertTrue(core.events().stream().filter(type -> type.name().startsWith("breach.recorded")).allMatch(type -> core.cannotBeHeld(golden(type))));
    }
}
