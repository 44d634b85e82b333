package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.journal.FreeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// On what terms a programme takes people. Everybody signed in may read it, so nothing in it is about a person.
///
/// @param eligibility who may come, in words
/// @param takes the risk it takes
/// @param places in one group
/// @param absences after how many absences the programme and the person's lead look at whether they go on; a local rule of the programme
/// @param modules what it consists of, in order
public record ProgrammeTerms(Text eligibility, List<RiskBand> takes, int places, Absences absences, List<Module> modules) {
    public ProgrammeTerms {
        takes = List.copyOf(takes);
        modules = List.copyOf(modules);
    }

    /// Reaching either number is put to a person; it ends nothing by itself.
    ///
    /// @param unacceptable absences the lead judged unacceptable; none: the programme doesn't count them
    /// @param any absences of any kind; none: the programme doesn't count them
    public record Absences(@Nullable Integer unacceptable, @Nullable Integer any) {}

    /// A part of a programme.
    public record Module(@FreeWords String name, int sessions) {}

    /// How many sessions a whole run has.
    public int sessions() {
        return modules.stream().mapToInt(Module::sessions).sum();
    }
}
