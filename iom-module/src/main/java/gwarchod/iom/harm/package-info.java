/// Harm indexes: what an offence weighs, in days. One version at a time is in use, and two are never mixed.
/// **Decides** that nothing of a workbook is taken up while a row of it is damaged or says two things about one offence and nobody chose.
/// **Owns** the streams `harm-index/ID` (events `harm.*`) and the published values the product brings, marked by their source. It bundles no
/// licensed workbook. Start reading at [HarmImport] and [Workbook].
@NullMarked
package gwarchod.iom.harm;

import org.jspecify.annotations.NullMarked;
