package gwarchod.web;

/// An answer that must be given: neither is taken for granted.
enum YesNo {
    YES,
    NO
}
