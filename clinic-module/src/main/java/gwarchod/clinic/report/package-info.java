/// Reports that providers owe at the end of a referral, and how they give them. Their access to the case ended with the referral, so a report is
/// given beside it: they write it, and read nothing.
/// **Decides** what a report has to say for each outcome. **Owns** the streams `report/ID`, one for each referral; the relay carries each to the
/// participant's case file. **Does not** hold when one is owed ([gwarchod.clinic.referral]). Start reading at [ReportDeeds].
@NullMarked
package gwarchod.clinic.report;

import org.jspecify.annotations.NullMarked;
