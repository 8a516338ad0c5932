package link.aftersales.ticket.number;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** How a number for people is made: what it is of, the second in Beijing time, three capital letters or digits. */
public final class DatedNumber {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private DatedNumber() {}

    /** A number for this moment; it may be taken already. */
    public static String draw(String prefix, Instant at, RandomGenerator random) {
        StringBuilder number = new StringBuilder(prefix).append(SECOND.format(at));
        random.ints(3, 0, ALPHABET.length()).forEach(i -> number.append(ALPHABET.charAt(i)));
        return number.toString();
    }
}
