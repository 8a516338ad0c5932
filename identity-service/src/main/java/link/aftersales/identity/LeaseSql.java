package link.aftersales.identity;

/** How a lease is written. */
public final class LeaseSql {

    /**
     * Stands in FROM or USING of a statement that is a transaction by itself, whose loss in a crash of the database does no
     * harm: the row is as it was and is taken again. Its commit does not wait for the disk then. Whatever is committed
     * later and waits, has it on disk as well.
     */
    public static final String NEED_NOT_LAST = "set_config('synchronous_commit', 'off', true) AS need_not_last";

    private LeaseSql() {}
}
