package gwarchod.core.casefile;

import gwarchod.core.ids.CaseId;

/// The state of one case: every discipline's, folded. Immutable. It never leaves the case node: what leaves is a [CaseView].
public final class CaseFile {
    private final CaseId id;
    private final Disciplines disciplines;
    private final Object[] states;

    CaseFile(CaseId id, Disciplines disciplines, Object[] states) {
        this.id = id;
        this.disciplines = disciplines;
        this.states = states;
    }

    public CaseId id() {
        return id;
    }

    /// What `discipline` knows of this case.
    @SuppressWarnings("unchecked")
    public <S> S state(Discipline<S> discipline) {
        return (S) states[disciplines.index(discipline)];
    }

    CaseFile with(int index, Object state) {
        var next = states.clone();
        next[index] = state;
        return new CaseFile(id, disciplines, next);
    }

    Object state(int index) {
        return states[index];
    }
}
