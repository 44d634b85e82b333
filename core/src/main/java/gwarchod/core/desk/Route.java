package gwarchod.core.desk;

import gwarchod.core.document.Download;

/// A REST call below `/api/v1` and what it asks or does. The gateway serves it; it names no handler, so every call passes the desk.
/// Path parameters (`:name`) and query parameters are fields of the record asked with; a POST's body holds the others.
public sealed interface Route {
    String path();

    record Get(String path, Question<?, ?> question) implements Route {}

    /// The body is a question too personal for a URL: a search.
    record Search(String path, Question<?, ?> question) implements Route {}

    record Post(String path, Deed<?> deed, int status) implements Route {}

    /// A question answered with a file.
    record File(String path, Question<?, Download> question) implements Route {}

    /// A deed whose record holds a file, sent as a form with that file (`multipart/form-data`).
    record Upload(String path, Deed<?> deed, int status) implements Route {}

    /// A command to the case `:id` of the path (none in the path: it opens a case), by the command's name.
    record OnCase(String path, String command) implements Route {}
}
