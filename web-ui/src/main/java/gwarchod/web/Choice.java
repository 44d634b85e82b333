package gwarchod.web;

/// One of the things one may choose in a form.
public record Choice(String value, String text) {}
