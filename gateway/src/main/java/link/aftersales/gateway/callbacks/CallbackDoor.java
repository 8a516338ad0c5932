package link.aftersales.gateway.callbacks;

/** Where one platform's callbacks are checked and read. Whatever is not genuine and readable leaves as {@link Refused}. */
public interface CallbackDoor {

    /** The answer to the platform's check of the URL (platform facts 1.1, 2.1). */
    String echo(CallbackQuery query);

    /** What the body says. */
    Reading read(CallbackQuery query, byte[] body);

    /** The event was not taken after all, so the platform may use this query again. */
    default void notTaken(CallbackQuery query) {}
}
