package link.aftersales.notification.push;

import java.util.UUID;

/** No message can be made of a delivery: a rule is wrong, or something that it needs is missing. */
public final class Unwritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID delivery;
    private final String kind;

    /** Of this delivery, for this reason; the reason may quote people's words, so it is for the eyes of a debugger only. */
    public Unwritable(UUID delivery, RuntimeException why) {
        super(why);
        this.delivery = delivery;
        this.kind = why.getClass().getSimpleName();
    }

    /** What went wrong, without anybody's words. */
    String kind() {
        return kind;
    }

    UUID delivery() {
        return delivery;
    }
}
