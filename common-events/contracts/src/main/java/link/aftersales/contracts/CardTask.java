package link.aftersales.contracts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a card is about, in the id that comes back with each click of its buttons: {@code ticket_AS…_serial}. The serial
 * makes the id of each card unique for ever (platform facts 3.2); {@code no} has letters and digits only.
 */
public record CardTask(Kind kind, String no, String serial) {

    private static final Pattern ID = Pattern.compile("(ticket|attach|modification)_([0-9A-Za-z]+)_([0-9A-Za-z-]+)");

    /** Whose number it is. */
    public enum Kind {
        /** The push of a ticket. */
        TICKET,
        /** To which project a ticket without one belongs. */
        ATTACH,
        /** Whether an order may be changed. */
        MODIFICATION
    }

    /** As WeCom takes it. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT) + "_" + no + "_" + serial;
    }

    /** Reads the id of a card; empty for a card of somebody else. */
    public static Optional<CardTask> parse(String id) {
        Matcher found = ID.matcher(id);
        return found.matches()
                ? Optional.of(new CardTask(
                        Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT)), found.group(2), found.group(3)))
                : Optional.empty();
    }
}
