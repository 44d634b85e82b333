package gwarchod.matrix;

import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.json.Json;

/// A plan that is whole, signed by whoever didn't write it.
record Planned(Author author, Author.Page page) {
    void tell() {
        for (Pillar pillar : Pillar.values()) {
            page.ids().only("pillar", Json.kebab(pillar));
            author.write("plan.leave-empty", page);
        }
        author.write("plan.sign-off", page);
    }
}
