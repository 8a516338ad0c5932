package link.aftersales.ticket.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The number that people call a ticket by: {@code AS}, the second in Beijing time, three capital letters or digits. */
public record TicketNumber(String value) {

    private static final Pattern FORMAT = Pattern.compile("AS\\d{14}[0-9A-Z]{3}");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public TicketNumber {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a ticket number: " + value);
        }
    }

    /** A number for this moment; it may be taken already. */
    public static TicketNumber draw(Instant at, RandomGenerator random) {
        StringBuilder number = new StringBuilder("AS").append(SECOND.format(at));
        random.ints(3, 0, ALPHABET.length()).forEach(i -> number.append(ALPHABET.charAt(i)));
        return new TicketNumber(number.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
