package gwarchod.iom.priority;

import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.iom.harm.Offences;
import java.util.Map;
import java.util.OptionalInt;

/// What each offence weighs on one day: one version of one index, and the local overrides that hold on that day. Two indexes are never
/// mixed: an offence this one doesn't know has no value, whatever another one says.
///
/// @param index whose values these are
/// @param values in hundredths of a day, by classification and by title, as [Offences#key] writes them
/// @param overrides the same, of those that hold
record HarmValues(String index, Map<String, Integer> values, Map<String, Integer> overrides) {
    /// The index has quarters of a day.
    static final int HUNDREDTHS = 100;

    /// The one class that is an offence by itself; the others cover offences of very different gravity.
    private static final String COERCION = Offences.key("Engage in controlling / coercive behaviour in an intimate or family relationship (SCA 2015 s.76)");

    HarmValues {
        values = Map.copyOf(values);
        overrides = Map.copyOf(overrides);
    }

    OptionalInt of(RankedCrime crime) {
        return of(key(crime));
    }

    /// Whether a local override says what a crime weighs.
    boolean isLocal(RankedCrime crime) {
        return overrides.containsKey(key(crime));
    }

    private static String key(RankedCrime crime) {
        var offence = crime.offence();
        return offence != null ? Offences.key(offence) : crime.recordedAs() == RecordedClass.CONTROLLING_OR_COERCIVE_BEHAVIOUR ? COERCION : "";
    }

    private OptionalInt of(String key) {
        var value = overrides.getOrDefault(key, values.get(key));
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
