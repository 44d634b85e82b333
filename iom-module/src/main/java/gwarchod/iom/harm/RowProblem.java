package gwarchod.iom.harm;

/// Why a row of a workbook can't be taken as it stands.
public enum RowProblem {
    TITLE_MISSING,
    TITLE_TOO_LONG,
    VALUE_MISSING,
    VALUE_NOT_A_NUMBER,
    VALUE_OUT_OF_RANGE
}
