package gwarchod.core.desk;

/// One thing a followed agenda says: an `image` (JSON of the whole agenda), a `delta` (JSON of what changed), or `reload` (too much was
/// missed: start again). The revision is opaque.
public record AgendaNews(String kind, String revision, byte[] json) {}
