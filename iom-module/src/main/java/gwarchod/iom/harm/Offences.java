package gwarchod.iom.harm;

import gwarchod.core.casefile.CardWriter;

/// How offences are told apart: by classification or title, whatever the spaces, capitals and accents.
public final class Offences {
    private Offences() {}

    public static String key(String offence) {
        return CardWriter.normal(offence).replaceAll("\\s+", " ");
    }
}
