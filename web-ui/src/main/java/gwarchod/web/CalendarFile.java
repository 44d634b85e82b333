package gwarchod.web;

import gwarchod.clinic.programme.Arranging.Dated;
import gwarchod.clinic.programme.SessionKind;
import gwarchod.clinic.programme.SessionMode;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Sessions as iCalendar (RFC 5545), in the time of the clocks on the wall. A session keeps its UID, each change of it raises its SEQUENCE, and one
/// called off stays, cancelled, so that it goes from calendars that have it.
final class CalendarFile {
    private static final String ZONE = Words.ZONE.getId();

    private CalendarFile() {}

    static String of(List<Dated> sessions, Instant now, Words words, Lang lang) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Gwarchod//Sessions//" + lang.code().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(ZONE).getVTimeZone());
        sessions.forEach(one -> calendar.add(event(one, now, words, lang)));
        try {
            var text = new StringWriter();
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent event(Dated one, Instant now, Words words, Lang lang) {
        var event = new VEvent(local(one.startsAt()), local(one.endsAt()), title(one, words, lang));
        event.replace(new DtStamp(now));
        event.add(new Uid(one.session() + "@gwarchod"));
        event.add(new Sequence(one.changes()));
        event.add(new Status(one.calledOff() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        if (one.mode() == SessionMode.VIDEO) {
            event.add(new Location(words.say(lang, Words.enumKey(one.mode()))));
        } else if (!one.venue().isEmpty()) {
            event.add(new Location(one.venue()));
        }
        return event;
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(Words.ZONE);
    }

    private static String title(Dated one, Words words, Lang lang) {
        var module = one.module().isEmpty() ? "" : ": " + one.module();
        var kind = one.kind() == SessionKind.GROUP ? "" : " (" + words.say(lang, Words.enumKey(one.kind())) + ")";
        return one.programme() + module + kind;
    }
}
