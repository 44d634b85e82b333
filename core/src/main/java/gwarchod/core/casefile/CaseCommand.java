package gwarchod.core.casefile;

/// What somebody asks to have done to one case: a flat record of ids and values, read from a request body as it is.
public interface CaseCommand {}
