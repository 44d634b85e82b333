package gwarchod.iom.outstanding;

/// What came of an enquiry.
public enum EnquiryResult {
    NOT_FOUND,
    /// Something to follow up.
    NEW_INFORMATION,
    SEEN_NOT_ARRESTED
}
