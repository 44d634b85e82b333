package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// Somebody looked how a person does after a programme, and says what they found.
public record RecordCheck(EntityId referral, LocalDate on, MonitoringFinding found, Text note) implements CaseCommand {}
