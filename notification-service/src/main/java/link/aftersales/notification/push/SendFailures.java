package link.aftersales.notification.push;

import java.util.Optional;
import java.util.UUID;

/** Messages that a platform took and could not deliver after all. */
public interface SendFailures {

    /** Notes that a delivery failed after it was sent, and tells it; nothing happens for one that is not known. */
    void note(UUID delivery, String reason);

    /** How a delivery is called towards a platform that allows 32 characters. */
    static String msgId(UUID delivery) {
        return delivery.toString().replace("-", "");
    }

    /** The delivery that was sent under this name; empty for messages that are none of ours. */
    static Optional<UUID> delivery(String msgId) {
        return msgId.matches("[0-9a-f]{32}")
                ? Optional.of(UUID.fromString(msgId.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")))
                : Optional.empty();
    }
}
