package link.aftersales.identity.check.jdbc;

import java.util.Map;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many of some rows have what they should; none at all means that something is not set up. */
final class ShareCheck implements Check {

    private final JdbcClient jdbc;
    private final String query;
    private final CheckText some;
    private final CheckText none;
    private final CheckText unknown;

    /** The query answers how many have it, and how many there are. */
    ShareCheck(JdbcClient jdbc, String query, CheckText some, CheckText none, CheckText unknown) {
        this.jdbc = jdbc;
        this.query = query;
        this.some = some;
        this.none = none;
        this.unknown = unknown;
    }

    @Override
    public String name() {
        return some.check();
    }

    @Override
    public CheckLine look() {
        Share share = jdbc.sql(query)
                .query((row, n) -> new Share(row.getLong(1), row.getLong(2)))
                .single();
        if (share.all() == 0) {
            return CheckLine.of(unknown);
        }
        return share.have() == 0
                ? CheckLine.of(none)
                : CheckLine.of(some, Map.of("share", Long.toString(Math.max(1, 100 * share.have() / share.all()))));
    }

    private record Share(long have, long all) {}
}
