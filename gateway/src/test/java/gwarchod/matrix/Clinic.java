package gwarchod.matrix;

import gwarchod.clinic.stalking.AskClinic;
import gwarchod.clinic.stalking.Audience;
import gwarchod.clinic.stalking.Drafts;
import gwarchod.clinic.stalking.ReleaseFormulation;
import gwarchod.clinic.stalking.StalkingClinic;
import gwarchod.clinic.stalking.TakeQuestionBack;
import gwarchod.clinic.stalking.Typology;
import gwarchod.clinic.stalking.WithdrawFormulation;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a clinic that has the person is asked, keeps to its author, releases to each audience, and takes back.
///
/// @param psychologist of the clinic, who is none of the readers
record Clinic(World world, Folder folder, People.Reader psychologist) {
    private static final AgencyId CLINIC = People.SOUTH;
    private static final AgencyId PROVIDER = People.NORTH;

    void tell() {
        if (!folder.referred().contains(CLINIC)) {
            return;
        }
        ask();
        var back = ask();
        act(asker(), new TakeQuestionBack(back, text("stalking.take-back/why", asked())));
        world.server.node().loader().act(psychologist.user(), Drafts.WRITE, new Drafts.WriteDraft(folder.caseId(), List.of(
                new Drafts.WriteDraft.Paragraph("managers-formulation", text("stalking.write-draft/text", new Need.Nobody())))));
        release(true);
        var withdrawn = release(false);
        act(psychologist, new WithdrawFormulation(withdrawn, text("stalking.withdraw/why", own())));
    }

    private EntityId ask() {
        var asks = text("stalking.ask/asks", asked());
        return new EntityId(act(asker(), new AskClinic(CLINIC, asks, text("stalking.ask/decision", asked()), null)).get("question"));
    }

    /// @param stands whether it isn't taken back: its readers read it then
    private EntityId release(boolean stands) {
        var to = Stream.of(Audience.values()).map(audience -> new ReleaseFormulation.Told(audience, audience == Audience.PROVIDER ? PROVIDER : null,
                text("stalking.release/formulation", told(audience, stands)), text("stalking.release/sources", told(audience, stands)),
                Typology.values()[0], 3)).toList();
        var anybody = new Need.AnyOf(Stream.of(Audience.values()).map(audience -> told(audience, stands)).toList());
        var advice = stands
                ? List.of(new ReleaseFormulation.Piece(Pillar.CONTINGENCY, PROVIDER, text("stalking.release/what", advised()),
                        text("stalking.release/trigger", advised())))
                : List.<ReleaseFormulation.Piece>of();
        return new EntityId(act(psychologist, new ReleaseFormulation(List.of(), null, false, LocalDate.now(Words.ZONE).plusMonths(6),
                word("stalking.release/post", anybody), word("stalking.release/registration", anybody), to, advice)).get("release"));
    }

    private Need asked() {
        return new Need.AnyOf(List.of(section(StalkingClinic.ASKED, CLINIC), section(StalkingClinic.ASKED, PROVIDER)));
    }

    /// Not of every case: no other holds any.
    private Need own() {
        return new Need.AnyOf(List.of(section(StalkingClinic.RELEASED, CLINIC)));
    }

    /// Not of every case: no other holds any.
    private Need advised() {
        return new Need.AnyOf(List.of(section(StalkingClinic.ADVICE, CLINIC)));
    }

    private Need told(Audience audience, boolean stands) {
        return stands ? new Need.AnyOf(List.of(own(), section(audience.section(), audience == Audience.PROVIDER ? PROVIDER : null))) : own();
    }

    private Need section(String section, @Nullable AgencyId owner) {
        return new Need.InSection(folder, section, Level.FULL, owner);
    }

    private Text text(String field, Need need) {
        return new Text(word(field, need));
    }

    private String word(String field, Need need) {
        var word = world.marks.word(field);
        world.marks.needs(word, need);
        return word;
    }

    private People.Reader asker() {
        return world.people.writer(PROVIDER);
    }

    private Map<String, String> act(People.Reader by, CaseCommand command) {
        return world.server.node().loader().act(by.user(), folder.caseId(), command);
    }
}
