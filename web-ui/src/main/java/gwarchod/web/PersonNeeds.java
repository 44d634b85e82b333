package gwarchod.web;

import gwarchod.core.desk.Home;
import gwarchod.core.ids.CaseId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One person and everything in their case that needs whoever looks, as an agenda has it: one line per person, the reasons beneath.
public record PersonNeeds(CaseId caseId, String name, List<Home.Need> needs) {
    public PersonNeeds {
        needs = List.copyOf(needs);
    }

    /// By person, whoever has the most urgent need first.
    static List<PersonNeeds> of(List<Home.Need> needs) {
        var people = new LinkedHashMap<CaseId, List<Home.Need>>();
        needs.forEach(need -> people.computeIfAbsent(need.caseId(), _ -> new ArrayList<>()).add(need));
        return people.entrySet().stream()
                .map(one -> new PersonNeeds(one.getKey(), one.getValue().getFirst().name(), one.getValue()))
                .toList();
    }
}
