package gwarchod.mappa.screening;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Answers whether somebody who is in no other category should be referred in category 3.
///
/// @param addsValue whether formal meetings would add value to what the lead agency does already
/// @param capacity what conviction, caution or the like shows that they can cause serious harm, or that none does
/// @param rationale why meetings would, or wouldn't
public record ConsiderCategoryThree(boolean addsValue, Text capacity, Text rationale) implements CaseCommand {}
