package gwarchod.mappa.exchange;

import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.ids.CaseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes out about one person, in the shape of HMPPS's MAPPA detail.
///
/// @param identifiers under which others know them
/// @param category as `CAT2`
/// @param notes why; masked of a person to whom access is limited
/// @param limitedAccess somebody may not know of this case
public record MappaDetail(
        CaseId id, List<Identifier> identifiers, int level, String levelDescription, String category, String categoryDescription, LocalDate startDate,
        @Nullable LocalDate reviewDate, String notes, boolean limitedAccess) {
    /// What stands in the place of words that are kept back.
    public static final String MASKED = "**REDACTED**";

    public MappaDetail {
        identifiers = List.copyOf(identifiers);
    }
}
