package gwarchod.core.desk;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.Id;
import gwarchod.core.journal.Erases.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where a text with references in the place of names differs from the one with the names. Pure.
final class Cuts {
    private static final Pattern PUT_IN = Pattern.compile("\\{\\{person:" + Id.PATTERN + "}}|" + Pattern.quote(Cut.GONE));

    private Cuts() {}

    /// What to cut out of `text` so that it reads like `named`; where that can't be told (what was put in was longer than a text may be), all
    /// of it.
    static List<Cut> between(String place, String pointer, Text text, Text named) {
        if (named.equals(text)) {
            return List.of();
        }
        var put = PUT_IN.matcher(named.raw()).results().toList();
        var cuts = new ArrayList<Cut>();
        int at = put.isEmpty() ? 0 : put.getFirst().start();
        boolean fits = !put.isEmpty() && text.raw().startsWith(named.raw().substring(0, at));
        for (int i = 0; fits && i < put.size(); i++) {
            boolean last = i == put.size() - 1;
            var after = named.raw().substring(put.get(i).end(), last ? named.raw().length() : put.get(i + 1).start());
            int next = last ? text.raw().length() - after.length() : text.raw().indexOf(after, at);
            fits = next >= at && text.raw().startsWith(after, next);
            if (fits && !text.raw().substring(at, next).equals(put.get(i).group())) {
                cuts.add(new Cut(place, pointer, at, next, put.get(i).group()));
            }
            at = next + after.length();
        }
        return fits ? cuts : List.of(new Cut(place, pointer, 0, text.raw().length(), Cut.GONE));
    }
}
