package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// Records that somebody outside asked for minutes.
///
/// @param requester who
/// @param basis on what ground
public record RecordRequest(EntityId item, String requester, RequestCapacity capacity, Text basis, LocalDate receivedOn) implements CaseCommand {}
