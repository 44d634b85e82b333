package gwarchod.core.document;

/// A file to keep: never shown in the browser as a page of ours.
///
/// @param name says nothing about anybody, as it stays where it is kept
public record Download(String name, String mediaType, byte[] content) {}
