package gwarchod.mappa.pdp;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Goes on with somebody for grounds that hold now, or ends it.
///
/// @param end why it ends; none: it goes on, and the grounds after `rationale` are needed
/// @param whyImminent said afresh, as is `whyLikely`: what was written before is no ground for another period
/// @param reviewOn when it is reviewed next; absent: on the latest day the area allows
public record ReviewPdp(
        EntityId nomination, @Nullable PdpEnd end, Text rationale, @Nullable LegalGateway gateway, @Nullable Text whyImminent,
        @Nullable Text whyLikely, @Nullable LocalDate reviewOn)
        implements CaseCommand {}
