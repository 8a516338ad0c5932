package link.aftersales.ticket.audit;

import java.util.List;

/** All looks at customers' data; only ever added to. */
public interface Accesses {

    void add(Access access);

    /** The newest first. */
    List<Access> list(int limit, long offset);

    /** How many there are in all. */
    long count();
}
