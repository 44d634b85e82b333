package gwarchod.mappa.mosovo;

/// How somebody is managed now.
public enum MosovoMode {
    /// Visited at home.
    ACTIVE,
    /// Remotely, without visits: lower risk, and nothing new known.
    REACTIVE,
    /// It was remotely until something became known; somebody decides how it goes on.
    REVIEW
}
