package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;

/// Advice on safety that was given. The outcome's ids name it as `advice`.
public record GiveAdvice(PersonId person, LocalDate givenOn, AdviceChannel how, Text what) implements CaseCommand {}
