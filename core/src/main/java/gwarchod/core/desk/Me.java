package gwarchod.core.desk;

import java.util.List;

/// The signed-in user, for themselves.
///
/// @param agency its name
/// @param may the commands and deeds the agreement permits this user somewhere, so that a page offers no dead ends
/// @param meetings the kinds of meeting this user takes part in
public record Me(String username, String name, String agency, List<String> roles, List<String> may, List<String> meetings) {
    public static final Question<Home.Nothing, Me> QUESTION = new Question<>("me", Home.Nothing.class, Me.class);

    public Me {
        roles = List.copyOf(roles);
        may = List.copyOf(may);
        meetings = List.copyOf(meetings);
    }
}
