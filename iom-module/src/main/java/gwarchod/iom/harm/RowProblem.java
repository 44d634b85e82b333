package gwarchod.iom.harm;

/// Why a row of a workbook can't be taken as it stands.
public enum RowProblem {
    TITLE_MISSING(true),
    TITLE_TOO_LONG(true),
    VALUE_MISSING(false),
    VALUE_NOT_A_NUMBER(false),
    VALUE_OUT_OF_RANGE(false);

    private final boolean inTitle;

    RowProblem(boolean inTitle) {
        this.inTitle = inTitle;
    }

    /// Whether it is the column of the offence that is wrong, or that of its value.
    public boolean isInTitle() {
        return inTitle;
    }
}
