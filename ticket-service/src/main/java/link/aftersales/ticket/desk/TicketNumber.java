package link.aftersales.ticket.desk;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import link.aftersales.ticket.number.DatedNumber;

/** The number that people call a ticket by: {@code AS}, the second in Beijing time, three capital letters or digits. */
public record TicketNumber(String value) {

    private static final Pattern FORMAT = Pattern.compile("AS\\d{14}[0-9A-Z]{3}");

    public TicketNumber {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a ticket number: " + value);
        }
    }

    /** A number for this moment; it may be taken already. */
    public static TicketNumber draw(Instant at, RandomGenerator random) {
        return new TicketNumber(DatedNumber.draw("AS", at, random));
    }

    @Override
    public String toString() {
        return value;
    }
}
