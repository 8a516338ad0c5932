package link.aftersales.gateway.callbacks;

/** Leaves the reading of a callback from any depth. Carries no stack and no text, so it costs and tells nothing. */
public final class Refused extends RuntimeException {

    private final Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    static Refused malformed() {
        return new Refused(Refusal.MALFORMED);
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }
}
