package gwarchod.core.casefile.safety;

/// How advice reached somebody. The Scrutiny Panel of May 2022 found that it often wasn't recorded.
public enum AdviceChannel {
    IN_PERSON,
    PHONE,
    EMAIL,
    LEAFLET,
    PACK
}
