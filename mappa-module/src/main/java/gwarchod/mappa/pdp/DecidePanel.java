package gwarchod.mappa.pdp;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the panel decided.
///
/// @param chair who chaired it: in practice a superintendent
/// @param agencies which took part; usually two or more
/// @param whyImminent with `whyLikely` and `gateway`: only for whom it takes on
/// @param reviewOn when it is reviewed; absent: on the latest day the area allows
public record DecidePanel(
        EntityId nomination, boolean manage, String chair, List<AgencyId> agencies, Text rationale, @Nullable LegalGateway gateway,
        @Nullable Text whyImminent, @Nullable Text whyLikely, @Nullable LocalDate reviewOn)
        implements CaseCommand {
    public DecidePanel {
        agencies = List.copyOf(agencies);
    }

    @Override
    public List<Mention> mentions() {
        return IntStream.range(0, agencies.size()).<Mention>mapToObj(i -> new Mention.Agency("/agencies/" + i, agencies.get(i))).toList();
    }
}
