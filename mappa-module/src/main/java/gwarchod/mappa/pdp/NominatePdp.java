package gwarchod.mappa.pdp;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import org.jspecify.annotations.Nullable;

/// Brings somebody before the threshold meeting. The outcome's ids name it as `nomination`.
///
/// @param behaviour what they did, and its pattern
/// @param harm the serious harm that is feared: life-threatening or traumatic, with recovery difficult or impossible
/// @param toWhom who would be harmed
/// @param aggravating what makes it worse
/// @param convictions what they were convicted of, if anything
/// @param socialCare what social care knows of them
public record NominatePdp(
        Text behaviour, Text harm, Text toWhom, @Nullable Text aggravating, @Nullable Text convictions, @Nullable Text socialCare,
        LegalGateway gateway, Text necessity)
        implements CaseCommand {}
