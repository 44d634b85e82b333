package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody came on the register. The outcome's ids name the ground as `entry`.
///
/// @param length one of [RegisterLength#codes]
/// @param under18 whether they were under 18 on that day
/// @param last as the court or the order has it; absent: as the length says
public record PutOnRegister(RegisterGround ground, String length, LocalDate on, boolean under18, @Nullable LocalDate last) implements CaseCommand {}
