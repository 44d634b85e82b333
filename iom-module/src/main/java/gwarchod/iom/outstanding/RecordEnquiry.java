package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An enquiry was made to find somebody.
///
/// @param at absent: just now
public record RecordEnquiry(EntityId wanted, @Nullable Instant at, EnquiryResult result, Text made) implements CaseCommand {}
