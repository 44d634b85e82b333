package gwarchod.core.sharing;

import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;

/// These terms are in force from here on, in the place of all before.
@In("agreement.terms")
record AgreementAdopted(Terms terms) implements Event {}
