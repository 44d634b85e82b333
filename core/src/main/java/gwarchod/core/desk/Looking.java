package gwarchod.core.desk;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.journal.Loaded;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.Set;

/// Somebody looks at a case that they may look at.
///
/// @param scope what they get of it now
/// @param file the case; what they may know of it is [CaseFile#knownTo]
/// @param then the case as it stood at a commit of its own
/// @param agreementAsOf the agreement that was in force at a time
public record Looking(Viewer viewer, Lang lang, Card card, Scope scope, Loaded<CaseFile> file, CaseViews views, At then,
        AgreementAsOf agreementAsOf, Instant now) {
    public interface At {
        Loaded<CaseFile> at(long number);
    }

    public interface AgreementAsOf {
        Agreement asOf(Instant time);
    }

    /// The view of the case as it stood at a commit, without `left`: what the rules of that day and today's both allow of these sections. Who is
    /// protected today, and what was taken back since, is hidden in it.
    public CaseView past(long number, Set<String> left) {
        var loaded = then.at(number);
        var both = agreementAsOf.asOf(loaded.changed()).scope(viewer, card.facts()).and(scope).without(left);
        return views.past(loaded, both, lang, loaded.changed(), file.state());
    }

    /// What it says of the person, where this viewer is shown their name.
    public String name() {
        return views.name(card, scope);
    }
}
