package link.aftersales.gateway.callbacks;

/** Why a callback was not taken. The caller sees nothing of it but the status. */
public enum Refusal {
    /** The token's signature does not fit, or there is none. */
    BAD_SIGNATURE(403),
    /** Rightly signed, but too long ago or in the future. */
    STALE(403),
    /** Seen before; only where the body is not signed. */
    REPLAYED(403),
    /** Rightly signed, but made for another account or company. */
    WRONG_RECEIVER(403),
    /** Cannot be read. */
    MALFORMED(400),
    /** The body did not come in time. */
    SLOW(400),
    /** Neither GET nor POST. */
    METHOD(405),
    /** The body is longer than any callback. */
    TOO_LARGE(413),
    /** As much is under way as the gateway wants to carry; the platform repeats. */
    OVERLOADED(503),
    /** Kafka did not take the event in time; the platform repeats. */
    KAFKA_AWAY(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** The HTTP status that says it. */
    public int status() {
        return status;
    }
}
