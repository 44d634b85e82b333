package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.util.List;

/// Opens approved minutes to those who took part or sent a report, and to those of the invited who didn't whom the chair chooses.
///
/// @param absent agencies that were invited, didn't come and get them all the same
public record CirculateMinutes(EntityId item, List<AgencyId> absent) implements CaseCommand {
    public CirculateMinutes {
        absent = List.copyOf(absent);
    }
}
