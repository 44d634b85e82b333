package gwarchod.core.words;

import java.util.Locale;

/// The languages the product speaks, everywhere and from the first string (Welsh Language (Wales) Measure 2011).
public enum Lang {
    EN(Locale.UK),
    CY(Locale.of("cy", "GB"));

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /// `en` or `cy`, as in the `lang` attribute of a page.
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /// The language of a code; English for anything else.
    public static Lang of(String code) {
        return "cy".equals(code) ? CY : EN;
    }
}
