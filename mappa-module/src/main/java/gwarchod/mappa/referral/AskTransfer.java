package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Asks another area to manage the person.
///
/// @param why what moved: an address, a release, who leads
public record AskTransfer(String area, Text why) implements CaseCommand {}
