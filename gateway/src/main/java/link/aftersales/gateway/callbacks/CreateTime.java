package link.aftersales.gateway.callbacks;

import java.time.Instant;

/** When something happened, by the platform's clock. */
final class CreateTime {

    private static final String NAME = "CreateTime";
    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

    private CreateTime() {}

    /** The element as it came, for inbox keys. */
    static String text(XmlElement xml) {
        return xml.text(NAME).strip();
    }

    /** The element as a time; an empty one is the time of the call. */
    static Instant of(XmlElement xml, Instant called) {
        String seconds = text(xml);
        if (seconds.isEmpty()) {
            return called;
        }
        try {
            long value = Long.parseLong(seconds);
            if (value >= 0 && value < LATEST) {
                return Instant.ofEpochSecond(value);
            }
        } catch (NumberFormatException e) {
            // refused below, as a number that is no time
        }
        throw Refused.malformed();
    }
}
