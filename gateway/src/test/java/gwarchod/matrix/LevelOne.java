package gwarchod.matrix;

import gwarchod.core.casefile.Text;
import gwarchod.core.words.Words;
import gwarchod.mappa.screening.ScreeningOutcome;
import gwarchod.mappa.screening.ScreeningPurpose;
import gwarchod.mappa.screening.SignScreening;
import java.time.LocalDate;

/// Somebody whom the lead agency manages alone, after a signed screening, and who is looked at again there.
record LevelOne(World world, Author author, Author.Page page) {
    private static final int REGISTERED = 1;

    void tell() {
        author.write("screening.record-conviction", page);
        author.write("level.leave", page);
        world.server.node().desk().act(People.asking(world.people.writer(People.APART)), "level-one-" + page.on(), null, page.on().caseId(),
                new SignScreening(ScreeningPurpose.values()[0], ScreeningOutcome.LEVEL_1, REGISTERED, true, true, new Text("The plan holds"),
                        LocalDate.now(Words.ZONE).plusMonths(4), "A manager")).await();
        author.write("mappaplan.review-light", page);
    }
}
